using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Tests.Console.Guarantees;

/// <summary>The panel on which a claim is decided (G1, G2, G3, G5, D22).</summary>
public sealed class ClaimPanelTests : ClaimContext
{
    [Fact]
    public async Task A_mediator_who_has_not_taken_the_claim_reads_why_nothing_can_be_sent()
    {
        var panel = await Panel(await Bench.Claim(), CaseBench.Lena);
        Assert.True(Button(panel, "Send for second approval").HasAttribute("disabled"));
        Assert.Contains("Only the mediator who has the claim decides on it", panel.Markup);
        Assert.Contains("The guarantee pays USD 200.00 for one claim at most", panel.Markup);
    }

    [Fact]
    public async Task A_mediator_sends_a_part_of_what_is_claimed_to_the_second_person_and_may_write_it_anew()
    {
        var panel = await Panel(await Taken(), CaseBench.Lena);
        panel.Find("#claim-amount").Input("30.00");
        panel.Find("#claim-text").Input("Only the shade is broken.");
        Assert.Contains("USD 30.00 to the buyer, borne by the platform", panel.Find("#claim-amount-says").TextContent);
        Button(panel, "Send for second approval").Click();
        panel.WaitForAssertion(() => Assert.Equal(Status.AwaitingSecondApproval, Claim.Status));
        panel.WaitForAssertion(() => Assert.Contains("You wrote this; somebody else approves it.", panel.Markup));
        Button(panel, "Write anew").Click();
        Assert.Equal(("30.00", "Only the shade is broken."), (panel.Find("#claim-amount").GetAttribute("value"), panel.Find("#claim-text").GetAttribute("value")));
    }

    [Fact]
    public async Task What_was_typed_is_no_amount_and_nothing_is_sent()
    {
        var panel = await Panel(await Taken(), CaseBench.Lena);
        panel.Find("#claim-text").Input("Broken.");
        panel.Find("#claim-amount").Input("thirty");
        Assert.Equal("That is no amount in USD.", panel.Find("#claim-amount-says").TextContent.Trim());
        Assert.True(Button(panel, "Send for second approval").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_claim_is_declined_only_after_its_text_was_read_once_more()
    {
        var panel = await Panel(await Taken(), CaseBench.Lena);
        Assert.True(Button(panel, "Decline").HasAttribute("disabled"));
        panel.Find("#claim-text").Input("The parcel is within its time.");
        Button(panel, "Decline").Click();
        Assert.Equal(Status.UnderReview, Claim.Status);
        Assert.Contains("The parcel is within its time.", panel.Find("dialog blockquote").TextContent);
        Confirm(panel, "decline-claim");
        panel.WaitForAssertion(() => Assert.Equal(Status.Declined, Claim.Status));
        panel.WaitForAssertion(() => Assert.Contains("The claim was declined.", panel.Markup));
    }

    [Fact]
    public async Task Who_hears_that_the_parties_have_settled_lets_the_claim_lapse()
    {
        var panel = await Panel(await Bench.Claim(), CaseBench.Amir);
        Button(panel, "The parties have settled").Click();
        Confirm(panel, "settle-between");
        panel.WaitForAssertion(() => Assert.Equal((Status.Lapsed, ClaimEnd.SettledBetween), (Claim.Status, Claim.End)));
        panel.WaitForAssertion(() => Assert.Contains("the parties settled by themselves (G5)", panel.Markup));
    }

    [Fact]
    public async Task The_second_person_approves_what_was_read_and_the_fund_says_so_at_once()
    {
        var panel = await Panel(await Waiting(), CaseBench.Tom);
        Assert.Contains("USD 100,000.00 of USD 100,000.00 left", panel.Markup);
        Button(panel, "Approve").Click();
        Confirm(panel, "approve-claim");
        panel.WaitForAssertion(() => Assert.Equal(Status.Paid, Claim.Status));
        // The page around the panel reads the case again and shows all of it anew.
        panel.Render();
        panel.WaitForAssertion(() => Assert.Contains("USD 99,915.80 of USD 100,000.00 left", panel.Markup));
        Assert.Equal((SettlementKind.PlatformRefund, 8420), (Paid.Single().Kind, Paid.Single().Amount.Minor));
    }

    [Fact]
    public async Task The_second_person_gives_it_back_with_a_reason()
    {
        var panel = await Panel(await Waiting(), CaseBench.Tom);
        Button(panel, "Give back").Click();
        Confirm(panel, "return-claim", "Which lamp?");
        panel.WaitForAssertion(() => Assert.Equal((Status.UnderReview, "Which lamp?"), (Claim.Status, Claim.Payments[0].Returned)));
    }

    [Fact]
    public async Task The_author_never_approves_and_a_risk_officer_has_no_part_in_it()
    {
        var reference = await Waiting();
        Assert.DoesNotContain((await Panel(reference, CaseBench.Lena)).FindAll(".acts button"), button => button.TextContent.Trim().StartsWith("Approve", StringComparison.Ordinal));
        var others = await Open(reference, CaseBench.Nadia);
        Assert.Equal("Your role does not allow this.", others.Rehearse(new Act.ApproveClaimBySecond()).WhyNot);
    }
}
