using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Cases.Orders;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>Walks from the placing of a hold to every situation that anybody can bring about; each is gone on from once.</summary>
internal sealed class HoldExplorer
{
    /// <summary>A walk that finds more does not come to an end: something can be repeated for ever.</summary>
    public const int Most = 5_000;

    public const string Other = "H-000009";
    public const string Chargeback = "C-000001";

    /// <summary>A risk officer who has never seen any case.</summary>
    public static readonly Actor.Staff Zara = Rita with { Id = new("zara"), Name = "Zara" };

    public static readonly Actor.Staff Ruth = Rita with { Id = new("ruth"), Name = "Ruth" };

    private static readonly Actor.Staff Related = Ruth with { Relations = Nina.Relations };

    /// <summary>Everybody who is tried in every situation.</summary>
    public static readonly Actor[] Tried = [Seller, Buyer, Gateway, Clock, Rita, Ruth, Max, Mia, Related];

    private static readonly OrderNews[] News =
    [
        new OrderNews.Frozen(Other, "manual"), new OrderNews.Unfrozen(Other), new OrderNews.ChargebackNotified(Chargeback, Story.Amount("50.00")),
        new OrderNews.ChargebackDecided(Chargeback, true), new OrderNews.ChargebackDecided(Chargeback, false),
    ];

    private static readonly Lazy<HoldExplorer> Walk = new(() => new());

    private readonly Dictionary<string, PaperHold> situations = new(StringComparer.Ordinal);
    private readonly Queue<PaperHold> ahead = [];
    private readonly List<string> wrong = [];

    private HoldExplorer()
    {
        foreach (var cause in HoldCauses.All)
            foreach (var captured in new[] { "120.00", "900.00" })
                if (PaperHold.Place(Published.Policy("dhgate"), Story.Amount(captured), new(cause, "…", cause == HoldCauses.Manual ? Story.Monday.AddDays(7) : null), Rita, Story.Monday).Case is { } placed) Meet(placed);
        while (situations.Count <= Most && ahead.TryDequeue(out var paper)) GoOnFrom(paper);
    }

    public static HoldExplorer Walked => Walk.Value;

    public IReadOnlyCollection<PaperHold> Situations => situations.Values;

    /// <summary>What was granted and should not have been, or brought about what it should not.</summary>
    public IReadOnlyList<string> Wrong => wrong;

    public HashSet<Step> Steps { get; } = [];

    /// <summary>Every act that was granted to somebody at least once.</summary>
    public HashSet<string> Granted { get; } = new(StringComparer.Ordinal);

    public long Asked { get; private set; }

    private void GoOnFrom(PaperHold paper)
    {
        if (paper.Hold.Running.FirstOrDefault(term => term.IsDue(paper.Now)) is { } due)
        {
            Follow(paper, new Act.LetTermLapse(due.Code, due.DueAt), Clock);
            return;
        }

        foreach (var actor in Tried)
            foreach (var act in HoldCandidates.WellFormed(paper.Situation, actor)) Follow(paper, act, actor);
        var careless = Tried[situations.Count % Tried.Length];
        wrong.AddRange(HoldCandidates.Impossible.Where(act => paper.Decide(act, careless).Decision is Decision.Granted).Select(act => $"{act} by {careless.Kind}: {paper}"));
        foreach (var news in News) Hear(paper, news);
        if (paper.Hold.Running.FirstOrDefault() is not { } next) return;
        Meet(paper with { Now = next.DueAt });
    }

    private void Hear(PaperHold paper, OrderNews news)
    {
        Asked++;
        var (after, decision) = paper.Hear(news);
        if (decision is not Decision.Granted || after.Situation.Order == paper.Situation.Order) return;
        if (after.Journal.Count > paper.Journal.Count) Granted.Add(PaperCase.Meaning(news, after.Situation.Order).GetType().Name);
        Note(paper, after, news.GetType().Name);
        if (HoldCandidates.Follows(paper, news)) Meet(after);
    }

    private void Follow(PaperHold paper, Act act, Actor actor)
    {
        Asked++;
        var (after, decision) = paper.Decide(act, actor);
        if (decision is not Decision.Granted { Facts: var facts }) return;
        Granted.Add(act.GetType().Name);
        Note(paper, after, $"{ActNames.Of(act)} by {actor.Kind}");
        if (after.Hold.Status != paper.Hold.Status) Steps.Add(new(paper.Hold.Status, after.Hold.Status, NameOf(act)));
        if (facts.Count > 0 && HoldCandidates.Follows(paper, act, actor)) Meet(after);
    }

    private void Note(PaperHold before, PaperHold after, string by) =>
        wrong.AddRange(HoldWrongs.Of(before, after).Select(fault => $"{fault} {by}: {before}"));

    private void Meet(PaperHold paper)
    {
        if (situations.TryAdd(HoldAlike.Key(paper), paper)) ahead.Enqueue(paper);
    }

    private static string NameOf(Act act) => act is Act.LetTermLapse lapse ? $"{Names.Loud(lapse.Code)} ends" : ActNames.Of(act);
}
