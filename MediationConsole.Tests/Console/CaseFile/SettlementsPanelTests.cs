using AngleSharp.Dom;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>What a manager can do about a payment that failed (D24), and what a mediator about a return that came back wrong (D27).</summary>
public sealed class SettlementsPanelTests : ConsoleContext
{
    private static Story Failed => Story.Given().When(new Act.Accept(), by: Seller).When(new Act.FailSettlement("D-000001-S1", "Account closed"), by: Gateway);

    [Fact]
    public void A_manager_sends_a_failed_payment_again()
    {
        var opened = new OpenedCase(Failed, Max);
        Button(Panel(opened), "Send again").Click();
        Assert.Equal(new Act.RetrySettlement("D-000001-S1"), opened.Done.Single().Act);
        Assert.Equal(Status.Settling, opened.Case.View.Dispute.Status);
    }

    [Fact]
    public void A_manager_settles_by_hand_only_with_a_reference()
    {
        var opened = new OpenedCase(Failed, Max);
        var panel = Panel(opened);
        Button(panel, "Settle by hand").Click();
        Assert.True(Button(panel, "Record the payment").HasAttribute("disabled"));
        panel.Find("#by-hand-text").Input("cheque 12");
        Button(panel, "Record the payment").Click();
        Assert.Equal(new Act.SettleByHand("D-000001-S1", "cheque 12"), opened.Done.Single().Act);
    }

    [Fact]
    public void A_mediator_reads_why_a_payment_failed_and_cannot_touch_it()
    {
        var panel = Panel(new OpenedCase(Failed, Mia));
        Assert.Contains("Account closed", panel.Markup, StringComparison.Ordinal);
        Assert.Equal("Your role does not allow this.", Button(panel, "Send again").GetAttribute("title"));
        Assert.True(Button(panel, "Settle by hand").HasAttribute("disabled"));
    }

    [Fact]
    public void A_return_that_came_back_wrong_is_ruled_on_anew_beside_the_first_ruling()
    {
        var story = Story.Given().UnderReview().ReadByMia().When(Acts.Rule(Remedy.ReturnAndRefund), by: Mia).AtTheEndOf(TermCode.Undo)
            .When(new Act.GiveReturnAddress("1 Harbour Road"), by: Seller).When(new Act.GiveReturnTracking("DHL", "1234567890"), by: Buyer)
            .When(new Act.ConfirmReturn(ReturnCondition.Damaged, null), by: Seller);
        var panel = Render<RulingPanel>(one => one.Add(it => it.Case, new OpenedCase(story).Case));
        Assert.Single(panel.FindComponents<RulingRecord>());
        Assert.Single(panel.FindComponents<RulingForm>());
    }

    private static IElement Button(IRenderedComponent<SettlementsPanel> panel, string name) =>
        panel.FindAll("button").First(button => button.TextContent.Trim().StartsWith(name, StringComparison.Ordinal));

    private IRenderedComponent<SettlementsPanel> Panel(OpenedCase opened) => Render<SettlementsPanel>(one => one.Add(it => it.Case, opened.Case));
}
