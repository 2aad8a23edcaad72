using MediationConsole.Console.Shell;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Orders;

/// <summary>One order: who, what, where it is, what its payment has become, and its cases.</summary>
public sealed partial class OrderPage(OrderQuery query)
{
    private OrderFound? found;

    [Parameter]
    public string Number { get; set; } = "";

    [SupplyParameterFromQuery]
    public string? Site { get; set; }

    /// <summary>There only while the page is rendered for the first time, before the circuit stands.</summary>
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private OrderQuery Query => query;

    protected override async Task OnParametersSetAsync()
    {
        found = await query.Find(Number, string.IsNullOrEmpty(Site) ? null : Site);
        if (found is { Order: null, Sites.Count: 0 }) Http?.Response.AnswerNotFound();
    }

    // A marketplace may report a progress we have no word for; its own word is then shown.
    private string Progress(string status) => T[$"Progress.{status}"] is { ResourceNotFound: false } known ? known.Value : status;
}
