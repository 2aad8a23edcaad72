using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Shell;
using MediationConsole.Desk.Holds;
using MediationConsole.People;
using MediationConsole.Storage.Policies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace MediationConsole.Console.Holds;

/// <summary>Freezes one order or many, or lifts what freezes them: the statement of reasons, the letter it makes, and a result for each order (H6, H9).</summary>
public sealed partial class FreezePage(Freezing freezing, HoldNotice notices, StaffDirectory staff, TimeProvider clock, NavigationManager navigation, IJSRuntime js, ILogger<FreezePage> log) : IDisposable
{
    private readonly FreezeDraft draft = new();
    private Actor.Staff? me;
    private NoticePreview? notice;
    private SellerAtHand? seller;
    private IReadOnlyList<BulkLine>? results;
    private Throttle? refresh;
    private bool lifting;
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
        : lifting ? draft.Reason.Trim().Length == 0 ? T["Lift.NoReason"].Value : null
        : draft.Facts.Trim().Length == 0 ? T["Freeze.NoFacts"].Value
        : draft is { Cause: HoldCauses.Manual, Review: null } ? T["Freeze.ReviewNeeded"].Value
        : null;

    public void Dispose() => refresh?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        me = await staff.Find((await Authentication).User);
        (draft.Orders, draft.Site, lifting) = (Order ?? "", SiteName ?? "", Do == "lift");
        if (!RendererInfo.IsInteractive) return;
        // The letter follows the words with a little distance.
        refresh = new Throttle(clock, () => _ = InvokeAsync(Write));
        await Write();
    }

    private void Switch(bool toLift) => (lifting, results) = (toLift, null);

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
            wasLift = lifting;
            announcement = T["Results.Said", results.Count(line => line.IsDone), results.Count];
            if (results.All(line => line.IsDone)) (draft.Facts, draft.Reason) = ("", "");
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
        var site = draft.Site.Length > 0 ? draft.Site : null;
        return lifting ? freezing.Lift(site, draft.Numbers, draft.Reason.Trim(), officer)
            : IsWholeSeller ? freezing.FreezeSeller(Seller!.Site, Seller.Id, draft.Act(Zone), officer)
            : freezing.Freeze(site, draft.Numbers, draft.Act(Zone), officer);
    }

    private async Task Leave(LocationChangingContext context)
    {
        if (!draft.HasText || navigation.ToAbsoluteUri(context.TargetLocation).AbsolutePath == "/holds/new") return;
        if (!await js.InvokeAsync<bool>("confirm", T["Freeze.Leave"].Value)) context.PreventNavigation();
    }

    [LoggerMessage(LogLevel.Error, "Orders could not be frozen or lifted together; reference {Reference}")]
    private static partial void SendingFailed(ILogger log, Exception exception, string reference);
}
