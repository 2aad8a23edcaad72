using Bunit;
using MediationConsole.Cases;
using MediationConsole.Console.Exports;
using MediationConsole.Desk.Exports;
using MediationConsole.People;
using Microsoft.AspNetCore.Authorization;

namespace MediationConsole.Tests.Console.Exports;

/// <summary>Large exports, as who asked for them sees them.</summary>
public sealed class ExportsPageTests : PageContext
{
    [Fact]
    public void The_page_is_for_who_may_export() => Assert.Contains(
        typeof(ExportsPage).GetCustomAttributes(typeof(AuthorizeAttribute), inherit: true).Cast<AuthorizeAttribute>(), guard => guard.Policy == Permissions.Export);

    [Fact]
    public void Where_there_are_none_the_page_says_how_one_comes_about() =>
        Assert.Contains("Export a queue with more than 5,000 cases", Visit<ExportsPage>("/exports").Find(".empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_being_made_shows_how_far_it_is_and_goes_on()
    {
        var id = await Ask(CaseBench.Lena);
        var page = Visit<ExportsPage>("/exports");
        Assert.Contains("Waits for its turn", page.Markup, StringComparison.Ordinal);
        await Bench.Of<ExportBook>().Take();
        await Bench.Of<ExportBook>().Report(id, 2_500, 10_000);
        page.WaitForAssertion(() => Assert.Equal("25", page.Find("progress").GetAttribute("value")), TimeSpan.FromSeconds(5));
        Assert.Contains("2,500 of 10,000 cases", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ready_can_be_had_and_what_is_under_way_cancelled()
    {
        var ready = await Ask(CaseBench.Lena);
        await Bench.Of<ExportBook>().Take();
        await Bench.Of<ExportBook>().Finish(ready, 7_000, 4_200_000);
        await Ask(CaseBench.Lena);
        var page = Visit<ExportsPage>("/exports");
        Assert.Equal($"/exports/{ready}/file", page.Find("a[download]").GetAttribute("href"));
        Assert.Contains("4.2 MB", page.Markup, StringComparison.Ordinal);
        page.Find("button[aria-label^='Cancel disputes-']").Click();
        page.WaitForAssertion(() => Assert.EndsWith("is cancelled.", page.Find("[role=status]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(5));
        Assert.Empty(page.FindAll("button[aria-label^='Cancel']"));
    }

    [Fact]
    public async Task A_manager_sees_whose_they_are_and_others_only_their_own()
    {
        await Ask(CaseBench.Amir);
        Assert.Empty(Visit<ExportsPage>("/exports").FindAll("tbody tr"));
        SignIn(CaseBench.Tom);
        Assert.Contains("Amir Khan", Visit<ExportsPage>("/exports").Find("tbody tr").TextContent, StringComparison.Ordinal);
    }

    private async Task<long> Ask(Actor.Staff by) => (await Bench.Of<ExportDesk>().Ask(new("{}", "/queues/disputes", "disputes"), by)).Id!.Value;
}
