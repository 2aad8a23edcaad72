using AngleSharp.Dom;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

public sealed class RulingFormTests : ConsoleContext
{
    private static Story Ready => Story.Given().UnderReview().ReadByMia();

    [Fact]
    public void The_preview_shows_the_money_before_anything_is_written()
    {
        var form = Form(new(Ready));
        Choose(form, "Partial refund");
        form.Find("#ruling-amount").Input("50");
        var preview = form.Find("section[aria-label='If you issue this now']").TextContent;
        Assert.Contains("50.00", preview, StringComparison.Ordinal);
        Assert.Contains("70.00", preview, StringComparison.Ordinal);
    }

    [Fact]
    public void A_percentage_and_an_amount_are_two_ways_to_say_the_same()
    {
        var form = Form(new(Ready));
        Choose(form, "Partial refund");
        form.Find("#ruling-percent").Input("25");
        Assert.Equal("30.00", form.Find("#ruling-amount").GetAttribute("value"));
        form.Find("#ruling-amount").Input("90");
        Assert.Equal("75", form.Find("#ruling-percent").GetAttribute("value"));
    }

    [Fact]
    public void More_than_remains_is_said_at_the_field_and_cannot_be_issued()
    {
        var form = Form(new(Ready));
        Choose(form, "Partial refund");
        form.Find("#ruling-amount").Input("120.01");
        Assert.Contains("Only USD 120.00 is still disputable", form.Find("#ruling-amount-says").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", form.Find("#ruling-amount").GetAttribute("aria-invalid"));
        Assert.True(Issue(form).HasAttribute("disabled"));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("abc")]
    [InlineData("1.234")]
    public void What_is_no_amount_is_said_at_the_field(string typed)
    {
        var form = Form(new(Ready));
        Choose(form, "Partial refund");
        form.Find("#ruling-amount").Input(typed);
        Assert.Equal("That is no amount in USD, which has 2 digits after the point.", form.Find("#ruling-amount-says").TextContent);
    }

    [Fact]
    public void A_disabled_button_bears_the_sentence_of_the_law()
    {
        var form = Form(new(Story.Given().UnderReview()));
        Fill(form);
        Assert.Equal("Only the mediator who has the case rules (D20). Claim it first.", Issue(form).GetAttribute("title"));
        Assert.Contains("Claim it first.", form.Find("#ruling-why").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Exhibits_that_were_not_opened_are_named_and_linked()
    {
        var form = Form(new(Story.Given().UnderReview().When(new Act.Claim(), by: Mia)));
        Fill(form);
        Assert.Contains("Not opened by you yet", Issue(form).GetAttribute("title"), StringComparison.Ordinal);
        Assert.Equal("B-1", form.Find("#ruling-why a").TextContent);
    }

    [Fact]
    public void Typed_text_survives_what_others_do_and_the_form_says_who_did_it()
    {
        var opened = new OpenedCase(Ready);
        var form = Form(opened);
        Fill(form);
        opened.Meanwhile(new Act.WriteMessage("One more thing.", null), by: Buyer);
        form.Render();
        Assert.Equal("The photo shows it.", form.Find("#ruling-text").GetAttribute("value"));
        Assert.Contains("One more thing.", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Look at what changed first.", Issue(form).GetAttribute("title"));
        form.Find("[role=alert] button").Click();
        Assert.False(Issue(form).HasAttribute("disabled"));
    }

    [Fact]
    public void A_ruling_goes_through_the_door_with_the_version_its_author_saw()
    {
        var opened = new OpenedCase(Ready);
        var seen = opened.Case.View.Dispute.Version;
        var form = Form(opened);
        Fill(form);
        Issue(form).Click();
        form.Find("dialog form").Submit();
        var (act, version) = Assert.Single(opened.Done);
        Assert.Equal((Remedy.FullRefund, seen), (Assert.IsType<Act.Rule>(act).Ruling.Remedy, version));
        Assert.Equal(Status.Ruled, opened.Case.View.Dispute.Status);
        Assert.False(opened.Case.HasUnsentText);
    }

    [Fact]
    public void Goods_that_never_came_cannot_be_sent_back()
    {
        var form = Form(new(Story.Given(reason: "NR_IN_TRANSIT").UnderReview()));
        Assert.Equal("Goods that were not received cannot be returned (D20).", Button(form, "Return, refund").GetAttribute("title"));
    }

    [Fact]
    public void Above_the_limit_the_button_sends_for_second_approval_and_says_why()
    {
        var opened = new OpenedCase(Story.Given(captured: "900.00").UnderReview().ReadByMia());
        var form = Form(opened);
        Fill(form);
        Assert.Contains("USD 900.00 is above the limit of USD 500.00: a second person approves the ruling (D22).", form.Markup, StringComparison.Ordinal);
        Button(form, "Send for second approval").Click();
        form.Find("dialog form").Submit();
        Assert.Equal(Status.AwaitingSecondApproval, opened.Case.View.Dispute.Status);
    }

    private IRenderedComponent<RulingForm> Form(OpenedCase opened) => Render<RulingForm>(form => form.Add(one => one.Case, opened.Case));

    private static void Fill(IRenderedComponent<RulingForm> form)
    {
        Choose(form, "Full refund");
        Pick(form, "Responsible", "Seller");
        form.Find("#finding-point-1").Input("The lamp stays dark");
        Pick(form, "Why it is found so", "Item not as described");
        form.Find("#ruling-text").Input("The photo shows it.");
    }

    private static void Pick(IRenderedComponent<RulingForm> form, string field, string option)
    {
        var box = form.FindAll("[role=combobox]").Single(one => form.Find($"#{one.GetAttribute("aria-labelledby")}").TextContent == field);
        form.FindAll($"#{box.GetAttribute("aria-controls")} [role=option]").Single(one => one.TextContent.Trim() == option).Click();
    }

    private static void Choose(IRenderedComponent<RulingForm> form, string remedy) => Button(form, remedy).Click();

    private static IElement Button(IRenderedComponent<RulingForm> form, string remedy) =>
        form.FindAll("button").First(button => button.TextContent.Trim().StartsWith(remedy, StringComparison.Ordinal));

    private static IElement Issue(IRenderedComponent<RulingForm> form) => Button(form, "Issue the ruling");
}
