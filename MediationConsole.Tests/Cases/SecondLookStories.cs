using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>The clock's second look, and time that was lost because the console was down (D31).</summary>
public sealed class SecondLookStories
{
    private static Story Missing() => Given(reason: "NR_IN_TRANSIT").Escalated().Then(Status.AwaitingWaybill);

    [Fact, Trait("Rule", "D31")]
    public void An_exhibit_of_the_last_half_hour_that_nobody_opened_keeps_its_side_from_losing()
    {
        var story = Missing();
        story.At(story.Dispute.RunningTerm(TermCode.Waybill)!.DueAt.AddMinutes(-29)).When(Exhibit(), by: Seller).AtTheEndOf(TermCode.Waybill).Then(Status.UnderReview)
            .ThenThat(dispute => Assert.Null(dispute.Outcome)).ThenTerm(TermCode.Waybill, TermState.Lapsed).ThenRuns(TermCode.Ruling, days: 10);
        Assert.Contains(story.Paper.Journal, entry => entry.Fact is Fact.UnreadExhibitsFound { Term: TermCode.Waybill, Exhibits: [1] });
    }

    [Theory, Trait("Rule", "D31")]
    [InlineData(-31, false, false)]
    [InlineData(-30, false, false)]
    [InlineData(-29, true, false)]
    [InlineData(-29, false, true)]
    public void It_does_not_where_it_came_earlier_was_opened_or_is_the_other_sides(int minutes, bool opened, bool ofBuyer)
    {
        var story = Missing();
        story.At(story.Dispute.RunningTerm(TermCode.Waybill)!.DueAt.AddMinutes(minutes)).When(Exhibit(), by: ofBuyer ? Buyer : Seller);
        if (opened) story.When(new Act.OpenExhibit(1), by: Rita).ThenGranted();
        story.AtTheEndOf(TermCode.Waybill).ThenPays("120.00", "0.00", OutcomeHow.Default, "D13");
    }

    [Theory, Trait("Rule", "D31")]
    [InlineData(Status.AwaitingReturnAddress, TermCode.ReturnAddress, true)]
    [InlineData(Status.AwaitingReturnTracking, TermCode.ReturnTracking, false)]
    [InlineData(Status.AwaitingReturnReceipt, TermCode.ReturnReceipt, true)]
    public void So_it_is_in_a_return_which_goes_back_to_a_whole_review(Status status, TermCode term, bool ofSeller) =>
        Given(remedy: Remedy.ReturnAndRefund).Returning(status).JustBeforeTheEndOf(term).When(Exhibit(), by: ofSeller ? Seller : Buyer).ThenGranted().AtTheEndOf(term)
            .Then(Status.UnderReview).ThenRuns(TermCode.Ruling, days: 10).ThenThat(dispute => Assert.Null(dispute.Outcome));

    [Fact, Trait("Rule", "D31")]
    public void After_a_ruling_the_new_review_ends_the_time_to_appeal_the_old_one() =>
        Given().InForce(Remedy.ReturnAndRefund).JustBeforeTheEndOf(TermCode.ReturnAddress).When(Exhibit(), by: Seller).AtTheEndOf(TermCode.ReturnAddress).Then(Status.UnderReview)
            .ThenTerm(TermCode.AppealWindow, TermState.Cancelled).When(new Act.Appeal("Ground", "Text"), by: Buyer).ThenRefused(Refusal.WindowClosed).ThenRuns(TermCode.Ruling, days: 10);

    [Fact, Trait("Rule", "D31")]
    public void It_saves_the_silent_buyer_from_the_end_of_a_proposal() =>
        Given("connetmax").UnderReview().When(new Act.Propose(Full), by: Mia).JustBeforeTheEndOf(TermCode.PartyApproval).When(Exhibit(), by: Buyer).AtTheEndOf(TermCode.PartyApproval).Then(Status.UnderReview);

    [Fact, Trait("Rule", "D31")]
    public void Between_the_parties_alone_there_is_no_second_look() =>
        Given().JustBeforeTheEndOf(TermCode.SellerResponse).When(Exhibit(), by: Seller).AtTheEndOf(TermCode.SellerResponse).ThenPays("120.00", "0.00", OutcomeHow.Default, "D8");

    [Theory, Trait("Rule", "D31")]
    [InlineData(15, 0)]
    [InlineData(16, 16)]
    [InlineData(90, 90)]
    [InlineData(1_440, 1_440)]
    [InlineData(2_000, 1_440)]
    public void A_partys_term_gets_back_the_time_in_which_the_console_was_down(int down, int back)
    {
        var due = Monday.AddDays(5);
        var story = Given().Down(due.AddMinutes(-down), due).At(due);
        if (back == 0) story.ThenTerm(TermCode.SellerResponse, TermState.Lapsed);
        else story.ThenRuns(TermCode.SellerResponse, minutes: back).Then(Status.AwaitingSeller);
    }

    [Fact, Trait("Rule", "D31")]
    public void That_happens_once() =>
        Given().Down(Monday.AddDays(4), Monday.AddDays(4).AddHours(2)).AtTheEndOf(TermCode.SellerResponse).ThenRuns(TermCode.SellerResponse, hours: 2)
            .Down(Monday.AddDays(5), Monday.AddDays(5).AddHours(1)).After(hours: 2).ThenTerm(TermCode.SellerResponse, TermState.Lapsed);

    [Fact, Trait("Rule", "D31")]
    public void Several_outages_are_made_up_for_together() =>
        Given().Down(Monday.AddDays(1), Monday.AddDays(1).AddHours(2)).Down(Monday.AddDays(2), Monday.AddDays(2).AddMinutes(15)).Down(Monday.AddDays(3), Monday.AddDays(3).AddHours(1))
            .AtTheEndOf(TermCode.SellerResponse).ThenRuns(TermCode.SellerResponse, hours: 3);

    [Fact, Trait("Rule", "D31")]
    public void Only_what_lies_in_the_term_counts() =>
        Given().Down(Monday.AddDays(-1), Monday.AddMinutes(15)).Down(Monday.AddDays(5).AddMinutes(-15), Monday.AddDays(6)).AtTheEndOf(TermCode.SellerResponse).ThenTerm(TermCode.SellerResponse, TermState.Lapsed);

    [Fact, Trait("Rule", "D31")]
    public void An_answer_in_the_time_that_was_given_back_is_in_time() =>
        Given().Down(Monday.AddDays(5).AddHours(-1), Monday.AddDays(5).AddHours(1)).At(Monday.AddDays(5).AddHours(1)).When(new Act.Counter(Partial("5.00")), by: Seller).ThenGranted();

    [Fact, Trait("Rule", "D31")]
    public void The_centre_owes_itself_nothing() =>
        Given().UnderReview().Down(Monday.AddDays(12), Monday.AddDays(12).AddHours(5)).AtTheEndOf(TermCode.Ruling).ThenTerm(TermCode.Ruling, TermState.Lapsed)
            .ReadByMia().When(Rule(), by: Mia).AtTheEndOf(TermCode.Undo).Then(Status.Settling);
}
