using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Chargebacks;

/// <summary>What banks say, in whatever order and however often (C1–C3, C7, H3).</summary>
public sealed class NoticeStories
{
    [Fact, Trait("Rule", "H3")]
    public void A_notice_places_its_hold_first_and_then_takes_the_money()
    {
        var paper = Told.Given().ThenIs(Status.AwaitingSeller).ThenMoney("120.00", "0.00", "0.00").Paper;
        var first = Ripples.Of(paper.Journal[0].Fact, paper.Chargeback);
        Assert.Equal("chargeback", Assert.IsType<Act.PlaceHold>(Assert.IsType<Ripple.Open>(first[0]).Opening).Cause);
        Assert.Equal([new("H-000001", "chargeback", Story.Monday)], paper.Situation.Order.Holds);
    }

    [Theory, Trait("Rule", "C3")]
    [InlineData("10.4", true, Status.Preparing, Defender.Platform)]
    [InlineData("10.4", false, Status.AwaitingSeller, Defender.Seller)]
    [InlineData("13.1", true, Status.AwaitingSeller, Defender.Seller)]
    [InlineData("99.9", true, Status.AwaitingSeller, Defender.Seller)]
    public void The_platform_defends_theft_of_what_was_on_its_way_and_the_seller_everything_else(string code, bool shipped, Status status, Defender defender) =>
        Told.Given(Told.Notice(code), shipped ? Told.Shipped : OrderSheet.Blank).ThenIs(status).ThenThat(paper => Assert.Equal(defender, paper.Chargeback.DefendedBy));

    [Fact, Trait("Rule", "C1")]
    public void The_banks_own_date_wins_and_without_one_the_networks_window_holds()
    {
        DateTimeOffset DueOf(Act.NotifyChargeback notice) => Told.Given(notice).Chargeback.RunningTerm(TermCode.ChargebackResponse)!.DueAt;
        Assert.Equal(Story.Monday.AddDays(7), DueOf(Told.Notice(days: 7)));
        Assert.Equal(Story.Monday.AddDays(18), DueOf(Told.Notice() with { RespondBy = null }));
        Assert.Equal(Story.Monday.AddDays(40), DueOf(Told.Notice(network: "Mastercard ") with { RespondBy = null }));
        Assert.Equal(Story.Monday.AddDays(14), DueOf(Told.Notice(network: "elsewhere") with { RespondBy = null }));
    }

    [Fact, Trait("Rule", "C3")]
    public void The_seller_has_until_the_buffer_before_the_banks_date()
    {
        Assert.Equal(Story.Monday.AddDays(17), Told.Given().Chargeback.RunningTerm(TermCode.ChargebackBuffer)!.DueAt);
        Told.Given(Told.Notice(days: 2)).ThenIs(Status.Preparing).ThenThat(paper => Assert.Null(paper.Chargeback.RunningTerm(TermCode.ChargebackBuffer)));
    }

    [Fact, Trait("Rule", "C1")]
    public void Unknown_codes_are_accepted_and_shown_raw()
    {
        var chargeback = Told.Given(Told.Notice("ZZ-7", network: "NewNet")).Chargeback;
        Assert.Equal(("newnet", "ZZ-7", null, "newnet ZZ-7"), (chargeback.Network, chargeback.ReasonCode, chargeback.Category, Sentences.OfCode(chargeback.Network, chargeback.ReasonCode)));
    }

    [Fact, Trait("Rule", "C1")]
    public void The_same_bank_case_and_stage_twice_is_one_chargeback()
    {
        var once = Told.Given();
        var facts = once.Paper.Journal.Count;
        once.When(Told.Notice(), by: Bank).Then(Status.AwaitingSeller).ThenThat(paper => Assert.Equal(facts, paper.Journal.Count));
    }

    [Fact, Trait("Rule", "C7")]
    public void A_stage_never_goes_back()
    {
        var told = Told.Given(Told.Notice(stage: NetworkStage.PreArbitration, days: 30));
        told.When(Told.Notice(stage: NetworkStage.Inquiry, days: 5), by: Bank).Then(Status.AwaitingSeller);
        Assert.Equal((NetworkStage.PreArbitration, Story.Monday.AddDays(30)), (told.Chargeback.NetworkStage, told.Chargeback.RespondBy));
        told.When(new Act.AdvanceChargeback(NetworkStage.Chargeback), by: Bank).ThenRefused(Refusal.NotAtThisStage);
    }

    [Fact, Trait("Rule", "C7")]
    public void A_new_stage_takes_the_banks_new_date_and_amount()
    {
        Told.Given().When(Told.Notice(stage: NetworkStage.PreArbitration, amount: "50.00", days: 40), by: Bank)
            .Then(Status.AwaitingSeller).ThenMoney("50.00", "70.00", "0.00")
            .ThenThat(paper => Assert.Equal([(TermCode.ChargebackBuffer, Story.Monday.AddDays(37)), (TermCode.ChargebackResponse, Story.Monday.AddDays(40))], paper.Chargeback.Running.Select(term => (term.Code, term.DueAt))));
    }

    [Fact, Trait("Rule", "C1")]
    public void What_makes_no_sense_is_refused_with_its_field()
    {
        (Act.NotifyChargeback Notice, string? Field)[] wrong =
        [
            (Told.Notice(network: " "), "network"), (Told.Notice(code: ""), "reasonCode"), (Told.Notice(bankCase: new string('x', 101)), "bankCaseId"), (Told.Notice(amount: "0.00"), "amount"),
            (Told.Notice(stage: (NetworkStage)9), "stage"), (Told.Notice() with { ReceivedAt = DateTimeOffset.MinValue }, "receivedAt"), (Told.Notice() with { RespondBy = DateTimeOffset.MaxValue }, "respondBy"),
            (Told.Notice(bankCase: "4111 1111 1111 1111"), "bankCaseId"),
        ];
        Assert.All(wrong, one => Assert.Equal((Refusal.ImpossibleValue, one.Field), (Refused(one.Notice).Code, Refused(one.Notice).Field)));
        Assert.Equal(Refusal.WrongCurrency, Refused(Told.Notice(currency: "EUR")).Code);
    }

    [Fact, Trait("Rule", "C1")]
    public void Only_banks_and_risk_staff_report_chargebacks() =>
        Assert.Equal([Bank, Rita], Everybody.Where(actor => Told.Opened(Told.Notice(), actor) is Decision.Granted));

    private static Decision.Refused Refused(Act.NotifyChargeback notice) => Assert.IsType<Decision.Refused>(Told.Opened(notice));
}
