using Bunit;
using MediationConsole.Cases;
using MediationConsole.Console.Exports;
using MediationConsole.Console.Queue;
using MediationConsole.Desk.Exports;
using MediationConsole.People;
using MediationConsole.Reports;
using MediationConsole.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Console.Exports;

/// <summary>Large exports, as who asked for them sees them.</summary>
public sealed class ExportsPageTests : PageContext
{
    [Fact]
    public void The_page_is_for_who_may_export() => Assert.Contains(
        typeof(ExportsPage).GetCustomAttributes(typeof(AuthorizeAttribute), inherit: true).Cast<AuthorizeAttribute>(), guard => guard.Policy == Permissions.Export);

    [Fact]
    public void Where_there_are_none_the_page_says_how_one_comes_about() =>
        Assert.Contains("Export a queue with more than 5,000 cases", Visit<ExportsPage>("/reports/exports").Find(".empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_being_made_shows_how_far_it_is_and_goes_on()
    {
        var id = await Ask(CaseBench.Lena);
        var page = Visit<ExportsPage>("/reports/exports");
        Assert.Contains("Waits for its turn", page.Markup, StringComparison.Ordinal);
        await Bench.Of<ExportBook>().Take();
        await Bench.Of<ExportBook>().Report(id, 2_500, 10_000);
        page.WaitForAssertion(() => Assert.Equal("25", page.Find("progress").GetAttribute("value")), TimeSpan.FromSeconds(5));
        Assert.Contains("2,500 of 10,000 rows", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ready_can_be_had_and_what_is_under_way_cancelled()
    {
        var ready = await Ask(CaseBench.Lena);
        await Bench.Of<ExportBook>().Take();
        await Bench.Of<ExportBook>().Finish(ready, 7_000, 4_200_000);
        await Ask(CaseBench.Lena);
        var page = Visit<ExportsPage>("/reports/exports");
        Assert.Equal($"/reports/exports/{ready}/file", page.Find("a[download]").GetAttribute("href"));
        Assert.Contains("4.2 MB", page.Markup, StringComparison.Ordinal);
        Assert.Contains("kept until", page.Find("td.state").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        page.Find("button[aria-label^='Cancel disputes-']").Click();
        page.WaitForAssertion(() => Assert.EndsWith("is cancelled.", page.Find("[role=status]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(5));
        Assert.Empty(page.FindAll("button[aria-label^='Cancel']"));
    }

    [Fact]
    public async Task A_manager_sees_whose_they_are_and_others_only_their_own()
    {
        await Ask(CaseBench.Amir);
        Assert.Empty(Visit<ExportsPage>("/reports/exports").FindAll("tbody tr"));
        SignIn(CaseBench.Tom);
        Assert.Contains("Amir Khan", Visit<ExportsPage>("/reports/exports").Find("tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_of_a_large_queue_takes_an_order_and_leads_to_it()
    {
        await Bench.Dispute();
        await Bench.Of<Writer>().Write(async db =>
        {
            var one = await db.Cases.AsNoTracking().SingleAsync();
            for (var number = 2; number <= DisputesBook.Most + 1; number++)
            {
                var row = (CaseRow)db.Entry(one).CurrentValues.ToObject();
                (row.Id, row.Ref) = (0, $"D-{number:D6}");
                db.Cases.Add(row);
            }
        });
        var page = Visit<QueuePage>("/queues/disputes?site=dhgate");
        page.FindAll("button").Single(button => button.TextContent == "Export").Click();
        page.WaitForAssertion(() => Assert.Equal("/reports/exports", page.Find(".news a").GetAttribute("href")), TimeSpan.FromSeconds(5));
        Assert.Contains("Your export is being made.", page.Find(".news").TextContent, StringComparison.Ordinal);
        var asked = Assert.Single(await Bench.Of<ExportDesk>().Newest(10, CaseBench.Lena));
        Assert.Equal(("/queues/disputes?site=dhgate", "dhgate"), (asked.Address, CaseFilter.Read(asked.Filter).Site));
    }

    private async Task<long> Ask(Actor.Staff by) => (await Bench.Of<ExportDesk>().Ask(new("{}", "/queues/disputes", "disputes"), by)).Id!.Value;
}
