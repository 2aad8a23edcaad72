using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Storage;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>What holds in every situation of a hold that anybody can bring about, for every cause, below the limit and above.</summary>
public sealed class HoldExplorerTests(ITestOutputHelper output)
{
    private static readonly string[] Money = ["confirm_settlement", "fail_settlement", "retry_settlement", "settle_by_hand"];
    private static readonly string[] OfFiles = ["scan_exhibit", "report_damage", "report_whole", "erase_exhibit"];

    [Fact]
    public void Whatever_anybody_tries_the_law_answers_and_nothing_is_paid_that_should_wait()
    {
        var explorer = HoldExplorer.Walked;
        output.WriteLine($"{explorer.Situations.Count:N0} situations, the law asked {explorer.Asked:N0} times, {explorer.Granted.Count} acts granted.");
        Assert.Empty(explorer.Wrong.Take(3));
        Assert.InRange(explorer.Situations.Count, 300, HoldExplorer.Most);
        Assert.Equal(
            [Status.AwaitingSeller, Status.UnderReview, Status.AwaitingSecondApproval, Status.Lifted, Status.OrderClosed],
            explorer.Situations.Select(paper => paper.Hold.Status).Distinct().Order());
    }

    [Fact]
    public void Every_running_term_is_granted_its_lapse_at_its_due_instant_and_not_before() => Each(paper =>
    {
        foreach (var term in paper.Hold.Running)
        {
            var (due, lapse) = (paper with { Now = term.DueAt }, new Act.LetTermLapse(term.Code, term.DueAt));
            Assert.IsType<Decision.Granted>(due.Decide(lapse, Clock).Decision);
            Assert.IsType<Decision.Refused>((paper with { Now = term.DueAt.AddTicks(-1) }).Decide(lapse, Clock).Decision);
        }
    });

    [Fact]
    public void Every_path_ends_and_money_is_conserved_on_it() => Each(paper =>
    {
        ConservedHold.Check(paper);
        var end = HoldEnding.Of(paper);
        ConservedHold.Check(end);
        Assert.Equal((true, false), (end.Hold.IsClosed, end.Hold.HasUnsettled));
        Assert.DoesNotContain(end.Hold.Terms, term => term.IsLive);
    });

    [Fact]
    public void What_is_over_is_touched_by_nothing_but_money_that_still_moves_and_the_keeping_of_files() => Each(paper =>
    {
        if (!paper.Hold.IsClosed) return;
        var granted = HoldExplorer.Tried.SelectMany(actor => Granted(paper, actor));
        Assert.Empty(granted.Except([.. paper.Hold.HasUnsettled ? Money : [], .. paper.Hold.Exhibits.Count == 0 ? [] : OfFiles]));
    });

    [Fact]
    public void What_is_offered_to_somebody_is_what_the_law_grants() => Each(paper =>
    {
        if (paper.Hold.Running.Any(term => term.IsDue(paper.Now))) return;
        foreach (var actor in HoldExplorer.Tried.Where(actor => actor is not Actor.Clock))
            Assert.Equal(Granted(paper, actor), AllowedActs.Of(paper.Situation, actor, paper.Now).Select(allowed => allowed.Act).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void The_journal_makes_the_state_and_every_fact_has_a_sentence_and_its_consequences() => Each(paper =>
    {
        Assert.Equal(Wire.Write(paper.Hold), Wire.Write((Hold)Case.From(paper.Journal)));
        foreach (var entry in paper.Journal.TakeLast(6))
        {
            Assert.False(string.IsNullOrWhiteSpace(Sentences.Of(entry.Fact, entry.ActorName, paper.Hold)));
            Assert.NotNull(Consequences.Of(entry.Fact, paper.Hold));
        }
    });

    [Fact]
    public void Nobody_outside_sees_who_decided_or_that_a_second_person_is_asked() => Each(paper =>
    {
        foreach (var side in new Side?[] { null, Side.Seller, Side.Buyer })
        {
            var told = Wire.Write((Hold)paper.Hold.ToOutsiders(side)) + string.Concat(paper.Journal.ToOutsiders(paper.Hold, side).Select(entry => Wire.Write(entry.Fact)));
            foreach (var name in new[] { "rita", "ruth", "zara", "max", "eva", "AwaitingSecondApproval", "awaiting_second_approval" }) Assert.DoesNotContain($"\"{name}\"", told, StringComparison.OrdinalIgnoreCase);
            if (side is null) Assert.All(paper.Journal, entry => Assert.DoesNotContain(Consequences.Of(entry.Fact, paper.Hold), one => Wire.Write(one.ToString()).Contains("Rita", StringComparison.Ordinal)));
        }
    });

    [Fact]
    public void The_diagram_in_the_readme_is_what_the_law_does()
    {
        var diagram = Lifecycle.Draw(HoldExplorer.Walked.Steps, [Status.Lifted, Status.OrderClosed], Status.AwaitingSeller, Status.UnderReview);
        if (Environment.GetEnvironmentVariable("UPDATE_DIAGRAM") == "1") Lifecycle.Publish(diagram, "holds");
        Assert.Equal(diagram, Lifecycle.Published("holds"));
    }

    private static void Each(Action<PaperHold> holds)
    {
        foreach (var paper in HoldExplorer.Walked.Situations)
        {
            // The story that led here says more than the values that differ.
            try { holds(paper); }
            catch (Exception fault) { throw new InvalidOperationException($"{paper}", fault); }
        }
    }

    private static List<string> Granted(PaperHold paper, Actor actor) =>
    [
        .. AllowedActs.Examples(paper.Situation, actor).Where(act => Law.Decide(paper.Situation, act, actor, paper.Now) is Decision.Granted)
            .Select(ActNames.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
