using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Tests.Cases;

/// <summary>What anybody might try in a situation, well-formed or not.</summary>
internal static class Candidates
{
    private static readonly Money Small = Story.Amount("10.00");

    /// <summary>Other well-formed ways to do the acts of which the law's own examples show one.</summary>
    public static readonly Act[] Variants =
    [
        new Act.Counter(Acts.Partial("10.00")),
        new Act.Counter(Acts.Return()),
        new Act.Modify(Acts.Partial("10.00")),
        new Act.Modify(Acts.Return()),
        new Act.WriteMessage("…", Reader.Centre),
        new Act.ConfirmReturn(ReturnCondition.Damaged, "…"),
        Acts.Exhibit() with { NeedsScan = true },
        Acts.Exhibit() with { Of = Side.Seller },
        new Act.ScanExhibit(1, false, "Eicar-Test-Signature"),
        new Act.JudgeExhibit(1, false, "…"),
        new Act.RequestEvidence(Side.Seller, ["OTHER"], 7),
        Acts.Rule(),
        Acts.Rule(Remedy.PartialRefund, "10.00"),
        Acts.Rule(Remedy.ReturnAndRefund),
        Acts.Rule(Remedy.PartialRefund, "10.00", Funding.Platform),
        new Act.Propose(Acts.Partial("10.00")),
        new Act.Propose(Acts.Return()),
        new Act.DecideAppeal(AppealResult.Varied, Remedy.PartialRefund, Story.Amount("5.00"), "…"),
        new Act.DecideAppeal(AppealResult.Varied, Remedy.PartialRefund, Story.Amount("60.00"), "…"),
        new Act.DecideAppeal(AppealResult.Varied, Remedy.FullRefund, null, "…"),
        new Act.DecideAppeal(AppealResult.Varied, Remedy.Release, null, "…"),
        new Act.DecideAppeal(AppealResult.Corrected, null, Story.Amount("11.00"), "…"),
    ];

    /// <summary>What a person could send and no law can grant.</summary>
    public static readonly Act[] Impossible =
    [
        new Act.OpenDispute(null!, null!),
        new Act.OpenDispute("SNAD_QUALITY", Acts.Full),
        new Act.LetTermLapse(TermCode.SellerResponse, Story.Monday),
        new Act.Counter(null),
        new Act.Counter(new(Remedy.PartialRefund, null)),
        new Act.Counter(new(Remedy.Release, null)),
        new Act.Counter(new(Remedy.PartialRefund, Money.Zero(Small.Currency))),
        new Act.Counter(new(Remedy.PartialRefund, new Money(long.MinValue, Small.Currency))),
        new Act.Counter(new(Remedy.PartialRefund, new Money(long.MaxValue, Small.Currency))),
        new Act.Counter(new(Remedy.PartialRefund, new Money(1, Currency.From("KWD")))),
        new Act.Counter(new(Remedy.PartialRefund, default(Money))),
        new Act.Modify(null!),
        new Act.Modify(new(Remedy.ReturnAndRefund, new Money(long.MaxValue, Small.Currency))),
        new Act.Accept { Words = new string('x', 5_001) },
        new Act.Withdraw { Words = new string('x', 5_001) },
        new Act.WriteMessage(null!, null),
        new Act.GiveWaybill(null!, null!),
        new Act.GiveWaybill("DHL", new string('1', 10_000)),
        new Act.GiveReturnTracking("", "\0"),
        new Act.GiveReturnAddress(null!),
        new Act.AddExhibit(null!, null!, null!, long.MaxValue, null!, null),
        new Act.AddExhibit("OTHER", "../../x", "text/plain", -1, "", new string('x', 2_001)),
        new Act.ConfirmReturn(ReturnCondition.Damaged, new string('x', 2_001)),
        new Act.Assign(null!),
        new Act.WriteNote(null!),
        new Act.OpenExhibit(int.MinValue),
        new Act.JudgeExhibit(int.MaxValue, false, null),
        new Act.AdmitLate(-1, null!),
        new Act.AddExhibit("GOSSIP", "x", "text/plain", 1, "", null, NeedsScan: true, Of: Side.Buyer),
        new Act.ScanExhibit(0, true, null),
        new Act.ScanExhibit(1, false, new string('x', 501)),
        new Act.ReportDamage(int.MaxValue),
        new Act.ReportWhole(int.MinValue),
        new Act.WithholdExhibit(1, null!),
        new Act.WithholdExhibit(0, "…"),
        new Act.ShowExhibit(1, new string('x', 5_001)),
        new Act.EraseExhibit(1, null!),
        new Act.EraseExhibit(-1, "pictures"),
        new Act.RequestEvidence(Side.Buyer, null!, null),
        new Act.RequestEvidence(Side.Buyer, [null!, "OTHER"], int.MinValue),
        new Act.Rule(null!),
        new Act.Rule(Acts.Rule().Ruling with { Findings = null! }),
        new Act.Rule(Acts.Rule(cites: [0, int.MaxValue]).Ruling with { Amount = new Money(-1, Currency.From("JPY")), Text = null! }),
        new Act.TakeBack(null!),
        new Act.Propose(null!),
        new Act.Propose(new(Remedy.PartialRefund, new Money(long.MaxValue, Small.Currency))),
        new Act.ApproveRuling("no such hash"),
        new Act.ReturnRuling(null!),
        new Act.Recuse(null!),
        new Act.Recuse("…", new Actor.Staff(default, null!, StaffRoles.Mediator)),
        new Act.Appeal(null!, null!),
        new Act.Appeal(new string('x', 201), "…"),
        new Act.DecideAppeal(AppealResult.Varied, null, null, "…"),
        new Act.DecideAppeal(AppealResult.Varied, Remedy.PartialRefund, new Money(long.MaxValue, Small.Currency), "…"),
        new Act.DecideAppeal(AppealResult.Varied, Remedy.PartialRefund, new Money(-1, Small.Currency), "…"),
        new Act.DecideAppeal(AppealResult.Corrected, Remedy.FullRefund, new Money(1, Currency.From("JPY")), "…"),
        new Act.DecideAppeal(AppealResult.Upheld, null, null, null!),
        new Act.StopTerm(TermCode.Undo, "…"),
        new Act.RestartTerm(TermCode.Undo),
        new Act.ExtendTerm(TermCode.Undo, 1, "…"),
        new Act.ExtendTerm(TermCode.AppealWindow, int.MaxValue, "…"),
        new Act.ConfirmSettlement(null!, null!),
        new Act.FailSettlement("S1", null!),
        new Act.RetrySettlement(null!),
        new Act.SettleByHand("", null!),
    ];

    /// <summary>Everything well-formed that actor might try.</summary>
    public static IEnumerable<Act> WellFormed(Situation situation, Actor actor) => AllowedActs.Examples(situation, actor).Concat(Variants);
}
