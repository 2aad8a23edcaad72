using MediationConsole.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases;

/// <summary>A case stays with whoever has it as long as that person is seen at it (D20).</summary>
public sealed class LeaseStories
{
    private static readonly Act.Claim Over = new("Mia is ill.");

    private static Story Mias => Story.Given().UnderReview().When(new Act.Claim(), by: Mia);

    [Fact]
    public void A_case_whose_owner_was_not_at_it_for_fifteen_minutes_is_taken_over_with_a_reason()
    {
        var granted = Assert.IsType<Decision.Granted>(Ask(Over, Tom, minutes: 15));
        var fact = Assert.IsType<Fact.CaseClaimed>(Assert.Single(granted.Facts));
        Assert.Equal(new(Tom.Id, Tom.Name, new(Mia.Id, Mia.Name, "Mia is ill.")), fact);
        Assert.Equal("Tom took the case over from Mia: Mia is ill.", Sentences.Of(fact, Tom.Name));
    }

    [Fact]
    public void Before_that_the_refusal_says_who_has_it_and_since_when_that_person_was_last_at_it()
    {
        var refused = Assert.IsType<Decision.Refused>(Ask(Over, Tom, minutes: 14));
        Assert.Equal((Refusal.AlreadyClaimed, "Mia has this case. They were at it 14 minutes ago; after 15 minutes without a sign of them it can be taken over."), (refused.Code, refused.Sentence));
    }

    [Fact]
    public void Nobody_takes_a_case_over_without_a_reason_or_from_themselves() => Assert.All(
        new[] { Ask(new Act.Claim(), Tom, 60), Ask(new Act.Claim(" "), Tom, 60), Ask(Over, Mia, 60), Ask(Over, Tom, null) }, one => Assert.IsType<Decision.Refused>(one));

    [Fact]
    public void Whoever_must_keep_away_from_a_case_does_not_take_it_over_either()
    {
        Assert.Equal(Refusal.ConflictOfInterest, Assert.IsType<Decision.Refused>(Ask(Over, Nina, 60)).Code);
        Assert.Equal(Refusal.RoleMissing, Assert.IsType<Decision.Refused>(Ask(Over, Rita, 60)).Code);
    }

    private static Decision Ask(Act.Claim act, Actor.Staff by, int? minutes)
    {
        var story = Mias;
        return Law.Decide(story.Paper.Situation with { OwnerSeenAt = minutes is { } some ? story.Now.AddMinutes(-some) : null }, act, by, story.Now);
    }
}
