using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Cases;

/// <summary>An act that is open to somebody now, by its published name, and by when it must be done.</summary>
public sealed record AllowedAct(string Act, string By, DateTimeOffset? DueAt);

/// <summary>What is open to whom: the law itself is asked, with a well-formed example of each act (blueprint: the disabled button's tooltip is the law).</summary>
public static class AllowedActs
{
    /// <summary>The acts open to the parties and the gateway.</summary>
    public static IReadOnlyList<AllowedAct> OfParties(Situation situation, DateTimeOffset now) =>
    [
        .. Of(situation, new Actor.Buyer(), now), .. Of(situation, new Actor.Seller(), now), .. Of(situation, new Actor.Gateway(), now),
        .. situation.Case is Chargeback ? Of(situation, new Actor.Bank(), now) : [],
    ];

    /// <summary>The acts open to that actor.</summary>
    public static IReadOnlyList<AllowedAct> Of(Situation situation, Actor actor, DateTimeOffset now) =>
    [
        .. Examples(situation, actor)
            .Where(example => Law.Decide(situation, example, actor, now) is Decision.Granted)
            .Select(example => new AllowedAct(ActNames.Of(example), actor is Actor.Staff ? "staff" : actor.Kind, DueAt(situation.Case, example, actor)))
            .DistinctBy(allowed => allowed.Act),
    ];

    /// <summary>A well-formed example of every act there is on such a case, fitted to it, so that only the law stands in the way.</summary>
    public static IEnumerable<Act> Examples(Situation s, Actor actor) => s.Case switch
    {
        Dispute => DisputeExamples.Of(s, actor),
        Holds.Hold => Holds.HoldExamples.Of(s, actor),
        Chargeback => ChargebackExamples.Of(s, actor),
        GuaranteeClaim => ClaimExamples.Of(s, actor),
        _ => throw new InvalidOperationException("A case without acts."),
    };

    /// <summary>Examples of what is done with the exhibits, the terms and the payments of any case.</summary>
    internal static IReadOnlyList<Act> Shared(Situation s)
    {
        var pending = s.Case.Settlements.FirstOrDefault(one => one is { State: SettlementState.Pending, Held: false })?.Id ?? "";
        var failed = s.Case.Settlements.FirstOrDefault(one => one.State == SettlementState.Failed)?.Id ?? "";
        // Who may change one term may not change every other.
        TermCode[] running = [TermCode.Ruling, .. s.Case.Running.Select(term => term.Code)];
        TermCode[] stopped = [TermCode.Ruling, .. s.Case.Terms.Where(term => term is { State: TermState.Paused, Stopped: true }).Select(term => term.Code)];
        return
        [
            new Act.OpenExhibit(Fitting(s.Case, one => one.MayBeOpened)),
            new Act.JudgeExhibit(Fitting(s.Case, one => one.MayBeOpened || one is { Damaged: not null, IsSound: true }), true, null),
            new Act.AdmitLate(Fitting(s.Case, one => !one.Counts && (one.MayBeOpened || one is { Damaged: not null, IsSound: true })), "…"),
            new Act.AddExhibit("OTHER", "file.txt", "text/plain", 1, new string('0', 64), null, Of: Side.Buyer),
            new Act.WithholdExhibit(Fitting(s.Case, one => one.Withheld is null), "…"),
            new Act.ShowExhibit(Fitting(s.Case, one => one.Withheld is not null), "…"),
            new Act.ScanExhibit(Fitting(s.Case, one => one is { Scan: Scan.Waiting, Erased: null }), true, null),
            new Act.ReportDamage(Fitting(s.Case, one => one is { Damaged: null, Erased: null })),
            new Act.ReportWhole(Fitting(s.Case, one => one is { Damaged: not null, Erased: null })),
            new Act.EraseExhibit(Fitting(s.Case, one => one.Erased is null), "…"),
            .. running.Select(code => new Act.StopTerm(code, "…")),
            .. stopped.Select(code => new Act.RestartTerm(code)),
            .. running.Select(code => new Act.ExtendTerm(code, 1, "…")),
            new Act.ConfirmSettlement(pending, "…"),
            new Act.FailSettlement(pending, "…"),
            new Act.RetrySettlement(failed),
            new Act.SettleByHand(failed, "…"),
        ];
    }

    // The first exhibit to which an act fits; where there is none the act names one that stands in its way.
    private static int Fitting(Case one, Func<Exhibit, bool> fits) =>
        (one.Exhibits.FirstOrDefault(fits) ?? (one.Exhibits.Count == 0 ? null : one.Exhibits[0]))?.Number ?? 0;

    // The due instant is shown where the act is what the running term of that side waits for.
    private static DateTimeOffset? DueAt(Case one, Act act, Actor actor)
    {
        TermCode[] codes = act switch
        {
            Act.Accept or Act.Counter or Act.Refuse => [TermCode.SellerResponse, TermCode.CounterResponse],
            Act.GiveWaybill => [TermCode.Waybill],
            Act.SubmitEvidence or Act.AddExhibit => [TermCode.BuyerEvidence, TermCode.RequestedEvidence],
            Act.GiveReturnAddress => [TermCode.ReturnAddress],
            Act.GiveReturnTracking => [TermCode.ReturnTracking],
            Act.ConfirmReturn => [TermCode.ReturnReceipt],
            Act.Approve or Act.Decline => [TermCode.PartyApproval],
            Act.Appeal => [TermCode.AppealWindow],
            Act.Rule or Act.DecideAppeal => [TermCode.Ruling],
            Act.ApproveClaim or Act.DeclineClaim or Act.ApproveClaimBySecond => [TermCode.ClaimReview],
            Act.TakeBack => [TermCode.Undo],
            Act.AppealHold => [TermCode.HoldEvidence],
            Act.UpholdHold or Act.OverturnHold or Act.SetReview => [TermCode.HoldReview],
            Act.StopClosing or Act.LiftHold => [TermCode.HoldRiskAddress],
            Act.Defend => [TermCode.ChargebackBuffer],
            Act.SubmitPack => [TermCode.ChargebackResponse],
            _ => [],
        };
        Who? who = actor switch { Actor.Buyer => Who.Buyer, Actor.Seller => Who.Seller, Actor.Staff => Who.Staff, _ => null };
        return one.Running.FirstOrDefault(term => codes.Contains(term.Code) && (term.Who == who || term.Who == Who.Both))?.DueAt;
    }
}
