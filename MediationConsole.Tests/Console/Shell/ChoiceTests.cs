using Bunit;
using MediationConsole.Console.Shell;

namespace MediationConsole.Tests.Console.Shell;

public sealed class ChoiceTests : ConsoleContext
{
    private static readonly ChoiceOption<string>[] Options = [new("b", "Buyer"), new("s", "Seller"), new("sb", "Seller's bank"), new("p", "Platform")];

    private string chosen = "p";

    [Theory]
    [InlineData("buy", "b")]
    [InlineData("seller's", "sb")]
    [InlineData("s", "s")]
    [InlineData("x", "p")]
    public void What_is_typed_chooses_the_option_that_begins_with_it(string typed, string expected)
    {
        Box().Find("input[type=hidden]").Change(typed);
        Assert.Equal(expected, chosen);
    }

    [Fact]
    public void One_letter_again_and_again_goes_through_all_that_begin_with_it()
    {
        var box = Box();
        foreach (var (typed, expected) in new[] { ("s", "s"), ("ss", "sb"), ("sss", "s") })
        {
            box.Find("input[type=hidden]").Change(typed);
            box.Render(field => field.Add(one => one.Value, chosen));
            Assert.Equal(expected, chosen);
        }
    }

    [Fact]
    public void The_box_is_named_by_its_label_and_shows_what_is_chosen()
    {
        var box = Box();
        var combobox = box.Find("[role=combobox]");
        Assert.Equal("Who", box.Find($"#{combobox.GetAttribute("aria-labelledby")}").TextContent);
        Assert.Equal("Platform", box.Find("[role=option][aria-selected=true]").TextContent.Trim());
    }

    [Fact]
    public void A_group_stands_above_its_first_option_and_is_said_with_each()
    {
        ChoiceOption<string>[] grouped = [new("a", "Item as described", "Goods"), new("n", "Item not as described", "Goods"), new("r", "No response", "Conduct")];
        var box = Box();
        box.Render(field => field.Add(one => one.Options, grouped));
        var options = box.FindAll("[role=option]");
        Assert.Equal(["Goods", "Goods", "Conduct"], options.Select(option => option.GetAttribute("aria-description")));
        Assert.Equal(["Goods", null, "Conduct"], options.Select(option => option.GetAttribute("data-group")));
    }

    private IRenderedComponent<Choice<string>> Box() => Render<Choice<string>>(field => field
        .Add(one => one.Id, "who").Add(one => one.Label, "Who").Add(one => one.Options, Options)
        .Add(one => one.Value, chosen).Add(one => one.ValueChanged, value => chosen = value));
}
