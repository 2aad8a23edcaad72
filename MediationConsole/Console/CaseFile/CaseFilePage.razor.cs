using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using MediationConsole.Desk.Exhibits;
using MediationConsole.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using Radzen;

namespace MediationConsole.Console.CaseFile;

/// <summary>The case file: reads the case, hears of its changes, and carries acts to the door.</summary>
public sealed partial class CaseFilePage(
    CaseFileQuery query, Lookalikes lookalikes, Clerk clerk, CaseFeed feed, StaffDirectory directory, Drafts drafts, Presence presence, CircuitLine line, TimeProvider clock, IJSRuntime js, NotificationService notices, ILogger<CaseFilePage> log) : IAsyncDisposable
{
    private static readonly (CaseTab Tab, string Key)[] Tabs = [(CaseTab.Messages, "m"), (CaseTab.Evidence, "e"), (CaseTab.Timeline, "t"), (CaseTab.Decisions, "d"), (CaseTab.Order, "o")];

    // What is decided of other cases stands in their own panel.
    private IEnumerable<(CaseTab Tab, string Key)> TabsHere => open!.View.Case is Dispute ? Tabs : Tabs.Where(one => one.Tab != CaseTab.Decisions);

    private RulingPanel? ruling;
    private AppealPanel? appeal;
    private IReadOnlyList<Actor.Staff> colleagues = [];
    private (string?, int?, int?, int?, int?, long?) looked;
    private long? shownAsOf;
    private OpenCase? open;
    private DraftKeeper? keeper;
    private CaseVisit? visit;
    private CaseTab tab;
    private CaseRef reference;
    private bool isMissing;
    private bool isReady;
    private string? fault;
    private string announcement = "";
    private Throttle? refresh;
    private IDisposable? subscription;
    private IDisposable? presences;
    private ITimer? lease;

    [Parameter]
    public string Reference { get; set; } = "";

    [SupplyParameterFromQuery(Name = "tab")]
    public string? TabName { get; set; }

    [SupplyParameterFromQuery]
    public int? Exhibit { get; set; }

    [SupplyParameterFromQuery]
    public int? With { get; set; }

    [SupplyParameterFromQuery]
    public int? Earlier { get; set; }

    [SupplyParameterFromQuery]
    public int? Later { get; set; }

    /// <summary>The fact of the journal at which the case is shown; the present without it.</summary>
    [SupplyParameterFromQuery]
    public long? AsOf { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>There only while the page is rendered for the first time, before the circuit stands.</summary>
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    public async ValueTask DisposeAsync() => await End();

    protected override async Task OnParametersSetAsync()
    {
        tab = CaseAddress.Tab(TabName);
        // Whoever turns to another part of the case is at it (D20); a page that is merely drawn anew is not.
        var looks = (TabName, Exhibit, With, Earlier, Later, AsOf);
        if (looked != looks) visit?.Active();
        looked = looks;
        if (open?.View.Case.Ref.ToString() != Reference) await Begin();
        else if (AsOf != shownAsOf) await Read();
        await OpenShownExhibits();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await js.InvokeAsync<IJSObjectReference>("import", "./casefile.js");
    }

    private async Task Begin()
    {
        await End();
        (open, isMissing, isReady) = (null, false, false);
        if (!CaseRef.TryParse(Reference, out reference))
        {
            Miss();
            return;
        }

        await Read();
        isReady = !RendererInfo.IsInteractive;
        if (open is null || isReady) return;
        keeper = new DraftKeeper(drafts, open.Me.Id, open, InvokeAsync, clock, log);
        keeper.Filled += ShowFilled;
        await keeper.Restore();
        isReady = true;
        visit = new CaseVisit(presence.Enter(reference, open.Me), keeper, line);
        colleagues = [.. (await directory.All()).Where(person => person.Is(open!.View.Case.WorkedBy))];
        refresh = new Throttle(clock, () => _ = InvokeAsync(Again));
        subscription = feed.Listen(reference, _ => refresh.Ask());
        lease = clock.CreateTimer(_ => refresh.Ask(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        presences = presence.Listen(moved => { if (moved == reference && open.View.Situation.OwnerSeenAt is not null) refresh.Ask(); });
        Await();
    }

    // What is still being typed is written down before the case is left.
    private async Task End()
    {
        subscription?.Dispose();
        presences?.Dispose();
        refresh?.Dispose();
        lease?.Dispose();
        visit?.Dispose();
        visit = null;
        if (keeper is null) return;
        keeper.Filled -= ShowFilled;
        await keeper.DisposeAsync();
        keeper = null;
    }

    // What came from another window of the same person is shown in the forms.
    private void ShowFilled(object? sender, EventArgs happened) => StateHasChanged();

    private async Task Read()
    {
        try
        {
            fault = null;
            var me = await directory.Find((await Authentication).User);
            shownAsOf = AsOf;
            var view = await query.Read(reference, AsOf, me?.Id);
            if (view is null || me is null) Miss();
            else if (open is null) open = new OpenCase(view, me, Carry, T["Past.Nothing"]);
            else open.Show(view, me);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            fault = FaultReference.New(clock);
            ReadingFailed(log, broken, Reference, fault);
        }
    }

    private async Task Again()
    {
        var before = open?.View.Case.Version ?? 0;
        await Read();
        // One's own acts are told by their notices.
        Await();
        var news = open?.View.Journal.LastOrDefault(entry => entry.Seq > before && entry.Actor != open.Me.Kind && Timeline.IsNews(entry.Fact));
        if (news is not null) announcement = T["Page.Changed", Sentences.Say(news.Fact, news.ActorName, open!.View.Case).Aloud()];
        StateHasChanged();
        await OpenShownExhibits();
    }

    // When whoever has the case may be relieved of it, the page says so: it is read again at that instant, and not before.
    private void Await()
    {
        if (open?.View.Situation.OwnerSeenAt is { } seen && seen + Assignment.Lease - open.View.Now is { Ticks: > 0 } left) lease?.Change(left, Timeout.InfiniteTimeSpan);
    }

    private void Miss()
    {
        isMissing = true;
        Http?.Response.AnswerNotFound();
    }

    private async Task<Decision> Carry(Act act, long? seen)
    {
        if (open is { IsPast: true }) return new Decision.Refused(Refusal.NotAtThisStage, Saying.Of(T["Past.Nothing"]));
        var me = await directory.Find((await Authentication).User);
        if (me is null) return new Decision.Refused(Refusal.RoleMissing, Saying.Of(T["Page.SignedOut"]));
        visit?.Active();
        var handled = await clerk.Handle(reference, act, me, new Request { ExpectedVersion = seen, Spends = keeper?.Sent(act) });
        await Read();
        StateHasChanged();
        if (handled?.Decision is Decision.Granted) Notice(act);
        return handled?.Decision ?? throw new InvalidOperationException($"The case {reference} is gone.");
    }

    // The kit's live region says it as well. A refusal stays where it was pressed, as a sentence that does not go away.
    private void Notice(Act act)
    {
        var sent = act is Act.Rule or Act.DecideAppeal && open!.View.Case.AwaitsApproval;
        if ((sent ? T["Notice.SentForApproval"].Value : T.Done(act)) is { } words) notices.Notify(new() { Severity = NotificationSeverity.Success, Summary = words, Duration = 4_000, CloseAriaLabel = T["Notice.Close"] });
    }

    // Looking is an act (D20): it is recorded once for each exhibit and person, and only for those whose looking counts.
    private async Task OpenShownExhibits()
    {
        if (open is null || tab != CaseTab.Evidence || !RendererInfo.IsInteractive) return;
        Exhibit?[] shown = [open.View.Shown(Exhibit), open.View.Case.Exhibit(With ?? 0)];
        // Who sees the name of a file has not read it: that one is opened when it is taken away.
        foreach (var exhibit in shown.OfType<Exhibit>().Where(one => one.Look() is ExhibitLook.Picture or ExhibitLook.Video)) await OpenExhibit(exhibit.Number);
    }

    private async Task OpenExhibit(int number)
    {
        var act = new Act.OpenExhibit(number);
        if (open!.Rehearse(act).Facts.Count > 0) await Carry(act, null);
    }

    // A ruling that waits is written anew in the form in which it was written.
    private void Edit()
    {
        var (situation, waiting) = (open!.View.Situation, open.View.Dispute.RulingToApprove!);
        if (waiting.OnAppeal is null) open.Ruling.Take(waiting, situation.Exposure.Remaining);
        else open.Appeal.Take(waiting, AppealOutlook.All(situation));
        ruling?.Refresh();
        appeal?.Refresh();
    }

    private int? Count(CaseTab one) => one switch
    {
        CaseTab.Messages => open!.View.Journal.Count(entry => entry.Fact is Fact.MessageWritten or Fact.NoteWritten),
        CaseTab.Evidence => open!.View.Case.Exhibits.Count,
        CaseTab.Decisions => open!.View.Case is Dispute dispute && dispute.Rulings.Count + dispute.Resolutions.Count is > 0 and var count ? count : null,
        CaseTab.Timeline or CaseTab.Order => null,
    };

    [LoggerMessage(LogLevel.Error, "The case file of {CaseRef} could not be read; reference {Reference}")]
    private static partial void ReadingFailed(ILogger log, Exception exception, string caseRef, string reference);
}
