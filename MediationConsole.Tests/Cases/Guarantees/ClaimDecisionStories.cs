using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;
using static MediationConsole.Tests.Cases.Guarantees.ClaimStory;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Guarantees;

/// <summary>Who decides on a claim, how much the guarantee pays, and the second person (G1, G2, D21, D22).</summary>
public sealed class ClaimDecisionStories
{
    [Fact, Trait("Rule", "G1")]
    public void The_platform_pays_what_two_people_approved_and_the_seller_keeps_the_payment()
    {
        var paid = Approved().ThenMoves("platform_refund 80.00").Paid().Then(Status.Paid).ThenThat(claim => Assert.Null(claim.WaitingFor));
        Assert.Equal(("120.00", "80.00"), (paid.Order.Exposure.Remaining.Amount(), paid.Order.Exposure.PlatformRefunded.Amount()));
    }

    [Fact, Trait("Rule", "G1")]
    public void Less_than_was_claimed_can_be_approved_and_never_more() =>
        WithMia().When(Pay("80.01"), by: Mia).ThenRefused(Refusal.ImpossibleValue, "amount").When(Pay("0.00"), by: Mia).ThenRefused(Refusal.ImpossibleValue, "amount")
            .When(Pay("30.00"), by: Mia).ThenGranted().When(new Act.ApproveClaimBySecond(), by: Tom).ThenMoves("platform_refund 30.00");

    [Fact, Trait("Rule", "G2")]
    public void Only_the_mediator_who_has_the_claim_decides() =>
        Given().When(Pay(), by: Mia).ThenRefused(Refusal.NotAssigned).When(new Act.Claim(), by: Mia).When(Pay(), by: Tom).ThenRefused(Refusal.NotAssigned)
            .When(new Act.DeclineClaim("No."), by: Tom).ThenRefused(Refusal.NotAssigned).When(Pay(), by: Max).ThenRefused(Refusal.RoleMissing).When(Pay(), by: Rita).ThenRefused(Refusal.RoleMissing);

    [Fact, Trait("Rule", "D21")]
    public void Who_has_a_relation_to_a_party_neither_decides_nor_approves() =>
        Given().When(new Act.Claim(), by: Nina).ThenRefused(Refusal.ConflictOfInterest).When(new Act.Claim(), by: Mia).When(Pay(), by: Mia)
            .When(new Act.ApproveClaimBySecond(), by: Nina).ThenRefused(Refusal.ConflictOfInterest);

    [Fact, Trait("Rule", "D22")]
    public void Nobody_approves_or_returns_their_own_whatever_they_have_become() =>
        Waiting().When(new Act.ApproveClaimBySecond(), by: Mia).ThenRefused(Refusal.OwnRuling)
            .When(new Act.ApproveClaimBySecond(), by: Mia with { Roles = StaffRoles.Manager }).ThenRefused(Refusal.OwnRuling)
            .When(new Act.ReturnClaim("Hm"), by: Mia).ThenRefused(Refusal.OwnRuling).When(new Act.ApproveClaimBySecond(), by: Rita).ThenRefused(Refusal.RoleMissing);

    [Fact, Trait("Rule", "D22")]
    public void What_is_approved_is_what_was_read() =>
        Waiting().When(Pay("50.00"), by: Mia).ThenGranted().When(new Act.ApproveClaimBySecond(1), by: Max).ThenRefused(Refusal.StaleVersion)
            .When(new Act.ApproveClaimBySecond(2), by: Max).ThenGranted().ThenMoves("platform_refund 50.00")
            .ThenThat(claim => Assert.Equal([ClaimPaymentState.Void, ClaimPaymentState.Approved], claim.Payments.Select(payment => payment.State)));

    [Fact, Trait("Rule", "D22")]
    public void The_second_person_gives_it_back_with_a_reason() =>
        Waiting().When(new Act.ReturnClaim(" "), by: Max).ThenRefused(Refusal.ImpossibleValue, "reason").When(new Act.ReturnClaim("Too much"), by: Max).Then(Status.UnderReview)
            .ThenThat(claim => Assert.Equal(("Too much", "Max"), (claim.Payments[0].Returned, claim.Payments[0].SecondByName)))
            .When(new Act.ApproveClaimBySecond(), by: Max).ThenRefused(Refusal.NotAtThisStage).When(Pay("10.00"), by: Mia).Then(Status.AwaitingSecondApproval);

    [Fact, Trait("Rule", "D22")]
    public void A_second_person_who_approves_what_waits_need_not_know_another_word_for_it() =>
        Waiting().When(Pay("10.00"), by: Tom).ThenRefused(Refusal.NotAssigned).When(Pay("80.00"), by: Tom).ThenGranted().Then(Status.Settling)
            .ThenThat(claim => Assert.Equal(("Mia", "Tom"), (claim.Approved!.ByName, claim.Approved.SecondByName)));

    [Fact, Trait("Rule", "G2")]
    public void A_claim_is_declined_with_a_text_and_is_then_closed() =>
        WithMia().When(new Act.DeclineClaim(""), by: Mia).ThenRefused(Refusal.ImpossibleValue, "text").When(new Act.DeclineClaim("It works."), by: Mia).Then(Status.Declined).ThenMoves()
            .When(Pay(), by: Mia).ThenRefused(Refusal.CaseClosed).When(new Act.WriteMessage("But", null), by: Buyer).ThenRefused(Refusal.CaseClosed);

    [Fact, Trait("Rule", "G1")]
    public void The_text_to_the_parties_is_needed() => WithMia().When(Pay() with { Text = " " }, by: Mia).ThenRefused(Refusal.ImpossibleValue, "text");

    [Fact, Trait("Rule", "G1")]
    public void A_buyer_gets_so_much_a_month_and_no_more() =>
        WithMia(but: Used(fund: 0, buyer: 320_01)).When(Pay(), by: Mia).ThenRefused(Refusal.CapExceeded).ThenSays("USD 79.99 is left")
            .When(Pay("79.99"), by: Mia).ThenGranted();

    [Fact, Trait("Rule", "G1")]
    public void The_fund_of_the_month_pays_no_more_than_there_is() =>
        WithMia(but: Used(fund: 99_950_00, buyer: 0)).When(Pay(), by: Mia).ThenRefused(Refusal.FundExhausted).ThenSays("USD 50.00 is left").When(Pay("50.00"), by: Mia).ThenGranted();

    [Fact, Trait("Rule", "G1")]
    public void The_fund_is_asked_once_more_when_the_second_person_approves()
    {
        var waiting = Waiting();
        waiting.When(new Act.ApproveClaimBySecond(), by: Max);
        var late = Waiting(but: Used(fund: 99_920_00, buyer: 0));
        var order = late.Order with { Elsewhere = late.Order.Elsewhere with { FundUsed = 99_920_01 } };
        Assert.Equal(Refusal.FundExhausted, Assert.IsType<Decision.Refused>(order.Ask(late.Claim, new Act.ApproveClaimBySecond(), Max)).Code);
        Assert.IsType<Decision.Granted>(late.Order.Ask(late.Claim, new Act.ApproveClaimBySecond(), Max));
    }

    [Fact, Trait("Rule", "G1")]
    public void Months_are_those_of_the_policys_zone()
    {
        var (from, until) = Published.Policy("dhgate").MonthAround(new(2026, 11, 30, 15, 59, 59, TimeSpan.Zero));
        Assert.Equal((new DateTimeOffset(2026, 10, 31, 16, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 30, 16, 0, 0, TimeSpan.Zero)), (from, until));
        Assert.Equal(until, Published.Policy("dhgate").MonthAround(until).From);
    }

    [Fact, Trait("Rule", "G2")]
    public void A_review_that_takes_too_long_is_a_breach_and_decides_nothing() =>
        Given().After(days: 8).Then(Status.UnderReview).ThenThat(claim => Assert.Equal(TermState.Lapsed, Assert.Single(claim.Terms).State)).When(new Act.Claim(), by: Mia).When(Pay(), by: Mia).ThenGranted();

    private static Func<PaperOrder, PaperOrder> Used(long fund, long buyer) => order => order with { Elsewhere = new(fund, buyer, null) };
}
