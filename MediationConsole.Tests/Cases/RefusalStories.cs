using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>What a refusal says, to whom (D13, D19, D23).</summary>
public sealed class RefusalStories
{
    [Fact, Trait("Rule", "D23")]
    public void To_a_party_a_refusal_does_not_betray_a_ruling_that_can_still_be_taken_back_and_to_staff_it_does()
    {
        var story = Given().UnderReview().ReadByMia();
        var before = Said(story, new Act.Approve(), Buyer);
        story.When(Rule(), by: Mia).Then(Status.Ruled);
        Assert.Equal(before, Said(story, new Act.Approve(), Buyer));
        Assert.Contains(Sentences.Of(Status.Ruled), Said(story, new Act.Propose(Full), Mia), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "D19")]
    public void Who_is_not_asked_hears_who_is()
    {
        var put = Given().UnderReview().When(new Act.Propose(Full), by: Mia).When(new Act.Approve(), by: Seller);
        Assert.Equal("The seller has agreed already; the buyer has not answered yet (D19).", Said(put, new Act.Approve(), Seller));
        Assert.Equal("Under this policy the buyer alone is asked (D19).", Said(Given("connetmax").UnderReview().When(new Act.Propose(Full), by: Mia), new Act.Approve(), Seller));
    }

    [Fact, Trait("Rule", "D13")]
    public void A_number_of_the_wrong_form_is_refused_with_the_name_of_its_carrier()
    {
        var story = Given(reason: "NR_IN_TRANSIT").Escalated();
        Assert.Equal("That is no tracking number of DHL.", Said(story, Waybill("12345", " DHL "), Seller));
        Assert.Equal("That is no tracking number of a carrier.", Said(story, Waybill("12345", " "), Seller));
    }

    private static string Said(Story story, Act act, Actor by) => Assert.IsType<Decision.Refused>(story.Paper.Decide(act, by).Decision).Sentence;
}
