using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Tests.Cases.Guarantees;
using MediationConsole.Tests.Cases.Holds;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases;

/// <summary>What holds in every situation that anybody can bring about, under every policy, both families of reasons and every weather.</summary>
public sealed class ExplorerTests(ITestOutputHelper output)
{
    private static readonly string[] OfFiles = ["scan_exhibit", "report_damage", "report_whole", "erase_exhibit"];

    public static TheoryData<string, string, Weather> Worlds => new(World.All.Select(world => (world.Policy, world.Reason, world.Weather)));

    [Theory, MemberData(nameof(Worlds))]
    public void Whatever_anybody_tries_the_law_answers_and_nobody_is_robbed(string policy, string reason, Weather weather)
    {
        var explorer = Explorer.Of(new(policy, reason, weather));
        output.WriteLine($"{explorer.Situations.Count:N0} situations, the law asked {explorer.Asked:N0} times, {explorer.Granted.Count} acts granted.");
        Assert.Empty(explorer.Wrong.Take(3));
        Assert.InRange(explorer.Situations.Count, 300, Explorer.Most);
        Assert.Empty(CaseKind.Dispute.Statuses().Where(status => Reachable(status, reason, weather)).Except(explorer.Situations.Select(paper => paper.Dispute.Status)));
    }

    [Theory, MemberData(nameof(Worlds))]
    public void Every_running_term_is_granted_its_lapse_at_its_due_instant_and_not_before(string policy, string reason, Weather weather) =>
        SituationTests.Each(policy, reason, weather, paper =>
        {
            foreach (var term in paper.Dispute.Running)
            {
                var (due, lapse) = (paper with { Now = term.DueAt }, new Act.LetTermLapse(term.Code, term.DueAt));
                Assert.IsType<Decision.Granted>(due.Decide(lapse, Clock).Decision);
                Assert.IsType<Decision.Refused>((paper with { Now = term.DueAt.AddTicks(-1) }).Decide(lapse, Clock).Decision);
                Assert.IsType<Decision.Refused>(due.Decide(lapse with { DueAt = term.DueAt.AddTicks(1) }, Clock).Decision);
            }
        });

    [Theory, MemberData(nameof(Worlds))]
    public void Nothing_but_an_appeal_money_that_still_moves_and_the_keeping_of_files_touches_a_closed_case(string policy, string reason, Weather weather)
    {
        var turn = 0;
        SituationTests.Each(policy, reason, weather, paper =>
        {
            if (paper.Dispute is not { Stage: Stage.Closed, OpenAppeal: null } dispute) return;
            string[] allowed = [.. dispute.RulingInForce is null ? [] : new[] { "appeal", "restart_term" }, .. dispute.HasUnsettled ? new[] { "confirm_settlement", "fail_settlement", "retry_settlement", "settle_by_hand" } : [], .. dispute.Exhibits.Count == 0 ? [] : OfFiles];
            var granted = Explorer.Tried(paper, turn++).SelectMany(actor => Granted(paper, actor)).Distinct(StringComparer.Ordinal);
            Assert.Empty(granted.Except(allowed));
        });
    }

    [Theory, MemberData(nameof(Worlds))]
    public void What_is_offered_to_somebody_is_what_the_law_grants(string policy, string reason, Weather weather)
    {
        var turn = 0;
        SituationTests.Each(policy, reason, weather, paper =>
        {
            if (paper.Dispute.Running.Any(term => term.IsDue(paper.Now))) return;
            foreach (var actor in Explorer.Tried(paper, turn++))
                Assert.Equal(Granted(paper, actor), AllowedActs.Of(paper.Situation, actor, paper.Now).Select(allowed => allowed.Act).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Every_act_there_is_was_granted_to_somebody()
    {
        var granted = World.All.SelectMany(world => Explorer.Of(world).Granted).Concat(HoldExplorer.Walked.Granted).Concat(Chargebacks.ChargebackExplorer.Walk.Granted).Concat(ClaimExplorer.Once.Kinds).ToHashSet(StringComparer.Ordinal);
        // An opening is no act on a case that is there.
        string[] openings = [nameof(Act.OpenDispute), nameof(Act.PlaceHold), nameof(Act.ClaimGuarantee)];
        Assert.Equal(openings.Order(StringComparer.Ordinal), typeof(Act).GetNestedTypes().Select(act => act.Name).Except(granted).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_diagram_in_the_readme_is_what_the_law_does()
    {
        var diagram = Lifecycle.Draw(World.All.SelectMany(world => Explorer.Of(world).Steps).Distinct());
        if (Environment.GetEnvironmentVariable("UPDATE_DIAGRAM") == "1") Lifecycle.Publish(diagram);
        Assert.Equal(diagram, Lifecycle.Published());
    }

    private static List<string> Granted(PaperCase paper, Actor actor) =>
    [
        .. Candidates.WellFormed(paper.Situation, actor).Where(act => DisputeLaw.Decide(paper.Situation, act, actor, paper.Now) is Decision.Granted)
            .Select(ActNames.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    // Goods that were not received go nowhere, so that nobody owes an address, a number or a receipt; a waybill is for what is missing.
    // The rest is what a world does not go on from.
    private static bool Reachable(Status status, string reason, Weather weather) => status switch
    {
        Status.AwaitingWaybill => reason == "NR_IN_TRANSIT",
        Status.AwaitingReturnAddress or Status.AwaitingReturnTracking or Status.AwaitingReturnReceipt => reason != "NR_IN_TRANSIT",
        Status.AwaitingEvidence => reason != "NR_IN_TRANSIT" || weather is Weather.Fair or Weather.Frozen,
        Status.AwaitingPartyApproval => weather != Weather.Fair,
        Status.AwaitingSecondApproval => weather is Weather.Calm or Weather.Frozen,
        Status.SettlementFailed => weather == Weather.Fair,
        _ => true,
    };
}
