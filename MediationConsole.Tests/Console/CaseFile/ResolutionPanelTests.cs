using AngleSharp.Dom;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>The centre puts a resolution to the parties and waits for their word (D19).</summary>
public sealed class ResolutionPanelTests : ConsoleContext
{
    [Fact]
    public void A_proposal_shows_what_agreement_would_do_and_goes_to_both()
    {
        var opened = new OpenedCase(Story.Given().UnderReview().ReadByMia());
        var panel = Panel(opened);
        Button(panel, "Partial refund").Click();
        panel.Find("#resolution-amount").Input("50");
        panel.Find("#resolution-words").Input("Let us meet in the middle.");
        Assert.Contains("Refund to the buyer50.00Release to the seller70.00", Squeezed(panel.Find("section.preview")), StringComparison.Ordinal);
        panel.Find("dialog form").Submit();
        var put = Assert.IsType<Act.Propose>(opened.Done.Single().Act);
        Assert.Equal((Acts.Partial("50.00"), "Let us meet in the middle."), (put.Offer, put.Words));
        Assert.Equal(Status.AwaitingPartyApproval, opened.Case.View.Dispute.Status);
    }

    [Fact]
    public void While_it_waits_the_file_says_who_has_agreed_and_what_silence_does()
    {
        var panel = Panel(new OpenedCase(Story.Given().Proposed().When(new Act.Approve(), by: Buyer).ThenGranted()));
        Assert.Contains("Buyer: agreed", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("Seller: not answered yet", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("Silence: the case goes back to review (rule D19)", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("Refund to the buyer50.00", Squeezed(panel.Find("section.preview")), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_party_is_enough_the_other_is_not_asked()
    {
        var panel = Panel(new OpenedCase(Story.Given(but: policy => policy with { SoloApproval = Side.Buyer }).Proposed()));
        Assert.Contains("Seller: not asked", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_does_not_have_the_case_reads_why_nothing_can_be_proposed()
    {
        var button = Button(Panel(new OpenedCase(Story.Given().UnderReview().ReadByMia(), Tom)), "Propose a resolution");
        Assert.True(button.HasAttribute("disabled"));
        Assert.Equal("Mia has this case.", button.GetAttribute("title"));
    }

    [Fact]
    public void An_amount_beyond_what_remains_is_said_at_the_field()
    {
        var panel = Panel(new OpenedCase(Story.Given().UnderReview().ReadByMia()));
        Button(panel, "Partial refund").Click();
        panel.Find("#resolution-amount").Input("120.01");
        Assert.Contains("Only USD 120.00 is still disputable", panel.Find("#resolution-amount-says").TextContent, StringComparison.Ordinal);
        Assert.True(panel.Find("dialog [type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public void The_ruling_form_stands_back_while_the_parties_think()
    {
        var panel = Render<RulingPanel>(one => one.Add(it => it.Case, new OpenedCase(Story.Given().Proposed()).Case));
        Assert.Empty(panel.FindComponents<RulingForm>());
        Assert.Contains("A proposed resolution waits for the parties.", panel.Markup, StringComparison.Ordinal);
    }

    private static string Squeezed(IElement element) => string.Concat(element.TextContent.Split('\n').Select(line => line.Trim()));

    private static IElement Button(IRenderedComponent<ResolutionPanel> panel, string name) =>
        panel.FindAll("button").First(button => button.TextContent.Trim().StartsWith(name, StringComparison.Ordinal));

    private IRenderedComponent<ResolutionPanel> Panel(OpenedCase opened) => Render<ResolutionPanel>(one => one.Add(it => it.Case, opened.Case));
}
