using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Chargebacks;

/// <summary>What the bank decides and what that costs whom (C6, C7, D33).</summary>
public sealed class BankStories
{
    private static readonly Act.DecideChargeback Won = new(true, "B-1");
    private static readonly Act.DecideChargeback Lost = new(false, "B-2");

    private static Policy Protecting(Policy policy) => policy with { SellerProtection = true };

    private static Told Submitted() => Told.Given(Told.Notice("10.4"), Told.Delivered, released: "80.00").When(new Act.SubmitPack(Told.Hash), by: Rita);

    [Fact, Trait("Rule", "C6")]
    public void A_chargeback_that_is_won_frees_the_money_and_the_order() =>
        Submitted().ThenMoney("120.00", "0.00", "0.00").When(Won, by: Bank).Then(Status.Won).ThenMoney("0.00", "40.00", "80.00")
            .ThenThat(paper => Assert.Empty(paper.Situation.Order.Holds));

    [Fact, Trait("Rule", "C6")]
    public void A_chargeback_that_is_lost_is_charged_to_the_seller() =>
        Submitted().When(Lost, by: Bank).Then(Status.Lost).ThenMoney("120.00", "0.00", "0.00").ThenThat(paper => Assert.Equal(Bearer.Seller, paper.Chargeback.Bearer));

    [Fact, Trait("Rule", "C6")]
    public void Each_reversal_is_a_ledger_movement_of_its_own()
    {
        var told = Submitted();
        List<int> moved = [];
        foreach (var (act, status) in new[] { (Lost, Status.Lost), (Lost, Status.Lost), (Won, Status.Won), (Won, Status.Won), (Lost, Status.Lost), (Won, Status.Won) })
        {
            var before = told.Paper.Ledger.Count;
            told.When(act, by: Bank).Then(status);
            moved.Add(told.Paper.Ledger.Count - before);
        }

        Assert.Equal([0, 0, 1, 0, 1, 1], moved);
        Assert.Equal([false, true, false, true], told.Chargeback.Decisions.Select(decision => decision.Won));
    }

    [Fact, Trait("Rule", "C6")]
    public void The_platform_bears_what_the_policy_protects() =>
        Told.Given(Told.Notice("10.4"), Told.Delivered, released: "80.00", but: Protecting).When(Lost, by: Bank).Then(Status.Lost).ThenMoney("120.00", "0.00", "0.00", byPlatform: "120.00")
            .When(Won, by: Bank).Then(Status.Won).ThenMoney("0.00", "40.00", "80.00")
            .When(Lost, by: Bank).Then(Status.Lost).ThenMoney("120.00", "0.00", "0.00", byPlatform: "120.00");

    [Theory, Trait("Rule", "C6")]
    [InlineData("10.4", true, true, Bearer.Platform)]
    [InlineData("10.4", true, false, Bearer.Seller)]
    [InlineData("10.4", false, true, Bearer.Seller)]
    [InlineData("13.1", true, true, Bearer.Seller)]
    public void Protection_needs_the_policy_theft_and_a_delivery_that_can_be_traced(string code, bool policy, bool delivered, Bearer bearer) =>
        Told.Given(Told.Notice(code), delivered ? Told.Delivered : Told.Shipped, but: policy ? Protecting : null).When(Lost, by: Bank).Then(Status.Lost)
            .ThenThat(paper => Assert.Equal(bearer, paper.Chargeback.Bearer));

    [Theory, Trait("Rule", "D33")]
    [InlineData(false)]
    [InlineData(true)]
    public void What_exceeds_the_order_is_charged_outside_its_exposure(bool covered)
    {
        var told = Told.Given(Told.Notice("10.4"), Told.Delivered, refunded: "100.00", but: covered ? Protecting : null).ThenMoney("20.00", "0.00", "0.00");
        told.When(Lost, by: Bank).Then(Status.Lost).ThenMoney("20.00", "0.00", "0.00", covered ? "20.00" : "0.00");
        Assert.Equal(covered ? LedgerKind.ChargebackCovered : LedgerKind.ChargebackExcess, told.Paper.Ledger[^1].Kind);
        Assert.Equal(10_000, told.Paper.Ledger[^1].Of(Account.Chargeback).Minor);
        told.When(Won, by: Bank).Then(Status.Won).ThenMoney("0.00", "20.00", "0.00");
    }

    [Fact, Trait("Rule", "C7")]
    public void A_later_stage_opens_what_was_decided_again_with_the_banks_new_date()
    {
        foreach (var decided in new[] { Won, Lost })
        {
            var told = Submitted().When(decided, by: Bank).After(days: 5).When(new Act.AdvanceChargeback(NetworkStage.PreArbitration, Story.Monday.AddDays(30)), by: Bank).Then(Status.Preparing).ThenMoney("120.00", "0.00", "0.00");
            Assert.Equal((NetworkStage.PreArbitration, Stage.PreArbitration, null), (told.Chargeback.NetworkStage, told.Chargeback.Stage, told.Chargeback.ClosedAt));
            Assert.Equal((TermCode.ChargebackResponse, Story.Monday.AddDays(30)), (told.Chargeback.Running.Single().Code, told.Chargeback.Running.Single().DueAt));
            told.When(new Act.SubmitPack(Told.Hash), by: Rita).Then(Status.Submitted).When(Won, by: Bank).Then(Status.Won).ThenMoney("0.00", "40.00", "80.00");
        }
    }

    [Fact, Trait("Rule", "C7")]
    public void A_seller_who_was_not_heard_is_heard_at_the_new_stage() =>
        Told.Given(Told.Notice(stage: NetworkStage.Inquiry, days: 2)).After(days: 2).ThenIs(Status.Expired)
            .When(Told.Notice(days: 30), by: Bank).Then(Status.AwaitingSeller).When(new Act.Defend("…"), by: Seller).Then(Status.Preparing)
            .When(new Act.AdvanceChargeback(NetworkStage.Arbitration), by: Bank).Then(Status.Preparing);

    [Fact, Trait("Rule", "C7")]
    public void What_was_accepted_stays_accepted_unless_the_bank_gives_it_back() =>
        Told.Given().When(new Act.AcceptLoss(), by: Seller).When(Told.Notice(stage: NetworkStage.Arbitration), by: Bank).Then(Status.Accepted)
            .When(new Act.AdvanceChargeback(NetworkStage.Arbitration), by: Bank).ThenRefused(Refusal.CaseClosed)
            .When(Won, by: Bank).Then(Status.Won).ThenMoney("0.00", "120.00", "0.00");
}
