using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;
using static MediationConsole.Tests.Cases.Guarantees.ClaimStory;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Guarantees;

/// <summary>Reports of malicious buyers, and the questionnaire on the rules (G3, G6).</summary>
public sealed class BuyerReportStories
{
    [Fact, Trait("Rule", "G3")]
    public void The_seller_reports_the_buyer_once_and_with_a_text() =>
        Given().When(new Act.ReportBuyer(" "), by: Seller).ThenRefused(Refusal.ImpossibleValue, "text").When(new Act.ReportBuyer("The same photo every time."), by: Seller).ThenGranted()
            .When(new Act.ReportBuyer("Again"), by: Seller).ThenRefused(Refusal.AlreadyReported).When(new Act.ReportBuyer("Me"), by: Buyer).ThenRefused(Refusal.NotYourTurn);

    [Fact, Trait("Rule", "G3")]
    public void A_confirmed_buyer_loses_the_guarantee_and_people_decide_on_the_open_claim()
    {
        var reported = WithMia().When(new Act.ReportBuyer("The same photo every time."), by: Seller);
        reported.When(new Act.ConfirmReport("Nine claims, one photo"), by: Rita).ThenGranted().Then(Status.UnderReview)
            .ThenThat(claim => Assert.Equal((ReportState.Confirmed, "Rita"), (claim.Report!.State, claim.Report.DecidedByName)));
        Assert.Equal(reported.Claim.Ref, reported.Order.Guarantee.FlaggedBy);
        reported.When(new Act.DeclineClaim("No."), by: Mia).Then(Status.Declined).Opens(Asking()).ThenRefused(Refusal.BuyerFlagged);
    }

    [Fact, Trait("Rule", "G3")]
    public void A_dismissed_report_takes_nothing_from_anybody()
    {
        var dismissed = Given().When(new Act.ReportBuyer("He is rude."), by: Seller).When(new Act.DismissReport("That is no fraud"), by: Rita).ThenGranted();
        Assert.Equal((ReportState.Dismissed, null), (dismissed.Claim.Report!.State, dismissed.Order.Guarantee.FlaggedBy));
        dismissed.When(new Act.ConfirmReport("After all"), by: Rita).ThenRefused(Refusal.NotAtThisStage);
    }

    [Fact, Trait("Rule", "G3")]
    public void Only_risk_staff_without_an_interest_decide_on_a_report_and_with_a_reason() =>
        Given().When(new Act.ConfirmReport("…"), by: Rita).ThenRefused(Refusal.NotAtThisStage).When(new Act.ReportBuyer("…"), by: Seller)
            .When(new Act.ConfirmReport("…"), by: Mia).ThenRefused(Refusal.RoleMissing).When(new Act.DismissReport(" "), by: Rita).ThenRefused(Refusal.ImpossibleValue, "reason")
            .When(new Act.ConfirmReport("…"), by: Rita with { Relations = Nina.Relations }).ThenRefused(Refusal.ConflictOfInterest);

    [Fact, Trait("Rule", "G3")]
    public void A_claim_that_is_over_can_still_be_reported_and_waits_for_staff() =>
        Approved().Paid().Then(Status.Paid).When(new Act.ReportBuyer("She sold it on."), by: Seller).ThenGranted().ThenThat(claim => Assert.Equal("staff", claim.WaitingFor))
            .When(new Act.ConfirmReport("Seen on a market place"), by: Rita).ThenGranted().Then(Status.Paid).ThenThat(claim => Assert.Null(claim.WaitingFor));

    [Fact, Trait("Rule", "G6")]
    public void Each_party_answers_the_questionnaire_once_even_after_the_end() =>
        Given().When(Answers(), by: Buyer).ThenGranted().When(Answers(), by: Buyer).ThenRefused(Refusal.AlreadyAnswered).When(new Act.SettleBetween(), by: Buyer)
            .When(Answers(), by: Seller).ThenGranted().When(Answers(), by: Mia).ThenRefused(Refusal.RoleMissing).ThenThat(claim => Assert.Equal([Side.Buyer, Side.Seller], claim.Questionnaires.Select(one => one.By)));

    [Fact, Trait("Rule", "G6")]
    public void Every_question_has_one_of_its_choices()
    {
        var all = Answers().Answers;
        Given().When(new Act.AnswerQuestionnaire(null!), by: Buyer).ThenRefused(Refusal.ImpossibleValue, "answers")
            .When(new Act.AnswerQuestionnaire([.. all.Skip(1)]), by: Buyer).ThenRefused(Refusal.ImpossibleValue, "answers").ThenSays(Questions.All[0].Code)
            .When(new Act.AnswerQuestionnaire([.. all, all[0]]), by: Buyer).ThenRefused(Refusal.ImpossibleValue, "answers")
            .When(new Act.AnswerQuestionnaire([.. all.Skip(1), all[0] with { Choice = "MAYBE" }]), by: Buyer).ThenRefused(Refusal.ImpossibleValue, "answers").ThenSays("YES, PARTLY, NO")
            .When(new Act.AnswerQuestionnaire([.. all, new("WEATHER", "FAIR")]), by: Buyer).ThenRefused(Refusal.ImpossibleValue, "answers").ThenSays("WEATHER");
    }
}
