using MediationConsole.Cases;
using MediationConsole.Tests.Cases.Chargebacks;
using MediationConsole.Tests.Cases.Guarantees;
using MediationConsole.Tests.Cases.Holds;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases;

/// <summary>Whatever happens to an order, every case of it hears of it, whoever brought it about: a case that would not would undo the whole act (D29, D30, H4).</summary>
public class HearingTests
{
    private static readonly OrderChargeback Demand = new("C-000009", Story.Amount("5.00"), ChargebackState.Won, Story.Monday, Story.Amount("5.00"), Story.Amount("0.00"));

    private static readonly Act[] News =
    [
        new Act.HearOfHold(new("H-000009", "manual", Story.Monday)), new Act.HearOfLift("H-000009"), new Act.HearOfClosing("H-000009"),
        new Act.HearOfChargeback(Demand), new Act.HearOfBankDecision(Demand),
    ];

    public static TheoryData<CaseKind> Kinds => [.. Enum.GetValues<CaseKind>()];

    [Theory, MemberData(nameof(Kinds))]
    [Trait("Rule", "D29")]
    public void A_case_of_every_kind_hears_of_everything_that_happens_to_its_order(CaseKind kind)
    {
        var situation = Open(kind);
        foreach (var act in News)
            foreach (var actor in new[] { Shop, Bank, Clock, Rita })
                Assert.True(Law.Decide(situation, act, actor, Story.Monday) is Decision.Granted, $"A {kind} does not hear {ActNames.Of(act)} from {actor.Kind}.");
    }

    [Theory, MemberData(nameof(Kinds))]
    [Trait("Rule", "D29")]
    public void Nobody_else_tells_a_case_what_happened_to_its_order(CaseKind kind)
    {
        var situation = Open(kind);
        foreach (var act in News)
            foreach (var actor in Everybody.Except([Shop, Bank, Clock, Rita]))
                Assert.Equal(Refusal.RoleMissing, Assert.IsType<Decision.Refused>(Law.Decide(situation, act, actor, Story.Monday)).Code);
    }

    private static Situation Open(CaseKind kind) => kind switch
    {
        CaseKind.Dispute => Story.Given().Paper.Situation,
        CaseKind.Hold => HoldStory.Frozen().Paper.Situation,
        CaseKind.Chargeback => Told.Given().Paper.Situation,
        CaseKind.Guarantee => OfClaim(ClaimStory.Given().Order),
    };

    private static Situation OfClaim(PaperOrder order) => order.Situation(order.Cases[0]);
}
