using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Tests.Cases.Guarantees;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>Every act × every status with an active hold pays nothing (D29): each is tried by everybody, well-formed or not.</summary>
public sealed class FrozenTests(ITestOutputHelper output)
{
    private const string Hold = "H-000042";

    [Fact, Trait("Rule", "D29")]
    public void No_act_on_a_dispute_pays_anybody_while_its_order_is_frozen()
    {
        var situations = World.All.Where(world => world.Weather is Weather.Fair or Weather.Calm).SelectMany(world => Explorer.Of(world).Situations)
            .DistinctBy(paper => (paper.Dispute.Status, paper.Dispute.Family, Of(paper.Dispute), paper.Dispute.OpenAppeal is null, paper.Dispute.RulingToApprove is null)).ToList();
        Assert.Equal(CaseKind.Dispute.Statuses(), situations.Select(paper => paper.Dispute.Status).Distinct().Order());
        var tried = 0;
        foreach (var frozen in situations.Select(paper => paper.Hear(new OrderNews.Frozen(Hold, "manual"), Rita).Case))
        {
            foreach (var actor in Everybody)
                foreach (var act in Candidates.WellFormed(frozen.Situation, actor).Concat(Candidates.Impossible).Concat(Silence(frozen.Dispute)))
                {
                    tried++;
                    Assert.True(Paid(Law.Decide(frozen.Situation, act, actor, Due(frozen, act))) is null, $"{act} by {actor.Kind} pays: {frozen}");
                }
        }

        output.WriteLine($"{tried:N0} acts in {situations.Count:N0} frozen situations.");
    }

    [Fact, Trait("Rule", "H2")]
    public void No_act_on_a_hold_pays_anybody_while_another_hold_stands()
    {
        var situations = HoldExplorer.Walked.Situations.DistinctBy(paper => (paper.Hold.Cause, paper.Hold.Status, Of(paper.Hold), paper.Hold.OpenAppeal is null)).ToList();
        Assert.Equal(CaseKind.Hold.Statuses(), situations.Select(paper => paper.Hold.Status).Distinct().Order());
        foreach (var frozen in situations.Select(paper => paper.Hear(new OrderNews.Frozen(Hold, "manual")).Case))
            foreach (var actor in HoldExplorer.Tried)
                foreach (var act in HoldCandidates.WellFormed(frozen.Situation, actor).Concat(HoldCandidates.Impossible).Concat(Silence(frozen.Hold)))
                    Assert.True(Paid(Law.Decide(frozen.Situation, act, actor, frozen.Now.AddDays(30))) is null && Paid(Law.Decide(frozen.Situation, act, actor, frozen.Now)) is null, $"{act} by {actor.Kind} pays: {frozen}");
    }

    [Fact, Trait("Rule", "G1")]
    public void No_act_on_a_claim_pays_anybody_while_its_order_is_frozen()
    {
        var situations = ClaimExplorer.Once.Situations.Where(order => order.Situation(order.Cases[0]).Order.Holds.Count > 0).ToList();
        Assert.Equal(CaseKind.Guarantee.Statuses().Order(), situations.Select(order => order.Cases[0].Status).Distinct().Order());
        foreach (var frozen in situations)
            foreach (var actor in ClaimExplorer.Tried)
                foreach (var act in ClaimExplorer.Acts(frozen, actor).Concat(Silence(frozen.Cases[0])))
                    Assert.True(Paid(Law.Decide(frozen.Situation(frozen.Cases[0]), act, actor, frozen.Now.AddDays(30))) is null, $"{act} by {actor.Kind} pays while frozen: {frozen.Cases[0].Status}");
    }

    private static Fact? Paid(Decision decision) => decision is Decision.Granted granted
        ? granted.Facts.FirstOrDefault(fact => fact is Fact.SettlementInstructed or Fact.SettlementRetried or Fact.SettledByHand)
        : null;

    private static IEnumerable<Act> Silence(Case one) => one.Running.Select(term => new Act.LetTermLapse(term.Code, term.DueAt));

    private static DateTimeOffset Due(PaperCase paper, Act act) => act is Act.LetTermLapse lapse && lapse.DueAt > paper.Now ? lapse.DueAt : paper.Now;

    private static string Of(Case one) => string.Join(',', one.Settlements.Select(settlement => $"{settlement.State}{settlement.Held}"));
}
