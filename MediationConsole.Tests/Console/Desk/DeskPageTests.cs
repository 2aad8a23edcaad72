using Bunit;
using MediationConsole.Console.Desk;
using Radzen;

namespace MediationConsole.Tests.Console.Desk;

public sealed class DeskPageTests : BunitContext
{
    [Fact]
    public void The_desk_answers_a_click_without_a_browser()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddRadzenComponents();
        var page = Render<DeskPage>();
        page.Find("button").Click();
        page.Find("[role=status]").MarkupMatches("""<p role="status">The desk answers</p>""");
    }
}
