using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Cases.Orders;
using static MediationConsole.Tests.Cases.Holds.HoldStory;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>How holds go, and when that takes two (H2, H3, H5, H7, H8, D21).</summary>
public sealed class LiftStories
{
    private static readonly Actor.Staff Ruth = Rita with { Id = new("ruth"), Name = "Ruth" };

    [Fact, Trait("Rule", "H2")]
    public void A_risk_officer_lifts_a_hold_with_a_reason_and_only_that_one() =>
        Frozen().Hears(new OrderNews.Frozen("H-000002", "manual")).When(new Act.LiftHold(" "), by: Rita).ThenRefused(Refusal.ImpossibleValue, "reason")
            .When(new Act.LiftHold("Checked"), by: Mia).ThenRefused(Refusal.RoleMissing).When(new Act.LiftHold("Checked"), by: Seller).ThenRefused(Refusal.RoleMissing)
            .When(new Act.LiftHold("Checked"), by: Rita).ThenGranted().Then(Status.Lifted).ThenHeldBy("H-000002").ThenMoves()
            .When(new Act.LiftHold("Again"), by: Rita).ThenRefused(Refusal.CaseClosed);

    [Fact, Trait("Rule", "H3")]
    public void The_hold_of_a_chargeback_stays_until_the_bank_has_decided() =>
        Frozen(HoldCauses.Chargeback, Clock, chargeback: new(CaseKind.Chargeback, 1)).Hears(new OrderNews.ChargebackNotified("C-000001", Story.Amount("120.00")))
            .When(new Act.LiftHold("Please"), by: Rita).ThenRefused(Refusal.ChargebackOpen).When(new Act.AppealHold("It arrived"), by: Seller).ThenGranted()
            .When(new Act.OverturnHold("True"), by: Rita).ThenRefused(Refusal.ChargebackOpen).When(new Act.UpholdHold("The bank decides"), by: Rita).ThenGranted().Then(Status.UnderReview)
            .When(new Act.EndHold("won"), by: Rita).ThenRefused(Refusal.RoleMissing).When(new Act.EndHold("won"), by: Clock).ThenGranted().Then(Status.Lifted).ThenHeldBy();

    [Fact, Trait("Rule", "H5")]
    public void Misconduct_stays_until_an_appeal_succeeds() =>
        Frozen(HoldCauses.Misconduct).When(new Act.LiftHold("Enough"), by: Ruth).ThenRefused(Refusal.NotAtThisStage)
            .When(new Act.AppealHold("All is genuine"), by: Seller).ThenGranted().Then(Status.UnderReview).ThenTerm(TermCode.HoldEvidence, TermState.Met).ThenRuns(TermCode.HoldReview, days: 21)
            .When(new Act.UpholdHold("No invoice"), by: Ruth).ThenGranted().Then(Status.UnderReview).ThenThat(hold => Assert.Equal(HoldAppealState.Upheld, hold.Appeals[0].State))
            .When(new Act.AppealHold("Here is the invoice"), by: Seller).When(new Act.OverturnHold("The invoice is good"), by: Ruth).ThenGranted().Then(Status.Lifted)
            .ThenThat(hold => Assert.Equal((HoldEnd.Overturned, HoldAppealState.Overturned), (hold.End!.Value, hold.Appeals[1].State)));

    [Fact, Trait("Rule", "H7")]
    public void Who_froze_the_order_neither_upholds_nor_overturns()
    {
        var appealed = Frozen(HoldCauses.Misconduct).When(new Act.OverturnHold("Mine"), by: Rita).ThenRefused(Refusal.OwnHold).When(new Act.AppealHold("No"), by: Seller);
        appealed.When(new Act.OverturnHold("Mine"), by: Rita).ThenRefused(Refusal.OwnHold).When(new Act.UpholdHold("Mine"), by: Rita).ThenRefused(Refusal.OwnHold)
            .When(new Act.Claim(), by: Rita).ThenRefused(Refusal.OwnHold).When(new Act.OverturnHold(""), by: Ruth).ThenRefused(Refusal.ImpossibleValue, "reason")
            .When(new Act.OverturnHold("Not mine"), by: Ruth).ThenGranted().Then(Status.Lifted);
    }

    [Fact, Trait("Rule", "H7")]
    public void Who_has_the_case_and_froze_it_loses_it_when_the_seller_appeals() =>
        Frozen().When(new Act.Claim(), by: Rita).ThenGranted().When(new Act.AppealHold("No"), by: Seller).ThenThat(hold => Assert.Null(hold.Assignee))
            .When(new Act.Claim(), by: Ruth).ThenGranted().When(new Act.OverturnHold("So it is"), by: Ruth with { Id = new("rosa") }).ThenRefused(Refusal.NotAssigned);

    [Fact, Trait("Rule", "H7")]
    public void The_seller_appeals_with_text_and_exhibits_and_once_at_a_time() =>
        Frozen().When(new Act.AppealHold(" "), by: Seller).ThenRefused(Refusal.ImpossibleValue, "text").When(new Act.AppealHold("No"), by: Buyer).ThenRefused(Refusal.RoleMissing)
            .When(Acts.Exhibit("INVOICE"), by: Buyer).ThenRefused(Refusal.RoleMissing).When(Acts.Exhibit("INVOICE"), by: Seller).ThenGranted()
            .When(new Act.AppealHold("No"), by: Seller).ThenGranted().When(new Act.AppealHold("No!"), by: Seller).ThenRefused(Refusal.AlreadyAppealed)
            .When(new Act.UpholdHold("Yes"), by: Seller).ThenRefused(Refusal.RoleMissing).When(new Act.UpholdHold("Yes"), by: Ruth).ThenGranted()
            .When(new Act.UpholdHold("Yes"), by: Ruth).ThenRefused(Refusal.NotAtThisStage);

    [Fact, Trait("Rule", "D21")]
    public void An_officer_with_an_interest_decides_nothing()
    {
        var related = Ruth with { Relations = Nina.Relations };
        var story = Frozen(HoldCauses.RiskAddress).When(new Act.AppealHold("No"), by: Seller);
        foreach (var act in new Act[] { new Act.LiftHold("…"), new Act.UpholdHold("…"), new Act.OverturnHold("…"), new Act.StopClosing("…"), new Act.SetReview(Story.Monday.AddDays(3), "…"), new Act.Claim() })
            story.When(act, by: related).ThenRefused(Refusal.ConflictOfInterest);
        story.When(new Act.Recuse("My brother's shop"), by: Ruth).ThenGranted().When(new Act.LiftHold("…"), by: Ruth).ThenRefused(Refusal.ConflictOfInterest);
    }

    [Theory, Trait("Rule", "H8")]
    [InlineData("500.00", "USD", true), InlineData("500.01", "USD", false), InlineData("75000", "JPY", true), InlineData("75001", "JPY", false), InlineData("0.001", "KWD", false)]
    public void A_lift_above_the_limit_takes_two(string captured, string currency, bool alone) =>
        Frozen(captured: captured, currency: currency).When(new Act.LiftHold("Checked"), by: Rita).ThenGranted().Then(alone ? Status.Lifted : Status.AwaitingSecondApproval);

    [Fact, Trait("Rule", "H8")]
    public void The_officers_own_limit_stands_in_the_place_of_the_policys() =>
        Frozen(captured: "900.00").When(new Act.LiftHold("Checked"), by: Rita with { Limits = new Dictionary<Currency, Money> { [Currency.From("USD")] = Story.Amount("900.00") } }).Then(Status.Lifted);

    [Fact, Trait("Rule", "H8")]
    public void Who_asked_is_never_the_second_person() =>
        Frozen(captured: "900.00").When(new Act.LiftHold("Checked"), by: Rita).Then(Status.AwaitingSecondApproval).ThenHeldBy("H-000001")
            .When(new Act.ApproveLift(), by: Rita).ThenRefused(Refusal.OwnHold).When(new Act.ApproveLift(), by: Mia).ThenRefused(Refusal.RoleMissing)
            .When(new Act.LiftHold("Checked"), by: Ruth).ThenRefused(Refusal.NotAtThisStage).When(new Act.ApproveLift(), by: Max).ThenGranted().Then(Status.Lifted)
            .ThenThat(hold => Assert.Equal((HoldEnd.Lifted, "Checked"), (hold.End!.Value, hold.EndReason)));

    [Fact, Trait("Rule", "H8")]
    public void A_lift_that_is_given_back_leaves_the_hold_under_review() =>
        Frozen(captured: "900.00").When(new Act.LiftHold("Checked"), by: Rita).When(new Act.ReturnLift(""), by: Ruth).ThenRefused(Refusal.ImpossibleValue, "reason")
            .When(new Act.ReturnLift("Look again"), by: Ruth).ThenGranted().Then(Status.UnderReview).ThenThat(hold => Assert.Null(hold.LiftAsked));

    [Fact, Trait("Rule", "H8")]
    public void Overturning_above_the_limit_takes_two_neither_of_whom_froze_the_order() =>
        Frozen(HoldCauses.Misconduct, captured: "900.00").When(new Act.AppealHold("No"), by: Seller).When(new Act.OverturnHold("True"), by: Ruth).Then(Status.AwaitingSecondApproval)
            .ThenThat(hold => Assert.NotNull(hold.OpenAppeal)).When(new Act.ApproveLift(), by: Rita).ThenRefused(Refusal.OwnHold).When(new Act.ApproveLift(), by: Ruth).ThenRefused(Refusal.OwnHold)
            .When(new Act.ApproveLift(), by: Max).Then(Status.Lifted).ThenThat(hold => Assert.Equal((HoldEnd.Overturned, HoldAppealState.Overturned), (hold.End!.Value, hold.Appeals[0].State)));

    [Fact, Trait("Rule", "H5")]
    public void A_statement_that_is_overturned_ends_its_other_holds_within_the_limit_of_each_order()
    {
        var end = new Act.EndHold("Hold H-000007 was overturned", Ruth.Id, Ruth.Name);
        Frozen(HoldCauses.Misconduct).When(end, by: Clock).Then(Status.Lifted).ThenThat(hold => Assert.Equal(HoldEnd.StatementOverturned, hold.End));
        Frozen(HoldCauses.Misconduct, captured: "900.00").When(end, by: Clock).Then(Status.AwaitingSecondApproval).When(end, by: Clock).ThenGranted().When(new Act.ApproveLift(), by: Ruth).ThenRefused(Refusal.OwnHold)
            .When(new Act.ReturnLift("This one stays"), by: Max).Then(Status.AwaitingSeller).AtTheEndOf(TermCode.HoldEvidence).Then(Status.UnderReview);
    }

    [Fact, Trait("Rule", "C1")]
    public void No_text_of_a_hold_keeps_a_card_number()
    {
        const string card = "4111 1111 1111 1111";
        var act = new Act.PlaceHold(HoldCauses.RiskAddress, $"Paid with {card}.", null);
        var (placed, _) = PaperHold.Place(Published.Policy("dhgate"), Story.Amount("900.00"), act, Rita, Story.Monday);
        var told = new[] { (Act: (Act)new Act.StopClosing(card), Actor: (Actor)Rita), (new Act.SetReview(Story.Monday.AddDays(9), card), Rita), (new Act.AppealHold(card), Seller), (new Act.UpholdHold(card), Ruth), (new Act.LiftHold(card), Ruth), (new Act.ReturnLift(card), Max), (new Act.AppealHold(card), Seller), (new Act.OverturnHold(card), Ruth), (new Act.ApproveLift(), Max) }
            .Aggregate(placed!, (paper, one) => paper.Do(one.Act, one.Actor) is (var after, Decision.Granted) ? after : throw new InvalidOperationException(one.Act.ToString()));
        Assert.Equal(Status.Lifted, told.Hold.Status);
        Assert.All(told.Journal, entry => Assert.DoesNotContain("4111 1111", entry.Fact.ToString(), StringComparison.Ordinal));
        Assert.Equal(told.Journal.Count, told.Journal.Count(entry => !Sentences.Of(entry.Fact, "x", told.Hold).Contains("1111 1111", StringComparison.Ordinal)));
    }
}
