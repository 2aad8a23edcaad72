using Bunit;
using MediationConsole.Console.Shell;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Tests.Console.Shell;

/// <summary>What breaks on a page is held in its part.</summary>
public sealed class PagePartTests : ConsoleContext
{
    [Fact]
    public async Task One_part_that_breaks_says_so_under_a_reference_and_the_rest_of_the_page_goes_on()
    {
        var breaks = true;
        RenderFragment Piece(string name, bool isBad) => inside => inside.AddContent(0, isBad && breaks ? throw new InvalidOperationException("Broken.") : name);
        var page = Render(inside =>
        {
            foreach (var (name, isBad) in new[] { ("left", false), ("right", true) })
            {
                inside.OpenComponent<PagePart>(0);
                inside.AddComponentParameter(1, nameof(PagePart.ChildContent), Piece(name, isBad));
                inside.CloseComponent();
            }
        });
        Assert.Contains("left", page.Markup, StringComparison.Ordinal);
        Assert.Matches("[0-9a-f]{10}", page.Find("[role='alert'] .num").TextContent);
        breaks = false;
        await page.InvokeAsync(() => page.Find("[role='alert'] button").ClickAsync(new()));
        Assert.Empty(page.FindAll("[role='alert']"));
        Assert.Contains("right", page.Markup, StringComparison.Ordinal);
    }
}
