using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using MediationConsole.Desk.Holds;
using MediationConsole.People;
using MediationConsole.Storage.Policies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Console.Holds;

/// <summary>Freezes one order or many, or lifts what freezes them: the statement of reasons, the letter it makes, and a result for each order (H6, H9).</summary>
public sealed partial class FreezePage(Freezing freezing, HoldNotice notices, StaffDirectory staff, Drafts drafts, TimeProvider clock, ILogger<FreezePage> log) : IAsyncDisposable
{
    private readonly FreezeDraft draft = new();
    private Actor.Staff? me;
    private NoticePreview? notice;
    private SellerAtHand? seller;
    private IReadOnlyList<BulkLine>? results;
    private Throttle? refresh;
    private DraftKeeper? keeper;
    private string form = "";
    private bool isReady;
    private bool wasLift;
    private bool busy;
    private string? fault;
    private string announcement = "";

    [SupplyParameterFromQuery]
    public string? Order { get; set; }

    [SupplyParameterFromQuery(Name = "site")]
    public string? SiteName { get; set; }

    [SupplyParameterFromQuery]
    public string? Do { get; set; }

    [Inject]
    private PolicyBook Sites { get; set; } = null!;

    [Inject]
    private IStringLocalizer<ConsoleTexts> Common { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    // Misconduct concerns the seller: where one order names one, all that seller's ongoing orders are meant (H5).
    private SellerAtHand? Seller => draft.Cause == HoldCauses.Misconduct && draft.Numbers.Count == 1 ? seller : null;

    private bool IsWholeSeller => Seller is not null && draft.WholeSeller;

    private int Planned => IsWholeSeller ? Seller!.Ongoing : draft.Numbers.Count;

    private string Tomorrow => Today.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);

    private TimeZoneInfo Zone => Sites.ForNew(draft.Site.Length > 0 ? draft.Site : Sites.Sites.Order(StringComparer.Ordinal).First()).Zone;

    private string Counted => draft.Numbers.Count > OrderNumbers.Most ? T["Freeze.TooMany", draft.Numbers.Count, OrderNumbers.Most].Value : T["Freeze.Counted", draft.Numbers.Count].Value;

    private string? WhyNot =>
        draft.Numbers.Count == 0 ? T["Freeze.NoOrder"].Value
        : draft.Numbers.Count > OrderNumbers.Most ? Counted
        : draft.Lifts ? draft.Reason.Trim().Length == 0 ? T["Lift.NoReason"].Value : null
        : draft.Facts.Trim().Length == 0 ? T["Freeze.NoFacts"].Value
        : draft is { Cause: HoldCauses.Manual, Review: null } ? T["Freeze.ReviewNeeded"].Value
        : null;

    // What is still being typed is written down before the page is left.
    public async ValueTask DisposeAsync()
    {
        refresh?.Dispose();
        if (keeper is null) return;
        keeper.Filled -= ShowFilled;
        await keeper.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        me = await staff.Find((await Authentication).User);
        (draft.Given, draft.Orders, draft.Site, draft.Lifts, form) = (Order ?? "", Order ?? "", SiteName ?? "", Do == "lift", FreezeDraft.FormOf(Order));
        isReady = !RendererInfo.IsInteractive;
        if (isReady || me is null) return;
        // The letter follows the words with a little distance.
        refresh = new Throttle(clock, () => _ = InvokeAsync(Write));
        await Restore(me);
        await Write();
        isReady = true;
    }

    private async Task Restore(Actor.Staff officer)
    {
        var keeping = new DraftKeeper(drafts, officer.Id, null, InvokeAsync, clock, log);
        await keeping.Restore();
        keeping.Of(form, () => draft);
        // Whatever was typed another time: the orders the page was opened for are meant.
        if (!OrderNumbers.Read(draft.Given).All(draft.Numbers.Contains)) draft.Orders = draft.Given;
        if (SiteName is { Length: > 0 } site) draft.Site = site;
        if (Do is not null) draft.Lifts = Do == "lift";
        keeper = keeping;
        keeper.Filled += ShowFilled;
    }

    // What came from another window of the same person is shown in the form.
    private void ShowFilled(object? sender, EventArgs happened)
    {
        Preview();
        StateHasChanged();
    }

    private void Switch(bool toLift) => (draft.Lifts, results) = (toLift, null);

    private void Choose(string cause)
    {
        draft.Choose(cause, Today);
        Preview();
    }

    private void Preview() => refresh?.Ask();

    private async Task Write()
    {
        if (me is null || draft.Numbers is not [var number, ..]) (notice, seller) = (null, null);
        else (notice, seller) = await notices.Write(draft.Site.Length > 0 ? draft.Site : null, number, draft.Act(Zone), me);
        StateHasChanged();
    }

    private async Task Send()
    {
        if (busy || WhyNot is not null) return;
        (busy, fault) = (true, null);
        try
        {
            // Roles and relations are those of this moment.
            me = await staff.Find((await Authentication).User) ?? throw new InvalidOperationException("Nobody is signed in.");
            results = await Carry(me);
            wasLift = draft.Lifts;
            announcement = T["Results.Said", results.Count(line => line.IsDone), results.Count];
            await Leave(results);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            fault = FaultReference.New(clock);
            SendingFailed(log, broken, fault);
        }
        finally
        {
            busy = false;
        }
    }

    private Task<IReadOnlyList<BulkLine>> Carry(Actor.Staff officer)
    {
        var (site, sent) = (draft.Site.Length > 0 ? draft.Site : null, keeper?.Sent(form));
        return draft.Lifts ? freezing.Lift(site, draft.Numbers, draft.Reason.Trim(), officer, sent: sent)
            : IsWholeSeller ? freezing.FreezeSeller(Seller!.Site, Seller.Id, draft.Act(Zone), officer, sent: sent)
            : freezing.Freeze(site, draft.Numbers, draft.Act(Zone), officer, sent: sent);
    }

    // What was sent is nobody's draft any more. Orders that were left stay in the form, without those that are done, which are not to be done twice.
    private async Task Leave(IReadOnlyList<BulkLine> lines)
    {
        if (lines.All(line => line.IsDone))
        {
            draft.Clear();
            return;
        }

        if (!IsWholeSeller) draft.Orders = string.Join('\n', lines.Where(line => !line.IsDone).Select(line => line.OrderNo).Distinct(StringComparer.Ordinal));
        if (keeper?.Of(form) is { } kept) await keeper.KeepMine(kept);
    }

    [LoggerMessage(LogLevel.Error, "Orders could not be frozen or lifted together; reference {Reference}")]
    private static partial void SendingFailed(ILogger log, Exception exception, string reference);
}
