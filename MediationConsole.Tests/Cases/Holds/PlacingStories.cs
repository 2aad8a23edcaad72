using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using static MediationConsole.Tests.Cases.Holds.HoldStory;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>How orders are frozen, and what the statement of reasons says (H1, H2, H5, H6, H10).</summary>
public sealed class PlacingStories
{
    private const string Why = "The address check came back risky.";

    public static TheoryData<string> Causes => new(HoldCauses.All);

    [Theory, MemberData(nameof(Causes)), Trait("Rule", "H6")]
    public void Every_hold_carries_a_complete_statement_of_reasons(string cause)
    {
        var hold = Frozen(cause).ThenHeldBy("H-000001").Hold;
        Assert.Equal((cause, Why), (hold.Cause, hold.Facts));
        Assert.NotEmpty(hold.Material);
        Assert.All(hold.Material, kind => Assert.Contains(kind, EvidenceTypes.All.Keys));
        Assert.NotEmpty(hold.HowToAppeal);
        Assert.True(hold.AppealUntil > Story.Monday && hold.ReviewAt > Story.Monday, "An appeal and a review lie ahead.");
        Assert.Equal("H-000001", hold.StatementName);
    }

    [Fact, Trait("Rule", "H1")]
    public void A_hold_has_a_cause_we_know_and_facts()
    {
        Refused(new("weather", Why, null), Rita, Refusal.ImpossibleValue, "cause");
        Refused(new(null!, Why, null), Rita, Refusal.ImpossibleValue, "cause");
        Refused(new(HoldCauses.RiskAddress, " ", null), Rita, Refusal.ImpossibleValue, "facts");
        Refused(new(HoldCauses.RiskAddress, null!, null), Rita, Refusal.ImpossibleValue, "facts");
    }

    [Fact, Trait("Rule", "H6")]
    public void A_manual_hold_without_a_review_date_is_refused_and_so_is_a_date_that_has_passed()
    {
        Refused(new(HoldCauses.Manual, Why, null), Rita, Refusal.ImpossibleValue, "reviewAt");
        Refused(new(HoldCauses.Manual, Why, Story.Monday), Rita, Refusal.ImpossibleValue, "reviewAt");
        Refused(new(HoldCauses.LegalRequest, Why, Story.Monday.AddTicks(-1)), Rita, Refusal.ImpossibleValue, "reviewAt");
        Frozen(HoldCauses.Manual, reviewIn: 9).ThenRuns(TermCode.HoldReview, days: 9).ThenThat(hold => Assert.Equal(Story.Monday.AddDays(9), hold.ReviewAt));
    }

    [Fact, Trait("Rule", "H1")]
    public void Marketplaces_and_risk_officers_freeze_and_nobody_else_does()
    {
        foreach (var actor in Everybody)
        {
            var decision = Place(new(HoldCauses.RiskAddress, Why, null), actor);
            Assert.Equal(actor == Rita || actor == Shop || actor == Bank || actor == Clock, decision is Decision.Granted);
        }

        var related = Rita with { Relations = Nina.Relations };
        Refused(new(HoldCauses.RiskAddress, Why, null), related, Refusal.ConflictOfInterest);
    }

    [Fact, Trait("Rule", "H5")]
    public void Misconduct_asks_the_seller_first_and_the_others_are_under_review_at_once()
    {
        Frozen(HoldCauses.Misconduct).Then(Status.AwaitingSeller).ThenRuns(TermCode.HoldEvidence, days: 3).ThenThat(hold => Assert.Contains("AUTHENTICITY", hold.Material))
            .AtTheEndOf(TermCode.HoldEvidence).Then(Status.UnderReview).ThenRuns(TermCode.HoldReview, days: 21);
        Frozen(HoldCauses.LegalRequest).Then(Status.UnderReview).ThenRuns(TermCode.HoldReview, days: 21);
        Frozen(HoldCauses.RiskAddress).Then(Status.UnderReview).ThenRuns(TermCode.HoldRiskAddress, hours: 24);
        Frozen(HoldCauses.Chargeback).Then(Status.UnderReview).ThenThat(hold => Assert.Empty(hold.Running));
    }

    [Theory, InlineData(true), InlineData(false), Trait("Rule", "H10")]
    public void A_rule_does_not_place_again_what_a_person_lifted_on_the_same_facts(bool marketplace)
    {
        var lifted = Frozen(HoldCauses.LegalRequest).When(new Act.LiftHold("Nothing in it"), by: Rita).Then(Status.Lifted).Hold;
        Actor rule = marketplace ? Shop : Clock;
        Act.PlaceHold again = new(HoldCauses.LegalRequest, "  the ADDRESS check\ncame back risky. ", null, RuleName: marketplace ? null : "address-check");
        Assert.Equal(Refusal.AlreadyLifted, Assert.IsType<Decision.Refused>(Place(again, rule, lifted)).Code);
        Assert.IsType<Decision.Granted>(Place(again with { Facts = "The address changed." }, rule, lifted));
        Assert.IsType<Decision.Granted>(Place(again with { Cause = HoldCauses.RiskAddress }, rule, lifted));
        Assert.IsType<Decision.Granted>(Place(again with { RuleName = null }, Rita, lifted));
    }

    [Fact, Trait("Rule", "H10")]
    public void What_ended_without_a_person_can_be_placed_again_by_a_rule()
    {
        var ended = Frozen(HoldCauses.Chargeback).When(new Act.EndHold("won"), by: Clock).Then(Status.Lifted).Hold;
        var standing = Frozen(HoldCauses.LegalRequest).Hold;
        Assert.IsType<Decision.Granted>(Place(new(HoldCauses.Chargeback, Why, null, RuleName: "bank"), Clock, ended));
        Assert.IsType<Decision.Granted>(Place(new(HoldCauses.LegalRequest, Why, null, RuleName: "court"), Clock, standing));
    }

    [Fact, Trait("Rule", "H8")]
    public void Freezing_never_needs_a_second_person() => Frozen(captured: "99999.00").Then(Status.UnderReview).ThenHeldBy("H-000001");

    private static Decision Place(Act.PlaceHold act, Actor by, params Case[] earlier) =>
        PaperHold.Place(Published.Policy("dhgate"), Story.Amount("120.00"), act, by, Story.Monday, earlier).Decision;

    private static void Refused(Act.PlaceHold act, Actor by, Refusal code, string? field = null)
    {
        var refused = Assert.IsType<Decision.Refused>(Place(act, by));
        Assert.Equal((code, field), (refused.Code, refused.Field));
    }
}
