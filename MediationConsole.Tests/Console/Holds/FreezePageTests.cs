using Bunit;
using MediationConsole.Console.Holds;
using MediationConsole.Desk;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Tests.Console.Holds;

/// <summary>What is typed to freeze orders stays, whatever becomes of the page (P20), and goes when it is sent.</summary>
public sealed class FreezePageTests : PageContext
{
    [Fact]
    public async Task What_was_typed_for_an_order_stands_there_again_and_never_in_the_form_for_another_one()
    {
        await Bench.Dispute();
        SignIn(CaseBench.Nadia);
        var page = Open("/holds/new?order=T-00001");
        page.Find("#facts").Input("The address is a mail drop.");
        await Close(page);
        Assert.Equal("The address is a mail drop.", Open("/holds/new?order=T-00001").Find("#facts").GetAttribute("value"));
        Assert.Equal("", Open("/holds/new?order=T-00002").Find("#facts").GetAttribute("value") ?? "");
        Assert.Equal(FreezeDraft.FormOf("T-00001"), Assert.Single(await Bench.Of<Drafts>().Of(CaseBench.Nadia.Id)).Key.Form);
    }

    [Fact]
    public async Task A_draft_goes_with_the_hold_it_places_and_orders_that_were_left_stay_in_the_form()
    {
        await Bench.Dispute();
        SignIn(CaseBench.Nadia);
        var page = Open("/holds/new");
        page.Find("#facts").Input("The address is a mail drop.");
        page.Find("#orders").Input("T-00001 T-99999");
        await page.WaitForStateAsync(() => page.Markup.Contains("Draft saved", StringComparison.Ordinal), TimeSpan.FromMinutes(1));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        Assert.Equal("T-99999", page.Find("#orders").GetAttribute("value"));
        page.Find("#orders").Input("T-00001");
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await Close(page);
        Assert.Empty(await Bench.Of<Drafts>().Of(CaseBench.Nadia.Id));
    }

    private IRenderedComponent<FreezePage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<FreezePage>();
        page.WaitForElement("#facts", TimeSpan.FromMinutes(1));
        return page;
    }

    private static Task Close(IRenderedComponent<FreezePage> page) => page.InvokeAsync(async () => await page.Instance.DisposeAsync());
}
