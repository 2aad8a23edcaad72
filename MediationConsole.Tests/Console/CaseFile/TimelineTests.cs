using System.Globalization;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Console.CaseFile;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

public sealed class TimelineTests : ConsoleContext
{
    [Fact]
    public void The_story_is_told_without_the_bookkeeping_of_terms()
    {
        var lines = Timeline.Lines(OpenedCase.View(Story.Given().UnderReview()), TimelineFilter.All).Select(line => line.Sentence).ToList();
        Assert.Contains("The buyer added B-1: Photo or video showing the difference.", lines);
        Assert.DoesNotContain(lines, line => line.Contains("runs until", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reader_of_Chinese_reads_the_story_in_Chinese()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var story = Panel(new OpenedCase(Story.Given().UnderReview())).FindAll("li:not(.day)").Select(line => line.TextContent).ToList();
        Assert.Contains(story, line => line.Contains("买家提交了 B-1：能显示差异的照片或视频。", StringComparison.Ordinal));
        Assert.DoesNotContain(story, line => line.Contains("The ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_filter_shows_one_kind_of_fact()
    {
        var panel = Panel(new OpenedCase(Story.Given().UnderReview()));
        panel.FindAll("button").First(button => button.TextContent == "Terms").Click();
        Assert.All(panel.FindAll("li:not(.day)"), line => Assert.Contains("term", line.TextContent, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_is_old_is_folded_and_a_new_line_pushes_nothing_out_of_sight()
    {
        var story = Story.Given();
        for (var i = 1; i <= 20; i++) story.When(new Act.WriteMessage($"Message {i}", null), by: Buyer);
        var opened = new OpenedCase(story);
        var panel = Panel(opened);
        Assert.Equal("7 older folded: show", panel.Find(".older").TextContent);
        opened.Meanwhile(new Act.WriteMessage("The newest", null), by: Seller);
        panel.Render(one => one.Add(timeline => timeline.Case, opened.Case));
        Assert.Equal(15, panel.FindAll("li:not(.day)").Count);
        panel.Find(".older").Click();
        Assert.Equal(22, panel.FindAll("li:not(.day)").Count);
    }

    private IRenderedComponent<TimelinePanel> Panel(OpenedCase opened) => Render<TimelinePanel>(panel => panel.Add(one => one.Case, opened.Case));
}
