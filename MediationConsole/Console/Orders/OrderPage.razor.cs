using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Orders;

/// <summary>One order: who, what, where it is, what its payment has become, and its cases; read again when one of them changes.</summary>
public sealed partial class OrderPage(OrderQuery query, CaseFeed feed, TimeProvider clock) : IDisposable
{
    private Following? following;
    private OrderFound? found;

    [Parameter]
    public string Number { get; set; } = "";

    [SupplyParameterFromQuery]
    public string? Site { get; set; }

    /// <summary>There only while the page is rendered for the first time, before the circuit stands.</summary>
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private OrderQuery Query => query;

    public void Dispose() => following?.Dispose();

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive) following = new(feed, clock, Concerns, () => _ = InvokeAsync(Again));
    }

    protected override async Task OnParametersSetAsync()
    {
        await Read();
        if (found is { Order: null, Sites.Count: 0 }) Http?.Response.AnswerNotFound();
    }

    // A new case does not say of which order it is.
    private bool Concerns(CaseChanged change) =>
        found?.Order is { } view && change.Site == view.Order.Site && (change.IsNew || view.Cases.Any(one => one.Ref == change.Ref));

    private async Task Read() => found = await query.Find(Number, string.IsNullOrEmpty(Site) ? null : Site);

    // A reading that fails is held by the page's own part, which says so.
    private async Task Again()
    {
        try
        {
            await Read();
            StateHasChanged();
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            await DispatchExceptionAsync(broken);
        }
    }

    // A marketplace may report a progress we have no word for; its own word is then shown.
    private string Progress(string status) => T[$"Progress.{status}"] is { ResourceNotFound: false } known ? known.Value : status;
}
