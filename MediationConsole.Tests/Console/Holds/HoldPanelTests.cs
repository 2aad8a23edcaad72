using AngleSharp.Dom;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Console.Holds;
using MediationConsole.Console.Shell;
using MediationConsole.Tests.Cases.Holds;
using MediationConsole.Tests.Console.CaseFile;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.Holds;

/// <summary>A hold on its case file: single keys, and that none of them does at once what nobody can undo.</summary>
public sealed class HoldPanelTests : ConsoleContext
{
    private static readonly Actor.Staff Ruth = Rita with { Id = new("ruth"), Name = "Ruth" };

    [Fact, Trait("Rule", "H8")]
    public void The_second_person_is_asked_once_more_before_the_hold_is_lifted()
    {
        var opened = Open(HoldStory.Frozen(captured: "900.00").When(new Act.LiftHold("The address is right"), by: Rita));
        var panel = Panel(opened);
        Key(panel, "a").Click();
        Assert.Empty(opened.Done);
        var dialog = panel.Find("dialog[aria-labelledby='approve-lift-title']");
        Assert.Contains("The address is right", dialog.TextContent, StringComparison.Ordinal);
        dialog.QuerySelector("form")!.Submit();
        Assert.Equal(new Act.ApproveLift(), Assert.Single(opened.Done));
    }

    [Theory]
    [InlineData(HoldCauses.Manual, "h b")]
    [InlineData(HoldCauses.RiskAddress, "w h b")]
    [InlineData(HoldCauses.LegalRequest, "1 2 h b")]
    public void Each_key_opens_what_it_stands_for_and_does_nothing_by_itself(string cause, string keys)
    {
        var story = HoldStory.Frozen(cause);
        var opened = Open(cause == HoldCauses.LegalRequest ? story.When(new Act.AppealHold("It is not so"), by: Seller) : story);
        var panel = Panel(opened);
        Assert.Equal(keys, string.Join(' ', panel.FindAll("[data-key]:not([data-key='ctrl+enter'])").Select(button => button.GetAttribute("data-key"))));
        foreach (var key in keys.Split(' ')) Key(panel, key).Click();
        Assert.Empty(opened.Done);
        // The sheet of keys reads them from the buttons, and U never means anything but taking back.
        Assert.DoesNotContain("u", keys.Split(' '));
    }

    private static OpenedRisk Open(HoldStory story) => new(story.Paper.Situation, story.Paper.Journal, story.Paper.Now, Ruth);

    private IRenderedComponent<HoldPanel> Panel(OpenedRisk opened) => Render<HoldPanel>(panel => panel.Add(one => one.Case, opened.Case));

    private static IElement Key(IRenderedComponent<HoldPanel> panel, string key) => panel.Find($"[data-key='{key}']");
}
