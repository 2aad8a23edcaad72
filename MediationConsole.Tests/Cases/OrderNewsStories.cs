using MediationConsole.Cases;
using MediationConsole.Cases.Orders;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>How holds and chargebacks weigh on an order and move its money (D29, D30, D33).</summary>
public sealed class OrderNewsStories
{
    private static readonly OrderMarks Free = OrderMarks.None;

    private static Exposure Money(string captured = "120.00", string refunded = "0.00", string released = "0.00") =>
        Exposure.Untouched(Amount(captured)) with { Refunded = Amount(refunded), Released = Amount(released) };

    private static (OrderChange? Change, Decision.Refused? Refusal) Hear(OrderNews news, OrderMarks? marks = null, Exposure? exposure = null) =>
        OrderLaw.Decide(marks ?? Free, exposure ?? Money(), news, Rita, Monday);

    [Theory, Trait("Rule", "D33")]
    [InlineData("0.00", "0.00", "50.00", "50.00", "0.00")]
    [InlineData("0.00", "80.00", "50.00", "40.00", "10.00")]
    [InlineData("0.00", "80.00", "80.00", "40.00", "40.00")]
    [InlineData("0.00", "120.00", "50.00", "0.00", "50.00")]
    [InlineData("40.00", "80.00", "120.00", "0.00", "80.00")]
    [InlineData("120.00", "0.00", "120.00", "0.00", "0.00")]
    [InlineData("30.00", "30.00", "999.00", "60.00", "30.00")]
    public void A_bank_takes_what_remains_and_then_what_the_seller_was_paid(string refunded, string released, string amount, string fromEscrow, string fromSeller)
    {
        var before = Money(refunded: refunded, released: released);
        var change = Hear(new OrderNews.ChargebackNotified("C-1", Amount(amount)), exposure: before).Change!;
        Assert.Equal(new OrderChargeback("C-1", Amount(amount), ChargebackState.Open, Monday, Amount(fromEscrow), Amount(fromSeller)), change.Marks.OpenChargeback);
        var after = change.Movement is { } moved ? before.After(moved) : before;
        Assert.Equal((Amount(fromEscrow) + Amount(fromSeller), before.Remaining - Amount(fromEscrow), before.Released - Amount(fromSeller)), (after.ChargedBack, after.Remaining, after.Released));
        Assert.Equal(after.ChargedBack.IsZero, change.Movement is null);
    }

    [Fact, Trait("Rule", "D33")]
    public void Each_reversal_is_a_movement_of_its_own_and_gives_back_what_was_taken_where_it_was_taken()
    {
        var (marks, exposure) = (Free, Money(released: "100.00"));
        OrderNews[] told = [new OrderNews.ChargebackNotified("C-1", Amount("50.00")), new OrderNews.ChargebackDecided("C-1", false), new OrderNews.ChargebackDecided("C-1", true), new OrderNews.ChargebackDecided("C-1", false), new OrderNews.ChargebackDecided("C-1", true)];
        List<(string, string, string)> seen = [];
        foreach (var news in told)
        {
            var change = Hear(news, marks, exposure).Change!;
            (marks, exposure) = (change.Marks, change.Movement is { } moved ? exposure.After(moved) : exposure);
            seen.Add((exposure.ChargedBack.Amount(), exposure.Remaining.Amount(), exposure.Released.Amount()));
            Assert.Null(Hear(news, marks, exposure).Change);
        }

        Assert.Equal([("50.00", "0.00", "70.00"), ("50.00", "0.00", "70.00"), ("0.00", "20.00", "100.00"), ("50.00", "0.00", "70.00"), ("0.00", "20.00", "100.00")], seen);
    }

    [Fact, Trait("Rule", "D33")]
    public void A_chargeback_that_is_won_at_once_gives_everything_back()
    {
        var notified = Hear(new OrderNews.ChargebackNotified("C-1", Amount("50.00"))).Change!;
        var won = Hear(new OrderNews.ChargebackDecided("C-1", true), notified.Marks, Money().After(notified.Movement!)).Change!;
        Assert.Equal(Money(), Money().After(notified.Movement!).After(won.Movement!));
        Assert.Equal((ChargebackState.Won, null), (won.Marks.Chargebacks[0].State, won.Marks.OpenChargeback));
    }

    [Fact, Trait("Rule", "D29")]
    public void Holds_are_a_set_each_lifted_on_its_own()
    {
        var one = Hear(new OrderNews.Frozen("H-1", "misconduct")).Change!.Marks;
        var two = Hear(new OrderNews.Frozen("H-2", "manual"), one).Change!.Marks;
        Assert.Equal((null, null), Hear(new OrderNews.Frozen("H-2", "manual"), two));
        Assert.Equal("the order is frozen (suspected misconduct of the seller)", two.PayoutStop);
        var left = Hear(new OrderNews.Unfrozen("H-1"), two).Change!.Marks;
        Assert.Equal([new OrderHold("H-2", "manual", Monday)], left.Holds);
        Assert.Null(Hear(new OrderNews.Unfrozen("H-2"), left).Change!.Marks.PayoutStop);
    }

    [Fact, Trait("Rule", "D29")]
    public void News_that_say_nothing_are_refused()
    {
        (OrderNews News, string Field)[] empty =
        [
            (new OrderNews.Frozen(" ", "manual"), "ref"), (new OrderNews.Frozen("H-1", ""), "cause"), (new OrderNews.Frozen(new string('x', 201), "manual"), "ref"), (new OrderNews.Unfrozen("H-1"), "ref"),
            (new OrderNews.ChargebackNotified("", Amount("1.00")), "ref"), (new OrderNews.ChargebackNotified("C-1", Amount("0.00")), "amount"), (new OrderNews.ChargebackDecided("C-1", true), "ref"),
        ];
        Assert.All(empty, one => Assert.Equal((Refusal.ImpossibleValue, one.Field), (Hear(one.News).Refusal!.Code, Hear(one.News).Refusal!.Field)));
        Assert.Equal(Refusal.WrongCurrency, Hear(new OrderNews.ChargebackNotified("C-1", Amount("1", "JPY"))).Refusal!.Code);
        Assert.NotNull(Hear(new OrderNews.Frozen(new string('x', 200), "manual")).Change);
    }

    [Fact, Trait("Rule", "D30")]
    public void An_open_chargeback_stops_payouts_and_a_decided_one_does_not()
    {
        var open = Hear(new OrderNews.ChargebackNotified("C-1", Amount("50.00"))).Change!.Marks;
        Assert.Equal("a chargeback is open on the order", open.PayoutStop);
        Assert.Null(Hear(new OrderNews.ChargebackDecided("C-1", false), open).Change!.Marks.PayoutStop);
    }

    [Fact, Trait("Rule", "D33")]
    public void The_platform_can_give_what_neither_it_nor_the_order_nor_the_bank_has_given()
    {
        var exposure = Money(refunded: "20.00", released: "50.00") with { PlatformRefunded = Amount("10.00"), ChargedBack = Amount("30.00") };
        Assert.Equal(Amount("60.00"), exposure.PlatformCanRefund);
        Assert.Equal(Amount("0.00"), (exposure with { ChargedBack = Amount("120.00") }).PlatformCanRefund);
        Assert.Equal(Amount("30.00"), exposure.ToBuyer);
    }

    [Theory, Trait("Rule", "D33")]
    [InlineData("0.00", "0.00")]
    [InlineData("0.00", "80.00")]
    [InlineData("0.00", "120.00")]
    [InlineData("120.00", "0.00")]
    public void What_the_bank_gives_back_is_what_it_took_wherever_that_was(string refunded, string released)
    {
        var before = Money(refunded: refunded, released: released);
        var notified = Hear(new OrderNews.ChargebackNotified("C-1", Amount("80.00")), exposure: before).Change!;
        var taken = notified.Movement is { } moved ? before.After(moved) : before;
        var won = Hear(new OrderNews.ChargebackDecided("C-1", true), notified.Marks, taken).Change!;
        Assert.Equal(notified.Movement is null, won.Movement is null);
        Assert.Equal(before, won.Movement is { } back ? taken.After(back) : taken);
    }

    [Fact, Trait("Rule", "D29")]
    public void Only_marketplaces_banks_and_risk_staff_have_news_of_an_order()
    {
        foreach (var actor in Everybody)
        {
            bool IsHeard(OrderNews news) => OrderLaw.Decide(Free, Money(), news, actor, Monday).Refusal?.Code != Refusal.RoleMissing;
            var follows = actor == Clock; // what a case of its own brings with it
            Assert.Equal((actor == Shop || actor == Rita || follows, actor == Bank || actor == Rita || follows), (IsHeard(new OrderNews.Frozen("H-1", "manual")), IsHeard(new OrderNews.ChargebackNotified("C-1", Amount("1.00")))));
        }
    }
}
