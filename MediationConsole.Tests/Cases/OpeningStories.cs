using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>How a dispute begins (D1–D4).</summary>
public sealed class OpeningStories
{
    [Fact, Trait("Rule", "D1")]
    public void A_reason_that_is_not_published_opens_nothing() => Refused(new("SNAD_UGLY", Full), Refusal.ImpossibleValue, "reason");

    [Fact, Trait("Rule", "D1")]
    public void A_dispute_without_a_reason_opens_nothing() => Refused(new(null!, Full), Refusal.ImpossibleValue, "reason");

    [Fact, Trait("Rule", "D1")]
    public void A_reason_belongs_to_not_received_or_to_not_as_described()
    {
        Assert.Equal(8, Reasons.All.Values.Count(reason => reason.Family == ReasonFamily.Nr && reason.Code.StartsWith("NR_", StringComparison.Ordinal)));
        Assert.Equal(6, Reasons.All.Values.Count(reason => reason.Family == ReasonFamily.Snad && reason.Code.StartsWith("SNAD_", StringComparison.Ordinal)));
        Assert.Equal(ReasonFamily.Snad, Reasons.All["SNAD_SHORT"].Family);
    }

    [Theory, Trait("Rule", "D2")]
    [InlineData(Remedy.FullRefund, null, "120.00")]
    [InlineData(Remedy.PartialRefund, "120.00", "120.00")]
    [InlineData(Remedy.PartialRefund, "0.01", "0.01")]
    [InlineData(Remedy.ReturnAndRefund, null, "120.00")]
    [InlineData(Remedy.ReturnAndRefund, "80.00", "80.00")]
    public void The_buyer_asks_for_one_remedy_and_no_amount_means_all_that_remains(Remedy remedy, string? asked, string meant) =>
        Given(remedy: remedy, amount: asked).Then(Status.AwaitingSeller)
            .ThenThat(dispute => Assert.Equal((remedy, Amount(meant)), (dispute.Request.Remedy, dispute.Request.Amount)));

    [Theory, Trait("Rule", "D2")]
    [InlineData(0, Refusal.ImpossibleValue, "amount")]
    [InlineData(-1, Refusal.ImpossibleValue, "amount")]
    [InlineData(long.MinValue, Refusal.ImpossibleValue, "amount")]
    [InlineData(12_001, Refusal.ExceedsRemaining, null)]
    [InlineData(long.MaxValue, Refusal.ExceedsRemaining, null)]
    public void An_amount_is_above_zero_and_never_above_what_remains(long minor, Refusal code, string? field) =>
        Refused(new("SNAD_QUALITY", new(Remedy.PartialRefund, new Money(minor, Currency.From("USD")))), code, field);

    [Theory, Trait("Rule", "D2")]
    [InlineData("EUR")]
    [InlineData("JPY")]
    public void An_amount_in_another_currency_than_the_order_is_refused(string currency) =>
        Refused(new("SNAD_QUALITY", new(Remedy.PartialRefund, new Money(100, Currency.From(currency)))), Refusal.WrongCurrency);

    [Fact, Trait("Rule", "D2")]
    public void A_partial_refund_says_how_much() => Refused(new("SNAD_QUALITY", new(Remedy.PartialRefund, null)), Refusal.ImpossibleValue, "amount");

    [Fact, Trait("Rule", "D2")]
    public void A_full_refund_is_all_that_remains() => Refused(new("SNAD_QUALITY", new(Remedy.FullRefund, Amount("50.00"))), Refusal.ImpossibleValue, "amount");

    [Fact, Trait("Rule", "D2")]
    public void Releasing_the_payment_is_nothing_a_buyer_asks_for() => Refused(new("SNAD_QUALITY", new(Remedy.Release, null)), Refusal.ImpossibleValue, "remedy");

    [Fact, Trait("Rule", "D2")]
    public void Goods_that_never_came_cannot_be_returned() => Refused(new("NR_IN_TRANSIT", Return()), Refusal.RemedyNotForReason);

    [Fact, Trait("Rule", "D3")]
    public void An_order_has_one_open_dispute_at_a_time()
    {
        var order = Standings.Of(Amount("120.00"), Given().Paper.Dispute with { Ref = new(CaseKind.Dispute, 7) });
        var refused = Assert.IsType<Decision.Refused>(Opening.Decide(order, new("SNAD_QUALITY", Full), Buyer, Published.Policy("dhgate"), Monday));
        Assert.Equal(Refusal.AlreadyDisputed, refused.Code);
        Assert.Contains("D-000007", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "D3")]
    public void Nothing_can_be_disputed_twice() =>
        Assert.Equal(Refusal.ExceedsRemaining, Again(Exposure.Untouched(Amount("120.00")) with { Released = Amount("120.00") }, byRuling: false));

    [Fact, Trait("Rule", "D3")]
    public void What_a_ruling_released_is_not_disputed_again() =>
        Assert.Equal(Refusal.AlreadyDisputed, Again(Exposure.Untouched(Amount("150.00")) with { Released = Amount("120.00") }, byRuling: true));

    [Fact, Trait("Rule", "D3")]
    public void A_closed_dispute_may_be_followed_by_another_while_something_remains() =>
        Assert.Null(Again(Exposure.Untouched(Amount("150.00")) with { Released = Amount("120.00") }, byRuling: false));

    [Fact, Trait("Rule", "D4")]
    public void Opening_starts_the_sellers_term_and_the_term_for_negotiation() =>
        Given().ThenRuns(TermCode.SellerResponse, days: 5).ThenRuns(TermCode.NegotiationMax, days: 10)
            .ThenThat(dispute => Assert.Equal(2, dispute.Running.Count()));

    [Fact, Trait("Rule", "D1")]
    public void Only_the_buyer_opens_a_dispute() => Assert.All(
        Everybody.Where(actor => actor != Buyer),
        actor => Assert.Equal(Refusal.RoleMissing, CodeOf(Opening.Decide(
            Standings.Of(Amount("1.00")), new("SNAD_QUALITY", Full), actor, Published.Policy("dhgate"), Monday))));

    private static Refusal? Again(Exposure exposure, bool byRuling) => CodeOf(Opening.Decide(
        Standings.Of(exposure, Over(byRuling ? OutcomeHow.Ruling : OutcomeHow.Default)), new("SNAD_QUALITY", Full), Buyer, Published.Policy("dhgate"), Monday));

    private static Dispute Over(OutcomeHow how) => Given().Paper.Dispute with
    {
        Status = Status.Settled,
        Outcome = new(Remedy.Release, Amount("0.00"), Amount("120.00"), how, "D23"),
    };

    private static Refusal? CodeOf(Decision decision) => (decision as Decision.Refused)?.Code;

    private static void Refused(Act.OpenDispute act, Refusal code, string? field = null)
    {
        var (opened, decision) = PaperCase.Open(Published.Policy("dhgate"), Amount("120.00"), act, Monday);
        var refused = Assert.IsType<Decision.Refused>(decision);
        Assert.Null(opened);
        Assert.Equal((code, field), (refused.Code, refused.Field));
    }

    [Fact, Trait("Rule", "D12")]
    public void What_the_buyer_writes_when_opening_is_read_by_both()
    {
        var paper = PaperCase.Open(Published.Policy("dhgate"), Amount("120.00"), new("SNAD_QUALITY", Full) { Words = "The lamp does not work." }, Monday).Case!;
        foreach (var side in new[] { Side.Buyer, Side.Seller })
            Assert.Contains(paper.Journal.ToOutsiders(paper.Dispute, side), entry => entry is { Actor: "buyer", Fact: Fact.MessageWritten { To: Reader.Both, Text: "The lamp does not work." } });
    }
}
