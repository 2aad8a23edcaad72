using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>What a case looks like from outside: where it stands, and the label on the order (S0, D23).</summary>
public sealed class OutsideStories
{
    [Fact, Trait("Rule", "D23")]
    public void Outsiders_see_where_a_case_stands_unless_a_ruling_waits()
    {
        Story[] open =
        [
            Given(), Given().Escalated(), Given().UnderReview(), Given().UnderReview().When(new Act.Propose(Full), by: Mia), Given().InForce(), Given().InForce().Paid(), Given().When(new Act.Withdraw(), by: Buyer).Paid(),
        ];
        Assert.All(open, story => Assert.Equal(story.Dispute.Status, story.Dispute.ToOutsiders().Status));
        Assert.All([Given().Ruled(), Given(captured: "600.00").UnderReview().ReadByMia().When(Rule(), by: Mia)], story => Assert.Equal(Status.UnderReview, story.Dispute.ToOutsiders().Status));
    }

    [Theory]
    [InlineData(Status.AwaitingReturnAddress)]
    [InlineData(Status.AwaitingReturnTracking)]
    [InlineData(Status.AwaitingReturnReceipt)]
    public void On_every_step_of_a_return_the_order_says_that_one_is_under_way(Status status) =>
        Given(remedy: Remedy.ReturnAndRefund).Returning(status).ThenThat(dispute => Assert.Equal("Return under way", dispute.OrderLabel));

    [Fact]
    public void The_order_says_to_whom_the_payment_went()
    {
        Labels(Given(), "Dispute opened");
        Labels(Given().UnderReview(), "Dispute opened");
        Labels(Given().When(new Act.Accept(), by: Seller), "Agreement reached; payment released to buyer");
        Labels(Given().When(new Act.Withdraw(), by: Buyer), "Dispute withdrawn; payment released to seller");
        Labels(Given().InForce(Remedy.Release), "Dispute decided; payment released to seller");
        Labels(Given().InForce(Remedy.PartialRefund, "40.00"), "Dispute decided; payment released to buyer and seller");
        Labels(Given().AtTheEndOf(TermCode.SellerResponse), "Dispute closed; payment released to buyer");
        Labels(Given().ChargedBack("120.00").BankDecides(won: false), "Dispute closed; payment reversed by the buyer's bank");
    }

    [Fact, Trait("Rule", "D13")]
    public void Where_the_goods_are_missing_nobody_is_asked_for_evidence_by_the_escalation()
    {
        Given(reason: "NR_IN_TRANSIT").Escalated().ThenThat(dispute => Assert.Null(dispute.Asked));
        Given().Escalated().ThenThat(dispute => Assert.Equal(Side.Buyer, dispute.Asked));
    }

    private static void Labels(Story story, string label) => Assert.Equal(label, story.Dispute.OrderLabel);
}
