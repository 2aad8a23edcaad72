using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>What is offered to staff: the law is asked with an example that fits the case (D15, D16, D20, D24, D32).</summary>
public sealed class OfferedStories
{
    [Fact, Trait("Rule", "D16")]
    public void An_exhibit_is_opened_and_judged_where_there_is_one()
    {
        Assert.DoesNotContain("open_exhibit", Offered(Given().Escalated(), Mia));
        Assert.Superset(new HashSet<string> { "open_exhibit", "judge_exhibit" }, Offered(Given().Escalated().When(Exhibit(), by: Buyer), Mia));
    }

    [Fact, Trait("Rule", "D15")]
    public void A_late_exhibit_is_admitted_where_there_is_one()
    {
        var story = Given().Escalated().When(Exhibit(), by: Buyer).AtTheEndOf(TermCode.BuyerEvidence);
        Assert.DoesNotContain("admit_late", Offered(story, Mia));
        Assert.Contains("admit_late", Offered(story.When(Exhibit(), by: Buyer), Mia));
    }

    [Fact, Trait("Rule", "D24")]
    public void A_payment_that_failed_is_sent_again_or_settled_by_hand()
    {
        var story = Given(remedy: Remedy.PartialRefund, amount: "40.00").When(new Act.Accept(), by: Seller);
        Assert.DoesNotContain("retry_settlement", Offered(story, Max));
        Assert.Superset(new HashSet<string> { "retry_settlement", "settle_by_hand" }, Offered(story.When(new Act.FailSettlement("D-000001-S2", "Down"), by: Gateway), Max));
    }

    [Fact, Trait("Rule", "D20")]
    public void A_manager_gives_a_case_to_somebody() => Assert.Contains("assign", Offered(Given(), Max));

    [Fact, Trait("Rule", "D32")]
    public void A_term_is_restarted_where_staff_have_stopped_one()
    {
        Assert.DoesNotContain("restart_term", Offered(Given(), Max));
        Assert.Contains("restart_term", Offered(Given().When(new Act.StopTerm(TermCode.SellerResponse, "Public holiday"), by: Max), Max));
    }

    private static HashSet<string> Offered(Story story, Actor.Staff staff) =>
        [.. AllowedActs.Of(story.Paper.Situation, staff, story.Now).Select(allowed => allowed.Act)];
}
