using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Chargebacks;

/// <summary>Walks from a bank's notice to every situation that anybody can bring about; each is gone on from once.</summary>
internal sealed class ChargebackExplorer
{
    /// <summary>A walk that finds more does not come to an end: something can be repeated for ever.</summary>
    public const int Most = 4_000;

    private static readonly Lazy<ChargebackExplorer> All = new(() => new());
    private readonly Dictionary<string, PaperChargeback> situations = new(StringComparer.Ordinal);
    private readonly Queue<PaperChargeback> ahead = [];

    private ChargebackExplorer()
    {
        var policy = Published.Policy("dhgate");
        var protecting = policy with { SellerProtection = true };
        foreach (var (notice, sheet, one) in new[] { (Told.Notice(stage: NetworkStage.PreArbitration), OrderSheet.Blank, policy), (Told.Notice("10.4", amount: "200.00"), Told.Delivered, protecting), (Told.Notice(days: 2), Told.Shipped, policy) })
            Meet(PaperChargeback.Open(PaperChargeback.Order(one, Story.Amount("120.00"), sheet, Story.Amount("40.00")), notice, one, Story.Monday).Case!);
        while (situations.Count <= Most && ahead.TryDequeue(out var paper)) GoOnFrom(paper);
    }

    public static ChargebackExplorer Walk => All.Value;

    public IReadOnlyCollection<PaperChargeback> Situations => situations.Values;

    /// <summary>Every act that was granted to somebody at least once.</summary>
    public HashSet<string> Granted { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that anybody might try, well-formed or not.</summary>
    public static IEnumerable<Act> Tried(PaperChargeback paper, Actor actor) =>
    [
        .. AllowedActs.Examples(paper.Situation, actor),
        .. Enum.GetValues<NetworkStage>().Select(stage => Told.Notice(stage: stage, days: 60)),
        new Act.Defend(null!), new Act.SubmitPack(null!), new Act.SubmitPack(Told.Hash, [1]), new Act.SubmitPack(Told.Hash, [99]), new Act.RecordAcknowledgement(""), new Act.DecideChargeback(true, ""),
        new Act.AdvanceChargeback((NetworkStage)9), new Act.AdvanceChargeback(NetworkStage.Arbitration, DateTimeOffset.MaxValue), new Act.NotifyChargeback(null!, null!, null!, 0, default, default), new Act.WriteMessage("…", Reader.Both),
        new Act.HearOfLift("H-000009"), new Act.Accept(), new Act.Withdraw(), new Act.TakeBack("…"), Acts.Rule(),
    ];

    private void GoOnFrom(PaperChargeback paper)
    {
        Bookkeeping.Check(paper);
        var next = paper.Chargeback.Running.FirstOrDefault();
        if (next is not null && next.DueAt <= paper.Now)
        {
            Meet(paper.LapseDue());
            return;
        }

        foreach (var actor in Everybody)
            foreach (var act in Tried(paper, actor)) Follow(paper, act, actor);
        if (next is null) return;
        Meet(paper with { Now = next.DueAt.AddTicks(-1) });
        Meet(paper with { Now = next.DueAt });
    }

    private void Follow(PaperChargeback paper, Act act, Actor actor)
    {
        var (after, decision) = paper.Decide(act, actor);
        if (decision is not Decision.Granted) return;
        Granted.Add(act.GetType().Name);
        Bookkeeping.Check(after);
        if (after.Journal.Count > paper.Journal.Count && Follows(paper, act, actor)) Meet(after);
    }

    // One exhibit tells the law what fifty would, and a bank that went back on its word once can do it again.
    private static bool Follows(PaperChargeback paper, Act act, Actor actor) => act switch
    {
        Act.AddExhibit => actor == Seller && paper.Chargeback.Exhibits.Count == 0 && paper.Chargeback.Assignee is null && paper.Chargeback.Recused.Count == 0 && !paper.Situation.Sheet.IsShipped && IsYoung(paper),
        Act.WriteMessage or Act.WriteNote or Act.OpenExhibit or Act.JudgeExhibit or Act.EraseExhibit or Act.ReportWhole or Act.HearOfLift => false,
        Act.ReportDamage => paper.Chargeback.Exhibits[0].Damaged is null && IsYoung(paper),
        Act.Claim => actor == Rita && IsYoung(paper) && paper.Chargeback.Recused.Count == 0 && paper.Situation.Policy.SellerProtection,
        Act.Assign or Act.ReleaseClaim => false,
        Act.Recuse => actor == Rita && paper.Chargeback.Assignee is not null && IsYoung(paper),
        Act.DecideChargeback => paper.Chargeback.Decisions.Count < 2,
        Act.RecordAcknowledgement => paper.Chargeback.Pack!.Acknowledgement is null,
        _ => true,
    };

    // What can be done at the beginning can be done later in the same way.
    private static bool IsYoung(PaperChargeback paper) =>
        paper.Chargeback is { Status: Status.AwaitingSeller or Status.Preparing, Decisions.Count: 0, Packs.Count: 0, Notices.Count: 1 } && paper.Now == Story.Monday;

    private void Meet(PaperChargeback paper)
    {
        if (situations.TryAdd(Key(paper), paper)) ahead.Enqueue(paper);
    }

    private static string Key(PaperChargeback paper)
    {
        var (one, order) = (paper.Chargeback, paper.Situation.Order);
        var next = one.Running.FirstOrDefault();
        return string.Join('|',
            one.Status, one.NetworkStage, one.DefendedBy, one.Category, one.Amount, one.Defence is null, one.Packs.Count == 0, one.Decisions.Count, one.Bearer, one.Assignee, one.Recused.Count,
            string.Join(',', one.Running.Select(term => term.Code)), next?.DueAt <= paper.Now ? "due" : next?.DueAt <= paper.Now.AddTicks(1) ? "soon" : "",
            string.Join(',', one.Exhibits.Select(exhibit => exhibit.State)), one.IsUndecided ? null : one.Notices.Count, one.Pack?.Acknowledgement is null,
            string.Join(',', order.Chargebacks.Select(mark => $"{mark.State}{mark.PlatformBears}")), order.Holds.Count, paper.Situation.Sheet.IsShipped, paper.Situation.Policy.SellerProtection);
    }
}
