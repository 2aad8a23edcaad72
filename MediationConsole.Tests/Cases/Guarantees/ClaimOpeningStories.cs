using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Cases.Orders;
using static MediationConsole.Tests.Cases.Guarantees.ClaimStory;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Guarantees;

/// <summary>Who may claim on the guarantee, on which orders, and how much (G1, G3).</summary>
public sealed class ClaimOpeningStories
{
    [Fact, Trait("Rule", "G1")]
    public void A_claim_is_under_review_and_the_centre_has_five_business_days() => Given().Then(Status.UnderReview).ThenThat(claim =>
    {
        var review = Assert.Single(claim.Running);
        Assert.Equal((TermCode.ClaimReview, Who.Staff, Silence.Breach, Story.Monday.AddDays(7)), (review.Code, review.Who, review.OnSilence, review.DueAt));
        Assert.Equal(("G-000001", Stage.Open, "staff", "Guarantee claim under review"), (claim.Ref.ToString(), claim.Stage, claim.WaitingFor, claim.OrderLabel));
    });

    [Fact, Trait("Rule", "G1")]
    public void Only_on_orders_with_the_guarantee() =>
        Bought(but: order => order with { Sheet = order.Sheet with { Guarantee = false } }).Opens(Asking()).ThenRefused(Refusal.NotGuaranteed);

    [Fact, Trait("Rule", "G1")]
    public void Only_the_buyer_claims() => Bought().Opens(Asking(), Seller).ThenRefused(Refusal.RoleMissing).Opens(Asking(), Mia).ThenRefused(Refusal.RoleMissing);

    [Theory, Trait("Rule", "G1")]
    [InlineData("0.00", Refusal.ImpossibleValue, "amount")]
    [InlineData("200.01", Refusal.CapExceeded, null)]
    [InlineData("120.01", Refusal.ExceedsRemaining, null)]
    public void An_amount_is_above_nothing_and_at_most_what_the_policy_and_the_order_allow(string amount, Refusal code, string? field) =>
        Bought().Opens(Asking(amount)).ThenRefused(code, field);

    [Fact, Trait("Rule", "G1")]
    public void An_amount_is_in_the_currency_of_the_order_and_a_reason_is_one_of_the_list() =>
        Bought().Opens(Asking("80.00", "EUR")).ThenRefused(Refusal.WrongCurrency).Opens(Asking(reason: "BORED")).ThenRefused(Refusal.ImpossibleValue, "reason");

    [Fact, Trait("Rule", "G1")]
    public void A_currency_of_which_the_policy_says_nothing_has_no_guarantee() =>
        Bought(currency: "EUR").Opens(Asking("80.00", "EUR")).ThenRefused(Refusal.NotGuaranteed).ThenSays("no guarantee in EUR");

    [Fact, Trait("Rule", "G1")]
    public void A_claim_keeps_a_dispute_out_and_is_named() =>
        Given().Opens(new Act.OpenDispute("SNAD_QUALITY", Acts.Full)).ThenRefused(Refusal.AlreadyClaimedGuarantee).ThenSays("G-000001")
            .Opens(Asking()).ThenRefused(Refusal.AlreadyClaimedGuarantee);

    [Fact, Trait("Rule", "G1")]
    public void A_dispute_keeps_a_claim_out_and_is_named() =>
        Bought().Opens(new Act.OpenDispute("SNAD_QUALITY", Acts.Full)).ThenGranted().Opens(Asking()).ThenRefused(Refusal.AlreadyDisputed).ThenSays("D-000001");

    [Fact, Trait("Rule", "G1")]
    public void What_has_ended_keeps_nobody_out() =>
        WithMia().When(new Act.DeclineClaim("It works."), by: Mia).ThenGranted().Opens(Asking()).ThenGranted()
            .When(new Act.SettleBetween(), by: Buyer).ThenGranted().Opens(new Act.OpenDispute("SNAD_QUALITY", Acts.Full)).ThenGranted();

    [Fact, Trait("Rule", "D30")]
    public void While_the_bank_decides_nobody_claims() =>
        Bought().Hears(new OrderNews.ChargebackNotified("C-000001", Story.Amount("20.00"))).Opens(Asking()).ThenRefused(Refusal.ChargebackOpen);

    [Fact, Trait("Rule", "G3")]
    public void A_buyer_who_was_reported_and_found_out_has_no_guarantee() =>
        Bought(but: order => order with { Elsewhere = order.Elsewhere with { FlaggedBy = new CaseRef(CaseKind.Guarantee, 7) } }).Opens(Asking()).ThenRefused(Refusal.BuyerFlagged).ThenSays("G-000007");

    [Fact, Trait("Rule", "D33")]
    public void A_dispute_after_a_payout_gives_no_more_than_was_paid()
    {
        var paid = Approved("80.00").Paid().Then(Status.Paid);
        paid.Opens(new Act.OpenDispute("SNAD_QUALITY", Acts.Partial("40.01"))).ThenRefused(Refusal.ExceedsRemaining);
        var (order, _) = paid.Opens(new Act.OpenDispute("SNAD_QUALITY", Acts.Full)).ThenGranted().Order.Do(new(CaseKind.Dispute, 1), new Act.Accept(), Seller);
        Assert.Equal(("40.00", "80.00", "0.00"), (order.Exposure.Refunded.Amount(), order.Exposure.Released.Amount(), order.Exposure.Remaining.Amount()));
        Guarded.Check(order);
    }

    [Fact]
    public void The_words_of_the_buyer_are_part_of_the_file() =>
        Assert.Contains(Bought().Opens(Asking() with { Words = "It does not light." }).ThenGranted().Order.Facts, fact => fact is Fact.MessageWritten { Text: "It does not light." });
}
