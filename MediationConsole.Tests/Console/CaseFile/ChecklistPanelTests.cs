using AngleSharp.Dom;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>What each side owes, told apart in words, and asked for line by line or all at once (D16, D17).</summary>
public sealed class ChecklistPanelTests : ConsoleContext
{
    [Fact, Trait("Rule", "D16")]
    public void Each_line_says_how_much_of_it_is_owed()
    {
        var lines = Panel(new(Story.Given())).FindAll("li").Select(line => Flat(line.Children[1].TextContent));
        Assert.Equal(
            [
                "Video of the fault or Photo or video showing the difference · one is enough", "Third-party inspection report · optional",
                "Quality control record or Third-party inspection report or Correspondence with the other party · one is enough",
            ],
            lines);
    }

    [Fact, Trait("Rule", "D17")]
    public void One_button_asks_for_all_that_is_missing_and_names_it()
    {
        var opened = new OpenedCase(Short().When(new Act.Claim(), by: Mia).ThenGranted().When(Acts.Exhibit("SHIPPING_RECEIPT"), by: Seller).ThenGranted());
        var panel = Panel(opened);
        Button(panel, "Ask for all 3 missing").Click();
        const string missing = "Photo: weight of a single item; Photo: weight of goods and packing; Parcel weight certificate of the carrier";
        Assert.Contains($"Seller is asked for: {missing}.", panel.Find("dialog").TextContent, StringComparison.Ordinal);
        panel.Find("dialog form").Submit();
        var asked = Assert.IsType<Act.RequestEvidence>(Assert.Single(opened.Done).Act);
        Assert.Equal(["WEIGHT_SINGLE_ITEM", "WEIGHT_WHOLE_PARCEL", "CARRIER_WEIGHT_CERTIFICATE"], asked.Types);
        panel.Render();
        Assert.Contains("asked, until", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_of_several_does_the_words_say_so_and_typed_ones_stay()
    {
        var panel = Panel(new(Story.Given().UnderReview().When(new Act.Claim(), by: Mia)));
        var ask = panel.FindAll("button").Last(button => button.TextContent.Trim() == "Ask for it");
        ask.Click();
        Assert.StartsWith("One of these is enough: Quality control record or", panel.Find("#ask-text").GetAttribute("value"), StringComparison.Ordinal);
        panel.Find("#ask-text").Input("Please hurry.");
        ask.Click();
        Assert.Equal("Please hurry.", panel.Find("#ask-text").GetAttribute("value"));
    }

    [Fact]
    public void What_came_and_does_not_do_is_named_with_what_is_wrong_with_it()
    {
        var story = Short().When(new Act.Claim(), by: Mia).When(Acts.Exhibit("SHIPPING_RECEIPT"), by: Seller).ThenGranted();
        var number = story.Dispute.Exhibits[^1].Number;
        var panel = Panel(new(story.When(new Act.JudgeExhibit(number, false, "Of another parcel"), by: Mia).ThenGranted()));
        Assert.Equal("S-1 deficient", Flat(panel.Find(".failing").TextContent));
        Assert.EndsWith($"&exhibit={number}", panel.Find(".failing a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("Seller · 0 of 4 there", Flat(panel.FindAll("h3")[1].TextContent));
    }

    private static Story Short() => Story.Given(reason: "SNAD_SHORT").Escalated().When(Acts.Exhibit("CONTENTS_PHOTO"), by: Buyer).ThenGranted().When(new Act.SubmitEvidence(), by: Buyer).Then(Status.UnderReview);

    private IRenderedComponent<ChecklistPanel> Panel(OpenedCase opened) => Render<ChecklistPanel>(one => one.Add(it => it.Case, opened.Case));

    private static IElement Button(IRenderedComponent<ChecklistPanel> panel, string text) => panel.FindAll("button").Single(button => button.TextContent.Trim() == text);

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
