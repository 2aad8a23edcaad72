using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Tests.Cases;

/// <summary>What is true of every situation that the explorer comes to: its money, its end, what outsiders see of it.</summary>
public sealed class SituationTests
{
    public static TheoryData<string, string, Weather> Worlds => ExplorerTests.Worlds;

    [Theory, MemberData(nameof(Worlds))]
    public void Every_path_ends_where_staff_do_what_only_staff_can(string policy, string reason, Weather weather) =>
        Each(policy, reason, weather, paper =>
        {
            var end = Ending.Of(paper);
            Conserved.Check(end);
            Assert.Equal((Stage.Closed, false, null), (end.Dispute.Stage, end.Dispute.HasUnsettled, end.Dispute.OpenAppeal));
            Assert.DoesNotContain(end.Dispute.Terms, term => term.IsLive);
        });

    [Theory, MemberData(nameof(Worlds))]
    public void Every_open_status_has_a_term_that_ends_it_unless_something_holds_it(string policy, string reason, Weather weather) =>
        Each(policy, reason, weather, paper => Assert.True(paper.Dispute switch
        {
            { Stage: Stage.Closed } or { Status: Status.Settling or Status.SettlementFailed } or { Stay: not null } => true,
            { OpenAppeal: not null } dispute => Last(dispute, TermCode.Ruling).State is TermState.Running or TermState.Lapsed or TermState.Paused,
            { Status: Status.UnderReview or Status.AwaitingSecondApproval } dispute => Last(dispute, TermCode.Ruling) is { State: TermState.Running or TermState.Lapsed } or { Stopped: true },
            var dispute => dispute.Running.Any(term => !term.IsStaffTerm) || dispute.Terms.Any(term => term is { State: TermState.Paused, Stopped: true }),
        }));

    [Theory, MemberData(nameof(Worlds))]
    public void Money_is_conserved_and_the_journal_makes_the_state(string policy, string reason, Weather weather) =>
        Each(policy, reason, weather, paper =>
        {
            Conserved.Check(paper);
            Assert.Equal(Wire.Write(paper.Dispute), Wire.WriteCase(Case.From(paper.Journal)));
        });

    [Theory, MemberData(nameof(Worlds))]
    public void Nobody_outside_sees_what_is_the_centres_own(string policy, string reason, Weather weather) => Each(policy, reason, weather, Secrets.Check);

    [Theory, MemberData(nameof(Worlds))]
    public void Every_fact_has_a_sentence_and_its_consequences(string policy, string reason, Weather weather) =>
        Each(policy, reason, weather, paper =>
        {
            // Each fact is the last one of some situation, or stands among the last few.
            foreach (var entry in paper.Journal.TakeLast(6))
            {
                Assert.False(string.IsNullOrWhiteSpace(Sentences.Of(entry.Fact, entry.ActorName)));
                Assert.NotNull(Consequences.Of(entry.Fact, paper.Dispute));
            }
        });

    internal static void Each(string policy, string reason, Weather weather, Action<PaperCase> holds)
    {
        foreach (var paper in Explorer.Of(new(policy, reason, weather)).Situations)
        {
            // The story that led here says more than the values that differ.
            try { holds(paper); }
            catch (Exception fault) { throw new InvalidOperationException($"{paper}", fault); }
        }
    }

    private static Term Last(Dispute dispute, TermCode code) => dispute.Terms.Last(term => term.Code == code);
}
