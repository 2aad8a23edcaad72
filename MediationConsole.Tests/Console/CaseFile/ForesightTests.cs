using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Tests.Cases;
using Microsoft.Extensions.Localization;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

public sealed class ForesightTests : ConsoleContext
{
    private IStringLocalizer Texts => Services.GetRequiredService<IStringLocalizer<CaseFileTexts>>();

    [Fact]
    public void The_clock_says_what_the_sellers_silence_will_pay() =>
        Says(Story.Given(), "full refund of USD 120.00 to the buyer", "D8");

    [Fact]
    public void The_clock_says_how_a_partial_request_will_be_shared() =>
        Says(Story.Given(remedy: Remedy.PartialRefund, amount: "50.00"), "refund of USD 50.00 to the buyer, USD 70.00 to the seller", "D8");

    [Fact]
    public void The_clock_says_that_an_empty_file_releases_the_payment() =>
        Says(Story.Given().Escalated(), "payment of USD 120.00 released to the seller", "D14");

    [Fact]
    public void The_clock_says_that_evidence_leads_to_review() =>
        Says(Story.Given().Escalated().When(Acts.Exhibit(), by: Buyer), "the case goes back to review", "D14");

    [Fact]
    public void A_term_of_staff_is_shown_only_where_no_other_runs() =>
        Says(Story.Given().UnderReview(), "the breach is told to a manager", "D18");

    [Fact]
    public void The_header_shows_one_clock_with_its_consequence()
    {
        var header = Render<CaseHeader>(one => one.Add(head => head.Case, new OpenedCase(Story.Given()).Case));
        Assert.Contains("then: full refund of USD 120.00 to the buyer · rule D8", header.Find(".clock").TextContent, StringComparison.Ordinal);
        Assert.Single(header.FindAll("[data-due]"));
    }

    [Fact]
    public void All_clocks_are_listed_with_their_state()
    {
        var header = Render<TermsPopover>(one => one.Add(head => head.Case, new OpenedCase(Story.Given().UnderReview()).Case));
        var rows = header.FindAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("Ruling of the centre", StringComparison.Ordinal) && row.Contains("running", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("Buyer's evidence", StringComparison.Ordinal) && row.Contains("met", StringComparison.Ordinal));
    }

    private void Says(Story story, string words, string rule)
    {
        var next = Foresight.Next(story.Paper.Situation, Texts);
        Assert.Equal((words, rule), (next?.Words, next?.Rule));
    }
}
