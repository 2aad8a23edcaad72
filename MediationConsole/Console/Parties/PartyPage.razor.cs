using MediationConsole.Console.Shell;
using MediationConsole.Reports.Parties;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Parties;

/// <summary>One buyer or seller: what it did on its orders, what it had of the guarantee, and its cases.</summary>
public sealed partial class PartyPage(PartyQuery query)
{
    private PartyFile? file;
    private IReadOnlyList<string> sites = [];
    private bool isRead;

    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery]
    public string? Site { get; set; }

    /// <summary>There only while the page is rendered for the first time, before the circuit stands.</summary>
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        sites = string.IsNullOrEmpty(Site) ? await query.SitesOf(Id) : [Site];
        file = sites is [var site] ? await query.Read(site, Id) : null;
        isRead = true;
        if (file is null && sites.Count <= 1) Http?.Response.AnswerNotFound();
    }
}
