using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Chargebacks;

/// <summary>What holds of a chargeback in every situation that anybody can bring about.</summary>
public sealed class ChargebackExplorerTests(ITestOutputHelper output)
{
    private static readonly string[] AfterTheEnd = ["decide", "advance", "notify_chargeback", "scan_exhibit", "report_damage", "report_whole", "erase_exhibit", "hear_of_lift"];

    [Fact]
    public void Whatever_anybody_tries_the_law_answers_and_the_books_are_right()
    {
        var walk = ChargebackExplorer.Walk;
        output.WriteLine($"{walk.Situations.Count:N0} situations, {walk.Granted.Count} acts granted.");
        Assert.InRange(walk.Situations.Count, 100, ChargebackExplorer.Most);
        Status[] expected = [Status.AwaitingSeller, Status.Preparing, Status.Submitted, Status.Won, Status.Lost, Status.Expired, Status.Accepted];
        Assert.Equal(expected.Order(), walk.Situations.Select(paper => paper.Chargeback.Status).Distinct().Order());
    }

    [Fact]
    public void Every_act_of_a_chargeback_was_granted_to_somebody() => Assert.Empty(
        new[] { nameof(Act.Defend), nameof(Act.AcceptLoss), nameof(Act.SubmitPack), nameof(Act.RecordAcknowledgement), nameof(Act.DecideChargeback), nameof(Act.AdvanceChargeback), nameof(Act.NotifyChargeback) }
            .Except(ChargebackExplorer.Walk.Granted));

    [Fact]
    public void Every_running_term_is_granted_its_lapse_at_its_due_instant_and_not_before() => Assert.All(ChargebackExplorer.Walk.Situations, paper =>
    {
        foreach (var term in paper.Chargeback.Running)
        {
            var lapse = new Act.LetTermLapse(term.Code, term.DueAt);
            Assert.IsType<Decision.Granted>((paper with { Now = term.DueAt }).Decide(lapse, Clock).Decision);
            Assert.IsType<Decision.Refused>((paper with { Now = term.DueAt.AddTicks(-1) }).Decide(lapse, Clock).Decision);
        }
    });

    [Fact]
    public void Nothing_but_the_banks_word_and_the_keeping_of_files_touches_a_decided_chargeback() => Assert.All(
        ChargebackExplorer.Walk.Situations.Where(paper => paper.Chargeback.IsClosed),
        paper => Assert.Empty(Everybody.SelectMany(actor => Granted(paper, actor, ChargebackExplorer.Tried(paper, actor))).Except(AfterTheEnd)));

    [Fact]
    public void What_is_undecided_has_a_clock_or_lies_with_the_bank() => Assert.All(
        ChargebackExplorer.Walk.Situations.Where(paper => paper.Chargeback.IsUndecided),
        paper => Assert.Equal(paper.Chargeback.Status == Status.Submitted, !paper.Chargeback.Running.Any()));

    [Fact]
    public void What_is_offered_to_somebody_is_what_the_law_grants() => Assert.All(ChargebackExplorer.Walk.Situations, paper =>
    {
        foreach (var actor in Everybody)
            Assert.Equal(Granted(paper, actor, AllowedActs.Examples(paper.Situation, actor)), AllowedActs.Of(paper.Situation, actor, paper.Now).Select(allowed => allowed.Act).Order(StringComparer.Ordinal));
    });

    private static List<string> Granted(PaperChargeback paper, Actor actor, IEnumerable<Act> tried) =>
        [.. tried.Where(act => paper.Decide(act, actor).Decision is Decision.Granted).Select(ActNames.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
