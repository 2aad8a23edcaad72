using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Cases.Orders;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>What anybody might try in a situation of a hold, well-formed or not, and from what the walk goes on.</summary>
internal static class HoldCandidates
{
    private static readonly Act[] Variants =
    [
        new Act.WriteMessage("…", Reader.Both), new Act.WriteMessage("…", Reader.Buyer),
        new Act.EndHold("The bank has decided"), new Act.EndHold("Overturned elsewhere", HoldExplorer.Ruth.Id, "Ruth"),
        new Act.HearOfHold(new OrderHold("H-000077", "manual", Story.Monday)), new Act.HearOfLift("H-000077"),
    ];

    /// <summary>What a person could send and no law can grant.</summary>
    public static readonly Act[] Impossible =
    [
        new Act.AppealHold(null!), new Act.LiftHold(null!), new Act.LiftHold(new string('x', 5_001)), new Act.UpholdHold(" "), new Act.OverturnHold(""), new Act.StopClosing(null!),
        new Act.ReturnLift(null!), new Act.SetReview(default, "…"), new Act.SetReview(Story.Monday, "…"), new Act.SetReview(DateTimeOffset.MaxValue, ""), new Act.EndHold(null!),
        new Act.Accept(), new Act.Withdraw(), new Act.Approve(), new Act.Appeal("…", "…"), new Act.AddExhibit(null!, null!, null!, 0, null!, null), new Act.OpenExhibit(-1),
        new Act.PlaceHold(HoldCauses.Manual, "…", null), new Act.LetTermLapse(TermCode.HoldReview, Story.Monday), new Act.StopTerm(TermCode.HoldRiskAddress, "…"),
        new Act.AddExhibit("OTHER", "file.txt", "text/plain", 1, new string('0', 64), null, Of: Side.Buyer),
    ];

    public static IEnumerable<Act> WellFormed(Situation s, Actor actor) => [.. AllowedActs.Examples(s, actor), .. Variants];

    /// <summary>Whether the walk goes on from such news: another hold comes once, and a chargeback once.</summary>
    public static bool Follows(PaperHold paper, OrderNews news) => news switch
    {
        OrderNews.Frozen => paper.Situation.Order is { Chargebacks.Count: 0, Holds.Count: < 2 } && paper.Hold is { IsClosed: false, Cause: HoldCauses.RiskAddress },
        OrderNews.ChargebackNotified => paper.Situation.Order is { Chargebacks.Count: 0 } order && order.Holds.All(one => one.Ref != HoldExplorer.Other) && paper.Hold is { IsClosed: false, Cause: HoldCauses.RiskAddress or HoldCauses.Chargeback },
        _ => true,
    };

    /// <summary>Whether the walk goes on from an act that was granted: what can be repeated for ever is done once or twice.</summary>
    public static bool Follows(PaperHold paper, Act act, Actor actor) => act switch
    {
        Act.WriteMessage or Act.WriteNote or Act.EraseExhibit or Act.JudgeExhibit or Act.WithholdExhibit or Act.ShowExhibit or Act.ReportDamage or Act.ScanExhibit => false,
        Act.AddExhibit => actor == Seller && paper.Hold is { Exhibits.Count: 0, Cause: HoldCauses.Misconduct },
        Act.OpenExhibit => false,
        Act.AppealHold => paper.Hold.Appeals.Count < 2,
        Act.Claim => paper.Hold.Cause == HoldCauses.Manual && actor == Rita,
        Act.Assign or Act.ReleaseClaim => false,
        Act.Recuse => actor == HoldExplorer.Ruth && paper.Hold.Cause == HoldCauses.Manual && paper.Hold.Recused.Count == 0,
        Act.StopTerm or Act.ExtendTerm => actor == Max && paper.Hold.Cause == HoldCauses.LegalRequest && !paper.Journal.Exists(entry => entry.Fact is Fact.TermStopped or Fact.TermExtended),
        Act.SetReview => actor == HoldExplorer.Ruth && (paper.Hold.Cause is HoldCauses.LegalRequest or HoldCauses.Misconduct) && !paper.Journal.Exists(entry => entry.Fact is Fact.ReviewSet),
        Act.ReturnLift => !paper.Journal.Exists(entry => entry.Fact is Fact.LiftReturned),
        Act.FailSettlement => !paper.Journal.Exists(entry => entry.Fact is Fact.SettlementFailed),
        _ => true,
    };
}
