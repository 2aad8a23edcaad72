using MediationConsole.Cases;
using MediationConsole.Console.Queue;
using MediationConsole.Console.Search;

namespace MediationConsole.Tests.Console.Search;

public sealed class SearchLineTests
{
    [Fact]
    public void Pairs_say_what_the_address_of_a_queue_says()
    {
        var line = SearchLine.Read("queue:holds status:under_review assignee:me due:24h site:dhgate");
        Assert.Equal(QueueFilter.Read("/queues/holds?status=under_review&assignee=me&due=24h&site=dhgate"), line.Filter);
        Assert.False(line.HasWords);
        Assert.Empty(line.Unknown);
    }

    [Fact]
    public void Words_places_and_quotation_marks_are_told_apart()
    {
        var line = SearchLine.Read("party:\"Ana Ruiz\" “never arrived” broken http://x status:under_review");
        Assert.Equal(["never arrived", "broken", "http://x"], line.Words);
        Assert.Equal(["Ana Ruiz"], line.In["party"]);
        Assert.Equal(Status.UnderReview, line.Filter.Status);
    }

    [Theory]
    [InlineData("photo", 200)]
    [InlineData("text:photo", 200)]
    [InlineData("text:photo status:under_review", 1_000)]
    [InlineData("ruiz text:photo", 1_000)]
    [InlineData("queue:holds photo", 1_000)]
    public void Words_alone_are_looked_for_among_the_newest_and_what_narrows_them_among_more(string line, int most) =>
        Assert.Equal(most, SearchQuery.Reach(SearchLine.Read(line)));

    [Theory]
    [InlineData("status:nonsense")]
    [InlineData("due:soon")]
    [InlineData("queue:cats")]
    public void A_value_that_a_field_does_not_know_is_named(string pair) => Assert.Equal([pair], SearchLine.Read(pair).Unknown);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("status:")]
    public void Nothing_is_nothing(string text) => Assert.True(SearchLine.Read(text).IsNothing);

    [Theory]
    [InlineData("The box was Broken in half.", "broken", "The box was |Broken| in half.")]
    [InlineData("申请退款已提交", "退款", "申请|退款|已提交")]
    [InlineData("Nothing of it.", "missing", "||Nothing of it.")]
    public void An_excerpt_sets_what_was_sought_apart(string text, string sought, string expected)
    {
        var excerpt = Excerpt.Of(text, [sought]);
        Assert.Equal(expected, $"{excerpt.Before}|{excerpt.Match}|{excerpt.After}");
    }
}
