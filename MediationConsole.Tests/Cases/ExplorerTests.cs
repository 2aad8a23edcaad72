using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases;

/// <summary>What holds in every situation that anybody can bring about, under every policy and both families of reasons.</summary>
public sealed class ExplorerTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Worlds => new(Published.Names.SelectMany(policy => new[] { (policy, "NR_IN_TRANSIT"), (policy, "SNAD_QUALITY") }));

    [Theory, MemberData(nameof(Worlds))]
    public void Whatever_anybody_tries_the_law_answers(string policy, string reason)
    {
        var explorer = Explorer.Of(policy, reason);
        output.WriteLine($"{explorer.Situations.Count:N0} situations, the law asked {explorer.Asked:N0} times.");
        Assert.Empty(explorer.Wrong);
        Assert.InRange(explorer.Situations.Count, 300, 20_000);
        Assert.All(
            Enum.GetValues<Status>().Where(status => status != Status.AwaitingWaybill || reason == "NR_IN_TRANSIT"),
            status => Assert.Contains(explorer.Situations, paper => paper.Dispute.Status == status || !Reachable(status, reason)));
    }

    [Theory, MemberData(nameof(Worlds))]
    public void Every_running_term_is_granted_its_lapse_at_its_due_instant_and_not_before(string policy, string reason) =>
        Assert.All(Explorer.Of(policy, reason).Situations, paper => Assert.All(paper.Dispute.Running, term =>
        {
            var lapse = new Act.LetTermLapse(term.Code, term.DueAt);
            Assert.IsType<Decision.Granted>((paper with { Now = term.DueAt }).Decide(lapse, Clock).Decision);
            Assert.IsType<Decision.Refused>((paper with { Now = term.DueAt.AddTicks(-1) }).Decide(lapse, Clock).Decision);
            Assert.IsType<Decision.Refused>((paper with { Now = term.DueAt }).Decide(lapse with { DueAt = term.DueAt.AddTicks(1) }, Clock).Decision);
        }));

    [Theory, MemberData(nameof(Worlds))]
    public void Every_path_ends_or_waits_for_staff_alone(string policy, string reason) =>
        Assert.All(Explorer.Of(policy, reason).Situations, paper =>
        {
            var end = ToTheEnd(paper).Dispute;
            Assert.True(
                end.Stage == Stage.Closed || end.Status == Status.SettlementFailed || end is { Status: Status.UnderReview, WaitingFor: "staff" },
                $"{paper.Dispute.Status} ends in {end.Status}.");
        });

    [Theory, MemberData(nameof(Worlds))]
    public void Every_open_status_has_a_running_term_that_ends_it(string policy, string reason) =>
        Assert.All(Explorer.Of(policy, reason).Situations.Select(paper => paper.Dispute), dispute => Assert.True(dispute.Status switch
        {
            Status.Settled or Status.Withdrawn or Status.Settling or Status.SettlementFailed => !dispute.Running.Any(),
            Status.UnderReview => dispute.Terms.Last(term => term.Code == TermCode.Ruling).State is TermState.Running or TermState.Lapsed,
            _ => dispute.Running.Any(term => !term.IsStaffTerm),
        }, $"{dispute.Status} with {string.Join(", ", dispute.Running.Select(term => term.Code))}"));

    [Theory, MemberData(nameof(Worlds))]
    public void Nothing_touches_a_closed_case(string policy, string reason)
    {
        var closed = Explorer.Of(policy, reason).Situations.Where(paper => paper.Dispute.Stage == Stage.Closed).ToList();
        Assert.NotEmpty(closed);
        Assert.All(closed, paper => Assert.All(Everybody, actor => Assert.All(
            Candidates.WellFormed(paper.Situation, actor).Concat(Candidates.Impossible),
            act => Assert.Equal(Refusal.CaseClosed, Assert.IsType<Decision.Refused>(paper.Decide(act, actor).Decision).Code))));
    }

    [Theory, MemberData(nameof(Worlds))]
    public void What_is_offered_to_somebody_is_what_the_law_grants(string policy, string reason) =>
        Assert.All(Explorer.Of(policy, reason).Situations.Where(NothingIsDue), paper => Assert.All(Everybody, actor =>
        {
            var offered = AllowedActs.Of(paper.Situation, actor, paper.Now).Select(allowed => allowed.Act).Order(StringComparer.Ordinal);
            var granted = Candidates.WellFormed(paper.Situation, actor).Concat(Candidates.Impossible)
                .Where(act => paper.Decide(act, actor).Decision is Decision.Granted).Select(ActNames.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            Assert.Equal(granted, offered);
        }));

    [Theory, MemberData(nameof(Worlds))]
    public void Money_is_conserved_in_every_situation(string policy, string reason) =>
        Assert.All(Explorer.Of(policy, reason).Situations, paper => Conserved.Check(paper));

    [Theory, MemberData(nameof(Worlds))]
    public void Every_fact_has_a_sentence_and_every_refusal_a_reason(string policy, string reason) =>
        Assert.All(Explorer.Of(policy, reason).Situations, paper =>
        {
            Assert.All(paper.Journal, entry => Assert.Matches(@"\S.*", Sentences.Of(entry.Fact, entry.ActorName)));
            Assert.All(paper.Journal, entry => Assert.NotNull(Consequences.Of(entry.Fact, paper.Dispute)));
        });

    [Fact]
    public void The_diagram_in_the_readme_is_what_the_law_does()
    {
        var diagram = Lifecycle.Draw(Worlds.SelectMany(world => Explorer.Of(world.Data.Item1, world.Data.Item2).Steps).Distinct());
        if (Environment.GetEnvironmentVariable("UPDATE_DIAGRAM") == "1") Lifecycle.Publish(diagram);
        Assert.Equal(diagram, Lifecycle.Published());
    }

    private static bool NothingIsDue(PaperCase paper) => !paper.Dispute.Running.Any(term => term.IsDue(paper.Now));

    // Without a return, which only goods that came can have, nobody owes an address, a number or a receipt.
    private static bool Reachable(Status status, string reason) =>
        reason != "NR_IN_TRANSIT" || status is not (Status.AwaitingReturnAddress or Status.AwaitingReturnTracking or Status.AwaitingReturnReceipt);

    private static PaperCase ToTheEnd(PaperCase paper)
    {
        for (var steps = 0; steps < 50; steps++)
        {
            if (paper.Dispute.Running.FirstOrDefault() is { } next) paper = paper.Until(next.DueAt > paper.Now ? next.DueAt : paper.Now);
            else if (paper.Dispute.Settlements.FirstOrDefault(one => one.State == SettlementState.Pending) is { } pending)
                paper = paper.Do(new Act.ConfirmSettlement(pending.Id, "bank"), Gateway).Case;
            else return paper;
        }

        throw new InvalidOperationException($"From {paper.Dispute.Status} it goes on for ever.");
    }
}
