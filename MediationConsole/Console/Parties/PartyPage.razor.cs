using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using MediationConsole.Reports.Parties;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Parties;

/// <summary>One buyer or seller: what it did on its orders, what it had of the guarantee, and its cases; read again when one of them changes.</summary>
public sealed partial class PartyPage(PartyQuery query, CaseFeed feed, TimeProvider clock) : IDisposable
{
    private Following? following;
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

    public void Dispose() => following?.Dispose();

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive) following = new(feed, clock, Concerns, () => _ = InvokeAsync(Again));
    }

    protected override async Task OnParametersSetAsync()
    {
        await Read();
        if (file is null && sites.Count <= 1) Http?.Response.AnswerNotFound();
    }

    private bool Concerns(CaseChanged change) => file is { } shown && change.Site == shown.Site && shown.Cases.Any(one => one.Ref == change.Ref);

    private async Task Read()
    {
        sites = string.IsNullOrEmpty(Site) ? await query.SitesOf(Id) : [Site];
        file = sites is [var site] ? await query.Read(site, Id) : null;
        isRead = true;
    }

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
}
