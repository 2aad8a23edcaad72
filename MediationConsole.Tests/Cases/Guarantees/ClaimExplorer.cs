using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Cases.Orders;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Guarantees;

/// <summary>Walks from a claim to every situation that anybody can bring about; each is gone on from once.</summary>
internal sealed class ClaimExplorer
{
    /// <summary>A walk that finds more does not come to an end: something can be repeated for ever.</summary>
    public const int Most = 4_000;

    private static readonly Lazy<ClaimExplorer> Walked = new(() => new ClaimExplorer());

    private static readonly OrderNews[] News =
    [
        new OrderNews.Frozen("H-000001", "manual"), new OrderNews.Unfrozen("H-000001"),
        new OrderNews.ChargebackNotified("C-000001", Story.Amount("90.00")), new OrderNews.ChargebackNotified("C-000001", Story.Amount("120.00")),
        new OrderNews.ChargebackDecided("C-000001", true), new OrderNews.ChargebackDecided("C-000001", false),
    ];

    public static readonly Actor[] Tried = [Buyer, Seller, Gateway, Clock, Mia, Tom, Max, Rita];

    private readonly Dictionary<string, PaperOrder> situations = new(StringComparer.Ordinal);
    private readonly Queue<PaperOrder> ahead = [];

    private ClaimExplorer()
    {
        Meet(ClaimStory.Given().Order);
        while (situations.Count <= Most && ahead.TryDequeue(out var order)) GoOnFrom(order);
    }

    public static ClaimExplorer Once => Walked.Value;

    public IReadOnlyCollection<PaperOrder> Situations => situations.Values;

    /// <summary>Every act that was granted to somebody at least once.</summary>
    public HashSet<string> Granted { get; } = new(StringComparer.Ordinal);

    /// <summary>The kinds of these acts.</summary>
    public HashSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>One way from a status to another.</summary>
    public HashSet<string> Steps { get; } = new(StringComparer.Ordinal);

    public long Asked { get; private set; }

    public static GuaranteeClaim Of(PaperOrder order) => (GuaranteeClaim)order.Cases[0];

    /// <summary>What can be tried: the law's own examples, and a payment of all that is claimed.</summary>
    public static IEnumerable<Act> Acts(PaperOrder order, Actor actor) => [.. AllowedActs.Examples(order.Situation(order.Cases[0]), actor), ClaimStory.Pay()];

    private void GoOnFrom(PaperOrder order)
    {
        foreach (var actor in Tried)
            foreach (var act in Acts(order, actor)) Follow(order, act, actor);
        foreach (var news in News.Where(one => Follows(order, one))) Meet(order.Hear(news, Rita));
        if (Of(order).Running.FirstOrDefault() is { } next) Meet(order.Until(next.DueAt));
    }

    private void Follow(PaperOrder order, Act act, Actor actor)
    {
        Asked++;
        var (after, decision) = order.Do(order.Cases[0].Ref, act, actor);
        if (decision is not Decision.Granted { Facts.Count: > 0 }) return;
        var (was, now) = (Of(order), Of(after));
        Assert.False(was.IsClosed && now.Status != was.Status, $"{act} opened a closed claim again.");
        Granted.Add(ActNames.Of(act));
        Kinds.Add(act.GetType().Name);
        if (now.Status != was.Status) Steps.Add($"{Names.Quiet(was.Status)} --> {Names.Quiet(now.Status)}: {ActNames.Of(act)}");
        if (Repeats(order, was, act, actor)) return;
        Meet(after);
    }

    private void Meet(PaperOrder order)
    {
        Guarded.Check(order);
        if (situations.TryAdd(Key(order), order)) ahead.Enqueue(order);
    }

    // Whatever can be repeated for ever is done once. What lies beside the claim changes nothing in it: one thing of it at a time, before
    // anything was decided or after all was.
    private static bool Repeats(PaperOrder order, GuaranteeClaim claim, Act act, Actor actor) => act switch
    {
        Act.WriteMessage or Act.WriteNote or Act.OpenExhibit or Act.JudgeExhibit or Act.ExtendTerm => true,
        Act.WithholdExhibit or Act.ReportDamage or Act.EraseExhibit or Act.Assign or Act.Recuse => true,
        Act.AddExhibit add => add.Of is not null || actor == Seller || !IsPlain(order),
        Act.ReportBuyer => !IsPlain(order),
        Act.AnswerQuestionnaire => actor == Seller || !IsPlain(order),
        Act.StopTerm => actor != Max || !IsPlain(order) || order.Facts.Exists(fact => fact is Fact.TermStopped),
        Act.Claim => actor != Mia,
        Act.ApproveClaim => claim.Payments.Count > (IsWeighedOn(order) ? 0 : 1) || actor != Mia,
        Act.FailSettlement => claim.Settlements[0].Attempt > 1,
        _ => false,
    };

    private static bool IsPlain(PaperOrder order) =>
        !IsWeighedOn(order) && Of(order) is { Report: null, Questionnaires.Count: 0, Exhibits.Count: 0 } claim && (claim.Payments.Count == 0 || claim.IsClosed);

    private static bool IsWeighedOn(PaperOrder order) =>
        order.Marks.Holds.Count + order.Marks.Chargebacks.Count > 0 || order.Facts.Exists(fact => fact is Fact.OrderFrozen);

    private static bool Follows(PaperOrder order, OrderNews news) => news switch
    {
        OrderNews.Frozen or OrderNews.ChargebackNotified when Of(order) is { Exhibits.Count: > 0 } or { Report: not null } or { Questionnaires.Count: > 0 } => false,
        // What a hold and a bank do together is told in stories.
        OrderNews.Frozen or OrderNews.ChargebackNotified => !IsWeighedOn(order),
        OrderNews.ChargebackDecided => order.Marks.OpenChargeback is not null,
        _ => order.Marks.Holds.Count > 0,
    };

    // What makes two orders the same situation: the law cannot tell them apart but for the hour.
    private static string Key(PaperOrder order)
    {
        var claim = Of(order);
        return string.Join('|',
            claim.Status, claim.Assignee, claim.Report?.State, claim.Questionnaires.Count, claim.Exhibits.Count, claim.Pays, claim.End,
            claim.Payments.Count, claim.Payments is [.., var last] ? $"{last.State}{last.Amount}" : "",
            claim.Terms[^1].State, claim.Terms[^1].Stopped,
            string.Join(',', claim.Settlements.Select(one => $"{one.State}{one.Held}{one.Amount}{Math.Min(one.Attempt, 2)}")),
            order.Marks.Holds.Count, order.Facts.Exists(fact => fact is Fact.OrderFrozen), string.Join(',', order.Marks.Chargebacks.Select(one => $"{one.State}{one.Amount}")));
    }
}
