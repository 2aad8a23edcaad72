using AngleSharp.Dom;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>Another mediator decides an appeal, sees what difference moves, and both rulings stay readable (D28).</summary>
public sealed class AppealPanelTests : ConsoleContext
{
    private static Story Open => Story.Given().Appealed();

    [Fact]
    public void The_appeal_says_who_why_and_until_when()
    {
        var panel = Panel(new OpenedCase(Open, Tom));
        Assert.All(["Buyer against ruling 1", "Half is not enough", "The lamp is of no use at all.", "To be decided until"],
            part => Assert.Contains(part, panel.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Varying_shows_the_difference_that_moves_and_moves_it()
    {
        var opened = new OpenedCase(Open.ReadByTom(), Tom);
        var panel = Panel(opened);
        Choose(panel, "Vary");
        Choose(panel, "Partial refund");
        panel.Find("#appeal-amount").Input("80");
        Assert.Contains("Charge to the seller30.00", panel.Find("section.preview").TextContent, StringComparison.Ordinal);
        Assert.Equal("Write the reasons.", Button(panel, "Vary the ruling").GetAttribute("title"));
        panel.Find("#appeal-text").Input("It cannot be used.");
        Button(panel, "Vary the ruling").Click();
        panel.Find("dialog form").Submit();
        Assert.Equal(Story.Amount("80.00"), opened.Case.View.Dispute.RulingInForce!.Amount);
        Assert.False(opened.Case.HasUnsentText);
    }

    [Fact, Trait("Rule", "D28")]
    public void While_a_payment_of_the_ruling_is_under_way_the_form_says_so_and_does_not_send()
    {
        var panel = Panel(new OpenedCase(Story.Given().InForce(Remedy.PartialRefund, "50.00").When(new Act.Appeal("Half is not enough", "It is of no use."), by: Buyer).ReadByTom(), Tom));
        Choose(panel, "Vary");
        Choose(panel, "Full refund");
        panel.Find("#appeal-text").Input("It cannot be used.");
        Assert.True(Button(panel, "Vary the ruling").HasAttribute("disabled"));
        Assert.StartsWith("A payment of the earlier ruling is still under way", panel.Find("#appeal-why").TextContent.Trim(), StringComparison.Ordinal);
        Choose(panel, "Uphold");
        Assert.False(Button(panel, "Uphold the ruling").HasAttribute("disabled"));
    }

    [Fact, Trait("Rule", "D20")]
    public void Where_the_platform_paid_there_was_no_more_to_share_than_the_seller_had()
    {
        var panel = Panel(new OpenedCase(Story.Given().InForceByPlatform("50.00").Paid().When(new Act.Appeal("Half is not enough", "It is of no use."), by: Buyer).ReadByTom(), Tom));
        Choose(panel, "Vary");
        Choose(panel, "Partial refund");
        Assert.Contains("All there was to share: USD 120.00.", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Upholding_moves_no_money()
    {
        var opened = new OpenedCase(Open.ReadByTom(), Tom);
        var panel = Panel(opened);
        Choose(panel, "Uphold");
        panel.Find("#appeal-text").Input("We come to the same end.");
        Assert.Contains("No money moves.", panel.Find("section.preview").TextContent, StringComparison.Ordinal);
        Button(panel, "Uphold the ruling").Click();
        panel.Find("dialog form").Submit();
        Assert.Equal(AppealResult.Upheld, opened.Case.View.Dispute.Appeals.Single().Result);
    }

    [Fact]
    public void The_author_of_the_ruling_reads_why_somebody_else_decides()
    {
        var panel = Panel(new OpenedCase(Open, Mia));
        Assert.Equal("Another mediator hears an appeal against one's own ruling (D21, D28).", panel.Find(".bar").TextContent);
        Assert.Empty(panel.FindComponents<AppealForm>());
    }

    [Fact]
    public void Above_the_limit_the_decision_goes_to_a_second_person()
    {
        var story = Story.Given(captured: "900.00").WaitsForASecondPerson().When(new Act.ApproveRuling(), by: Max).AtTheEndOf(TermCode.Undo).Paid()
            .When(new Act.Appeal("Nothing was wrong", "The lamp was in order."), by: Seller).ThenGranted().ReadByTom();
        var panel = Panel(new OpenedCase(story, Tom));
        Choose(panel, "Vary");
        Choose(panel, "Release");
        panel.Find("#appeal-text").Input("The lamp was in order.");
        Assert.False(Button(panel, "Send for second approval").HasAttribute("disabled"));
        Assert.Contains("Payment to the seller by the platform900.00", panel.Find("section.preview").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_rulings_stand_side_by_side_and_what_differs_is_marked()
    {
        var story = Open.ReadByTom().When(new Act.DecideAppeal(AppealResult.Varied, Remedy.PartialRefund, Story.Amount("80.00"), "It cannot be used."), by: Tom).ThenGranted();
        var tab = Render<DecisionsTab>(one => one.Add(it => it.Case, new OpenedCase(story, Tom).Case));
        var (earlier, later) = (tab.Find("[aria-label='Ruling 1, earlier']"), tab.Find("[aria-label='Ruling 2, new']"));
        Assert.Contains("USD 50.00", earlier.QuerySelector(".differs")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("USD 80.00", later.QuerySelector(".differs")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(later.QuerySelectorAll(".findings .differs"), _ => true);
        Assert.Equal(2, tab.FindAll("a[href*='asof=']").Count);
    }

    private static void Choose(IRenderedComponent<AppealPanel> panel, string name) => Button(panel, name).Click();

    private static IElement Button(IRenderedComponent<AppealPanel> panel, string name) =>
        panel.FindAll("button").First(button => button.TextContent.Trim().StartsWith(name, StringComparison.Ordinal));

    private IRenderedComponent<AppealPanel> Panel(OpenedCase opened) => Render<AppealPanel>(one => one.Add(it => it.Case, opened.Case));
}
