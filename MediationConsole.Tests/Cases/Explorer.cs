using System.Collections.Concurrent;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases;

/// <summary>One way from a status to another: by an act, or by a term that ends.</summary>
internal sealed record Step(Status From, Status To, string By);

/// <summary>
/// Walks from the opening of a dispute to every situation that anybody can bring about. Two cases are the same situation where
/// the law cannot tell them apart but for the hour; each situation is gone on from once.
/// </summary>
internal sealed class Explorer
{
    private static readonly ConcurrentDictionary<(string Policy, string Reason), Lazy<Explorer>> Walked = [];

    private readonly Dictionary<string, PaperCase> situations = new(StringComparer.Ordinal);
    private readonly Queue<PaperCase> ahead = [];
    private readonly List<Act> wrong = [];

    private Explorer(string name, string reason)
    {
        // Two counter-proposals tell the law what ten would.
        var policy = Published.Policy(name);
        policy = policy with { SellerCounters = Math.Min(policy.SellerCounters, 2) };
        foreach (var offer in new[] { Acts.Full, Acts.Partial("40.00"), Acts.Return() })
            if (PaperCase.Open(policy, Story.Amount("120.00"), new(reason, offer), Story.Monday).Case is { } opened) Meet(opened);
        while (ahead.TryDequeue(out var paper)) GoOnFrom(paper);
    }

    public IReadOnlyCollection<PaperCase> Situations => situations.Values;

    /// <summary>What no law can grant and this one did.</summary>
    public IReadOnlyList<Act> Wrong => wrong;

    public HashSet<Step> Steps { get; } = [];

    /// <summary>How often the law was asked on the way.</summary>
    public long Asked { get; private set; }

    public static Explorer Of(string policy, string reason) => Walked.GetOrAdd((policy, reason), key => new(() => new(key.Policy, key.Reason))).Value;

    private void GoOnFrom(PaperCase paper)
    {
        var next = paper.Dispute.Running.FirstOrDefault();
        if (next is not null && next.DueAt <= paper.Now)
        {
            Follow(paper, new Act.LetTermLapse(next.Code, next.DueAt), Clock);
            return;
        }

        foreach (var actor in Everybody)
        {
            foreach (var act in Candidates.WellFormed(paper.Situation, actor)) Follow(paper, act, actor);
            Asked += Candidates.Impossible.Length;
            wrong.AddRange(Candidates.Impossible.Where(act => paper.Decide(act, actor).Decision is Decision.Granted));
        }

        Wait(paper, paper.Dispute.OpenedAt.AddDays(paper.Situation.Policy.EscalateFromDays), next);
        if (next is null) return;
        Wait(paper, next.DueAt.AddTicks(-1), next);
        Meet(paper with { Now = next.DueAt });
    }

    private void Wait(PaperCase paper, DateTimeOffset until, Term? next)
    {
        if (until > paper.Now && (next is null || until < next.DueAt)) Meet(paper with { Now = until });
    }

    private void Follow(PaperCase paper, Act act, Actor actor)
    {
        Asked++;
        var (after, decision) = paper.Decide(act, actor);
        if (decision is not Decision.Granted) return;
        if (after.Dispute.Status != paper.Dispute.Status) Steps.Add(new(paper.Dispute.Status, after.Dispute.Status, NameOf(act)));
        if (Worthwhile(paper.Dispute, act, actor)) Meet(after);
    }

    // One exhibit tells the law what fifty would, what staff do before the escalation they can do after it as well, and who has the
    // case is always Mia, so that everybody else is somebody who has it not.
    private static bool Worthwhile(Dispute dispute, Act act, Actor actor) => act switch
    {
        Act.AddExhibit => dispute.Exhibits.Count == 0,
        Act.Claim or Act.OpenExhibit => actor == Mia && dispute.Stage == Stage.Mediation,
        Act.WriteNote or Act.JudgeExhibit or Act.Assign => false,
        _ => true,
    };

    private void Meet(PaperCase paper)
    {
        if (situations.TryAdd(KeyOf(paper), paper)) ahead.Enqueue(paper);
    }

    private static string NameOf(Act act) => act is Act.LetTermLapse lapse ? $"{Names.Loud(lapse.Code)} ends" : ActNames.Of(act);

    private static string KeyOf(PaperCase paper)
    {
        // Only what the law can still look at tells two situations of that stage apart.
        var (dispute, stage) = (paper.Dispute, paper.Dispute.Stage);
        var agreement = stage == Stage.Agreement;
        var next = dispute.Running.FirstOrDefault();
        return string.Join('|',
            dispute.Status, dispute.Asked,
            agreement || dispute.Status == Status.AwaitingWaybill ? dispute.Request.Remedy : null,
            agreement ? dispute.OpenCounter?.Remedy : null,
            agreement ? dispute.SellerCounters : null,
            agreement ? paper.Now < dispute.OpenedAt.AddDays(paper.Situation.Policy.EscalateFromDays) : null,
            next?.DueAt <= paper.Now ? "due" : agreement && next?.DueAt <= paper.Now.AddTicks(1) ? "soon" : null,
            string.Join(',', dispute.Running.Select(term => term.Code)),
            dispute.Terms.LastOrDefault(term => term.Code == TermCode.Ruling)?.State,
            stage is Stage.Agreement or Stage.Mediation ? string.Join(',', dispute.Exhibits.Select(one => $"{one.By}{one.Late}{one.Admitted}{one.OpenedBy.Count}")) : null,
            dispute.Ruling?.State, dispute.Status == Status.Ruled ? dispute.Ruling?.Remedy : null, dispute.Return is null,
            string.Join(',', dispute.Settlements.Select(one => one.State)),
            stage == Stage.Mediation ? dispute.Assignee : null);
    }
}
