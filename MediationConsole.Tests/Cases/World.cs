using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases;

/// <summary>
/// What happens around a case beside what the parties, the mediators and the gateway do. In fair weather there is nothing to propose
/// and nobody appeals; in every other there is.
/// </summary>
public enum Weather { Fair, Calm, Frozen, ChargedBack, Clock, Staff, Files }

/// <summary>
/// A world that the explorer walks: a policy, a family of reasons and the weather. In every situation of every world everything is tried;
/// the world only says from what the walk goes on, so that it comes to an end.
/// </summary>
internal sealed record World(string Policy, string Reason, Weather Weather)
{
    public const string Chargeback = "C-000001";
    public const string Hold = "H-000001";

    public static readonly World[] All =
    [
        .. Published.Names.SelectMany(policy => new World[] { new(policy, "NR_IN_TRANSIT", Weather.Fair), new(policy, "SNAD_QUALITY", Weather.Fair) }),
        new("dhgate", "SNAD_QUALITY", Weather.Calm), new("connetmax", "NR_IN_TRANSIT", Weather.Calm),
        .. new[] { Weather.Frozen, Weather.ChargedBack, Weather.Clock, Weather.Staff }
            .SelectMany(weather => new World[] { new("dhgate", "SNAD_QUALITY", weather), new("connetmax", "NR_IN_TRANSIT", weather) }),
        new("dhgate", "SNAD_QUALITY", Weather.Files),
    ];

    /// <summary>What the buyer may ask for when the case opens.</summary>
    public Offer[] Requests => Weather == Weather.Fair ? [Acts.Full, Acts.Partial("40.00"), Acts.Return()] : [Acts.Partial("40.00"), Acts.Return()];

    /// <summary>What may be heard of the order, possible or not.</summary>
    public static IEnumerable<OrderNews> News { get; } =
    [
        new OrderNews.Frozen(Hold, "misconduct"),
        new OrderNews.Unfrozen(Hold),
        new OrderNews.Closed(Hold),
        new OrderNews.ChargebackNotified(Chargeback, Story.Amount("30.00")),
        new OrderNews.ChargebackNotified(Chargeback, Story.Amount("120.00")),
        new OrderNews.ChargebackDecided(Chargeback, true),
        new OrderNews.ChargebackDecided(Chargeback, false),
    ];

    /// <summary>Whether the walk goes on from such news: an order is frozen once, and a bank goes back on its word once.</summary>
    public bool Follows(PaperCase paper, OrderNews news) => (Weather, news) switch
    {
        (Weather.Frozen, OrderNews.Frozen) => !Has<Fact.OrderFrozen>(paper) && paper.Dispute.Stage != Stage.Closed,
        (Weather.Frozen, OrderNews.Unfrozen) => true,
        (Weather.ChargedBack, OrderNews.ChargebackNotified) => paper.Situation.Order.Chargebacks.Count == 0,
        (Weather.ChargedBack, OrderNews.ChargebackDecided) => Count<Fact.StayLifted>(paper) == 0,
        _ => false,
    };

    /// <summary>
    /// Whether the walk goes on from an act that was granted. One exhibit tells the law what fifty would, what staff do before the
    /// review they can do in it as well, and so on: whatever can be repeated for ever is done once.
    /// </summary>
    public bool Follows(PaperCase paper, Act act, Actor actor)
    {
        var dispute = paper.Dispute;
        var clock = Weather == Weather.Clock;
        return act switch
        {
            Act.AddExhibit add => add.NeedsScan == (Weather == Weather.Files) && dispute.Exhibits.Count == 0 && (Weather == Weather.Fair ? dispute.Stage == Stage.Mediation : Owes(dispute, actor)),
            Act.AdmitLate => Weather == Weather.Fair,
            Act.OpenExhibit => actor == Mia ? clock || dispute.Status == Status.UnderReview : actor == Tom && dispute.OpenAppeal is not null,
            Act.Claim => actor == Mia && dispute.Status == Status.UnderReview,
            Act.WriteMessage => dispute.Stage == Stage.Agreement && paper.Situation.Policy.MessagesRestartCounterResponse && actor is not Actor.Staff,
            Act.ScanExhibit or Act.ReportWhole or Act.ShowExhibit => true,
            // One thing at a time becomes of a file: what becomes of it next is asked of the law all the same.
            Act.ReportDamage => Weather == Weather.Files && dispute.Exhibits[0].Withheld is null,
            Act.WithholdExhibit => Weather == Weather.Files && actor == Max && dispute.Exhibits[0].Damaged is null,
            Act.JudgeExhibit judge => Weather == Weather.Files && !judge.Valid && dispute.Exhibits[0].Damaged is not null,
            Act.WriteNote or Act.EraseExhibit => false,
            Act.Assign or Act.ReleaseClaim or Act.Recuse => Weather == Weather.Staff && dispute.Recused.Count == 0 && dispute.Stage is not Stage.Agreement && actor != Tom,
            Act.StopTerm => clock && actor == Max && !Has<Fact.TermStopped>(paper) && !Has<Fact.TermExtended>(paper),
            Act.ExtendTerm => clock && actor == Max && !Has<Fact.TermExtended>(paper) && !Has<Fact.TermStopped>(paper),
            Act.RequestEvidence => Weather is Weather.Fair or Weather.Frozen && !Has<Fact.EvidenceRequested>(paper),
            Act.Propose put => Weather != Weather.Fair && actor == Mia && dispute is { Resolutions.Count: 0, Rulings.Count: 0 } && put.Offer.Remedy is Remedy.PartialRefund,
            Act.Rule rule => dispute.Rulings.Count < 2 && Follows(rule.Ruling),
            Act.ReturnRuling or Act.TakeBack => dispute.Rulings.Count < 2 && Weather is Weather.Fair or Weather.Calm or Weather.ChargedBack,
            Act.ApproveRuling => actor == (dispute.RulingToApprove!.OnAppeal is null ? Max : Eva),
            Act.Appeal => MayAppeal(dispute),
            Act.ConfirmReturn confirm => confirm.Condition == ReturnCondition.Ok || Weather == Weather.Fair || (Weather == Weather.Calm && dispute.Appeals.Count == 0),
            Act.DecideAppeal decide => actor != Mia && Follows(dispute, decide),
            Act.FailSettlement => (Weather == Weather.Fair || (Weather == Weather.Calm && dispute.Stage == Stage.Closed)) && !Has<Fact.SettlementFailed>(paper),
            _ => true,
        };
    }

    // An appeal while some is paid and some is not moves what one moves while nothing is paid, and what one moves in the end.
    private bool MayAppeal(Dispute dispute) => dispute.Status switch
    {
        _ when Weather == Weather.Fair || (Weather != Weather.Calm && dispute.Appeals.Count > 0) => false,
        Status.Settling => Weather is Weather.Frozen or Weather.ChargedBack || dispute.Settlements.All(one => !one.IsDone),
        Status.AwaitingReturnAddress or Status.AwaitingReturnReceipt => false,
        _ => true,
    };

    // Evidence in time is what the walk goes on from; in a return it is what could keep somebody from losing by silence.
    private bool Owes(Dispute dispute, Actor actor) => dispute.Status switch
    {
        Status.AwaitingEvidence or Status.AwaitingReturnTracking => actor == Buyer && (Weather == Weather.Clock || dispute.Status == Status.AwaitingEvidence),
        Status.AwaitingWaybill => actor == Seller && Weather == Weather.Clock,
        _ => false,
    };

    // A full refund moves money as a partial one does, and the platform pays the one as it pays the other.
    private bool Follows(RulingText ruling) => Weather switch
    {
        Weather.Fair => ruling.Funding == Funding.Seller,
        Weather.Calm or Weather.Frozen => ruling.Remedy is Remedy.PartialRefund or Remedy.ReturnAndRefund,
        _ => ruling is { Remedy: Remedy.PartialRefund or Remedy.ReturnAndRefund, Funding: Funding.Seller },
    };

    private bool Follows(Dispute dispute, Act.DecideAppeal decide) => dispute.Appeals.Count(one => one.State == AppealState.Decided) switch
    {
        0 when Weather is Weather.Calm && dispute.Family == ReasonFamily.Nr => true,
        0 => decide is { Result: AppealResult.Upheld } or { Result: AppealResult.Varied, Amount.Minor: > 1_000 },
        1 when Weather is Weather.Calm => decide is { Result: AppealResult.Varied, Amount.Minor: < 1_000 },
        _ => false,
    };

    /// <summary>Whether the console may have been down shortly before a term ends.</summary>
    public bool MayHaveBeenDown(PaperCase paper) => Weather == Weather.Clock && paper.Situation.Outages.Count == 0;

    private static bool Has<T>(PaperCase paper) => paper.Journal.Exists(entry => entry.Fact is T);

    private static int Count<T>(PaperCase paper) => paper.Journal.Count(entry => entry.Fact is T);
}
