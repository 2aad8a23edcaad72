using AngleSharp.Dom;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>Staff stop, restart and extend terms; the arithmetic of each can be followed (D30–D32).</summary>
public sealed class TermsPopoverTests : ConsoleContext
{
    private static Story Wanted => Story.Given().Escalated().When(new Act.Claim(), by: Mia).ThenGranted();

    [Fact]
    public void A_mediator_stops_a_term_with_a_reason_and_lets_it_run_again()
    {
        var opened = new OpenedCase(Wanted.After(days: 1));
        var popover = Popover(opened);
        Row(popover, "Buyer's evidence").QuerySelectorAll("button")[0].Click();
        popover.Find("#stop-reason").Input("In hospital.");
        popover.FindAll("dialog form")[0].Submit();
        Assert.Equal(new Act.StopTerm(TermCode.BuyerEvidence, "In hospital."), opened.Done.Single().Act);
        popover.Render();
        Assert.Contains("stopped by staff, 2 d 00:00 left", Row(popover, "Buyer's evidence").TextContent, StringComparison.Ordinal);
        Assert.Contains("with 2 d 00:00 left: In hospital.", popover.Markup, StringComparison.Ordinal);
        Row(popover, "Buyer's evidence").QuerySelector("button")!.Click();
        Assert.NotNull(opened.Case.View.Dispute.RunningTerm(TermCode.BuyerEvidence));
    }

    [Fact]
    public void An_extension_says_the_new_end_and_leaves_its_arithmetic()
    {
        var opened = new OpenedCase(Wanted);
        var popover = Popover(opened);
        Row(popover, "Buyer's evidence").QuerySelectorAll("button")[1].Click();
        popover.Find("#extend-days").Input("2");
        popover.Find("#extend-reason").Input("Holiday.");
        Assert.Contains("It then ends Tue 10 Nov 2026, 16:00 (Shanghai).", popover.Markup, StringComparison.Ordinal);
        popover.FindAll("dialog form")[1].Submit();
        popover.Render();
        Assert.Contains("Sun 8 Nov 16:00 + 2 d 00:00 = Tue 10 Nov 16:00: Holiday.", popover.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("31")]
    [InlineData("soon")]
    public void An_impossible_length_is_refused_in_the_words_of_the_law(string days)
    {
        var popover = Popover(new OpenedCase(Wanted));
        Row(popover, "Buyer's evidence").QuerySelectorAll("button")[1].Click();
        popover.Find("#extend-days").Input(days);
        popover.Find("#extend-reason").Input("Holiday.");
        Assert.Contains("Between 1 and 30 days.", popover.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_centres_own_term_is_no_mediators_to_change()
    {
        var stop = Row(Popover(new OpenedCase(Wanted)), "First contact of the centre").QuerySelector("button")!;
        Assert.Equal("Your role does not allow this.", stop.GetAttribute("title"));
        Assert.False(Row(Popover(new OpenedCase(Wanted, Max)), "First contact of the centre").QuerySelector("button")!.HasAttribute("disabled"));
    }

    [Fact]
    public void A_stay_leaves_its_trace_on_every_term_it_stopped()
    {
        var chargeback = new OrderChargeback("C-000009", Story.Amount("10.00"), ChargebackState.Open, Story.Monday, Story.Amount("10.00"), Story.Amount("0.00"));
        var story = Wanted.After(days: 1).When(new Act.HearOfChargeback(chargeback), by: new Actor.Bank()).ThenGranted();
        var popover = Popover(new OpenedCase(story));
        Assert.Contains("paused, 2 d 00:00 left", Row(popover, "Buyer's evidence").TextContent, StringComparison.Ordinal);
        Assert.Contains("Fri 6 Nov 16:00: stands still with 2 d 00:00 left", popover.Markup, StringComparison.Ordinal);
    }

    private static IElement Row(IRenderedComponent<TermsPopover> popover, string term) =>
        popover.FindAll("tbody tr").First(row => row.QuerySelector("th")?.TextContent.Trim().StartsWith(term, StringComparison.Ordinal) == true);

    private IRenderedComponent<TermsPopover> Popover(OpenedCase opened) => Render<TermsPopover>(one => one.Add(it => it.Case, opened.Case));
}
