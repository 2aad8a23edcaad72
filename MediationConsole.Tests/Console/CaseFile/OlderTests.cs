using Bunit;
using MediationConsole.Cases;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Orders;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>What somebody else changes reaches an open page, and where it cannot be read what stands there is not taken away.</summary>
public sealed class OlderTests : PageContext
{
    [Fact]
    public async Task A_case_file_that_cannot_be_read_anew_says_so_and_keeps_what_is_typed()
    {
        var reference = await Bench.Reviewed(CaseBench.Lena);
        var page = Render<CaseFilePage>(one => one.Add(page => page.Reference, reference.ToString()));
        page.WaitForElement("#composer-text", TimeSpan.FromMinutes(1)).Input("Dear both,");
        Bench.Readings.IsBroken = true;
        await Bench.Do(reference, new Act.WriteMessage("Where is my parcel?", null), new Actor.Buyer());
        page.WaitForElement(".older", TimeSpan.FromMinutes(1));
        Assert.Equal("Dear both,", page.Find("#composer-text").GetAttribute("value"));
        Bench.Readings.IsBroken = false;
        await page.InvokeAsync(() => page.Find(".older button").ClickAsync(new()));
        Assert.Empty(page.FindAll(".older"));
        Assert.Contains("Where is my parcel?", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_s_page_shows_a_case_that_is_opened_on_it_meanwhile()
    {
        var dispute = await Bench.Dispute();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/orders/T-00001");
        var page = Render<OrderPage>(one => one.Add(page => page.Number, "T-00001"));
        page.WaitForElement($"a[href='/cases/{dispute}']", TimeSpan.FromMinutes(1));
        var hold = await Bench.Open(dispute, new Act.PlaceHold(MediationConsole.Cases.Holds.HoldCauses.RiskAddress, "A mail drop.", null), CaseBench.Nadia);
        page.WaitForElement($"a[href='/cases/{hold}']", TimeSpan.FromMinutes(1));
        Assert.Equal(2, page.FindAll(".cases li").Count);
    }
}
