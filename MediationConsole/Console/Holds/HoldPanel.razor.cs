using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Console.CaseFile;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Holds;

/// <summary>A hold on its case file: the statement of reasons beside the appeal, the clock of a closing, and what officers may do about it (H4–H8).</summary>
public sealed partial class HoldPanel
{
    private TextDialog? stop;
    private TextDialog? lift;
    private TextDialog? uphold;
    private TextDialog? overturn;
    private TextDialog? giveBack;
    private Modal? second;
    private Modal? review;
    private ReviewDraft draft = new();
    private string? refused;
    private string? refusedReview;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    [CascadingParameter]
    public DraftKeeper? Keeper { get; set; }

    private CaseView View => Case.View;

    private Hold Hold => (Hold)View.Case;

    private Term? Closing => Hold.RunningTerm(TermCode.HoldRiskAddress);

    private Act.SetReview Later => new(View.Now.AddDays(1), "…");

    // Said before the officer begins to write, not after (H8).
    private string? NeedsSecond => Case.Me.Is(StaffRoles.Risk) ? Lifts.Second(View.Situation, Case.Me) : null;

    private string Placer => Hold.Rule is { } rule ? T["Statement.Rule", rule] : Hold.PlacedByName ?? T[Hold.Chargeback is null ? "Statement.Marketplace" : "Statement.Bank"];

    private DateTimeOffset? At => draft.Day is { } date ? Morning(date) : null;

    private string? WhyNotReview =>
        At is not { } at ? T["Review.NoDay"].Value
        : string.IsNullOrWhiteSpace(draft.Reason) ? T["Review.NoReason"].Value
        : Case.Rehearse(new Act.SetReview(at, draft.Reason.Trim())).WhyNot;

    private bool IsThere(string type) => Hold.Exhibits.Any(exhibit => exhibit.Type == type && exhibit.IsSound);

    private string? Why(Act act) => Case.Rehearse(act).WhyNot;

    protected override void OnInitialized() => draft = Keeper?.Of("review", () => draft) ?? draft;

    private async Task Approve()
    {
        refused = await Case.Try(new Act.ApproveLift());
        if (refused is null && second is not null) await second.Close();
    }

    private async Task SetReview()
    {
        if (At is not { } at) return;
        refusedReview = await Case.Try(new Act.SetReview(at, draft.Reason.Trim()));
        if (refusedReview is not null) return;
        draft.Clear();
        await review!.Close();
    }

    // Reviews are due at nine in the morning of the legal zone.
    private DateTimeOffset Morning(DateOnly date)
    {
        var local = date.ToDateTime(new TimeOnly(9, 0));
        return new DateTimeOffset(local, View.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
