using System.Collections.Concurrent;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases;

/// <summary>One way from a status to another: by an act, or by a term that ends.</summary>
internal sealed record Step(Status From, Status To, string By);

/// <summary>Walks from the opening of a dispute to every situation that anybody can bring about; each is gone on from once.</summary>
internal sealed class Explorer
{
    private static readonly ConcurrentDictionary<World, Lazy<Explorer>> Walked = [];
    /// <summary>A walk that finds more does not come to an end: something can be repeated for ever.</summary>
    public const int Most = 10_000;

    private static readonly Actor[] Busy = [Buyer, Seller, Gateway, Clock, Mia, Tom, Max];
    private static readonly Actor[] Idle = [.. Everybody.Except(Busy)];

    private readonly Dictionary<string, PaperCase> situations = new(StringComparer.Ordinal);
    private readonly Queue<PaperCase> ahead = [];
    private readonly List<string> wrong = [];
    private readonly World world;

    private Explorer(World world)
    {
        this.world = world;
        // Two counter-proposals tell the law what ten would.
        var policy = Published.Policy(world.Policy);
        policy = policy with { SellerCounters = Math.Min(policy.SellerCounters, 2) };
        foreach (var offer in world.Requests)
            if (PaperCase.Open(policy, Story.Amount("120.00"), new(world.Reason, offer), Story.Monday).Case is { } opened) Meet(opened);
        while (situations.Count <= Most && ahead.TryDequeue(out var paper)) GoOnFrom(paper);
    }

    public IReadOnlyCollection<PaperCase> Situations => situations.Values;

    /// <summary>What was granted and should not have been, or brought about what it should not.</summary>
    public IReadOnlyList<string> Wrong => wrong;

    public HashSet<Step> Steps { get; } = [];

    /// <summary>Every act that was granted to somebody at least once.</summary>
    public HashSet<string> Granted { get; } = new(StringComparer.Ordinal);

    /// <summary>How often the law was asked on the way.</summary>
    public long Asked { get; private set; }

    public static Explorer Of(World world) => Walked.GetOrAdd(world, key => new(() => new(key))).Value;

    /// <summary>Who is tried in a situation: all who can do much, and one after the other those who can do little.</summary>
    public static IEnumerable<Actor> Tried(PaperCase paper, int turn) =>
        paper.Dispute.RulingToApprove?.OnAppeal is null ? [.. Busy, Idle[turn % Idle.Length]] : [.. Busy, Eva, Idle[turn % Idle.Length]];

    private void GoOnFrom(PaperCase paper)
    {
        var next = paper.Dispute.Running.FirstOrDefault();
        if (next is not null && next.DueAt <= paper.Now)
        {
            Follow(paper, new Act.LetTermLapse(next.Code, next.DueAt), Clock);
            return;
        }

        var turn = situations.Count;
        foreach (var actor in Tried(paper, turn))
            foreach (var act in Candidates.WellFormed(paper.Situation, actor)) Follow(paper, act, actor);
        var careless = Everybody[turn % Everybody.Count];
        Asked += Candidates.Impossible.Length;
        wrong.AddRange(Candidates.Impossible.Where(act => paper.Decide(act, careless).Decision is Decision.Granted).Select(act => $"{act} by {careless.Kind}: {paper}"));
        foreach (var news in World.News) Hear(paper, news);
        GoOnInTime(paper);
    }

    private void GoOnInTime(PaperCase paper)
    {
        // A breach of first contact changes nothing that anybody could tell two situations apart by: time goes on over it.
        while (paper.Dispute.Running.FirstOrDefault() is { Code: TermCode.FirstContact } contact) paper = paper.Until(contact.DueAt);
        var next = paper.Dispute.Running.FirstOrDefault();
        Wait(paper, paper.Dispute.OpenedAt.AddDays(paper.Situation.Policy.EscalateFromDays), next);
        if (next is null) return;
        Wait(paper, next.DueAt.AddTicks(-1), next);
        var due = paper with { Now = next.DueAt };
        Meet(due);
        if (world.MayHaveBeenDown(paper)) Meet(due with { Situation = due.Situation with { Outages = [new(next.DueAt.AddHours(-2), next.DueAt.AddHours(-1))] } });
    }

    private void Wait(PaperCase paper, DateTimeOffset until, Term? next)
    {
        if (until > paper.Now && (next is null || until < next.DueAt)) Meet(paper with { Now = until });
    }

    private void Hear(PaperCase paper, OrderNews news)
    {
        Asked++;
        var (after, decision) = paper.Hear(news, Rita);
        // The same news twice change nothing.
        if (decision is not Decision.Granted || after.Situation.Order == paper.Situation.Order) return;
        var written = after.Journal.Skip(paper.Journal.Count).Select(entry => entry.Fact).ToList();
        if (written.Count > 0) Granted.Add(PaperCase.Meaning(news, after.Situation.Order).GetType().Name);
        Note(paper, after, written, news.GetType().Name);
        if (world.Follows(paper, news)) Meet(after);
    }

    private void Follow(PaperCase paper, Act act, Actor actor)
    {
        Asked++;
        var decision = DisputeLaw.Decide(paper.Situation, act, actor, paper.Now);
        if (decision is not Decision.Granted { Facts: var facts }) return;
        var after = paper.Decide(act, actor).Case;
        Granted.Add(act.GetType().Name);
        Note(paper, after, facts, $"{ActNames.Of(act)} by {actor.Kind}");
        if (after.Dispute.Status != paper.Dispute.Status) Steps.Add(new(paper.Dispute.Status, after.Dispute.Status, NameOf(act)));
        if (facts.Count > 0 && world.Follows(paper, act, actor)) Meet(after);
    }

    private void Note(PaperCase before, PaperCase after, IReadOnlyList<Fact> facts, string by) =>
        wrong.AddRange(Wrongs.Of(before, after, facts).Select(fault => $"{fault} {by}: {before}"));

    private void Meet(PaperCase paper)
    {
        if (situations.TryAdd(Alike.Key(paper), paper)) ahead.Enqueue(paper);
    }

    private static string NameOf(Act act) => act is Act.LetTermLapse lapse ? $"{Names.Loud(lapse.Code)} ends" : ActNames.Of(act);
}
