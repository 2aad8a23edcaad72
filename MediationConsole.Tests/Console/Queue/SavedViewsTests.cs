using Bunit;
using MediationConsole.Cases;
using MediationConsole.Console.Queue;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Tests.Console.Queue;

public sealed class SavedViewsTests : PageContext
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task What_a_queue_shows_is_saved_under_a_name_and_stands_in_the_rail_with_its_count()
    {
        await Bench.Dispute("NR_CUSTOMS");
        var rail = Render<RailViews>();
        var page = Visit<QueuePage>("/queues/disputes?reason=NR_CUSTOMS");
        Save(page, "Customs", forAll: false);
        rail.WaitForAssertion(() => Assert.Equal("Customs1", string.Concat(rail.Find("a.nav").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))), Soon);
        Assert.Equal("/queues/disputes?reason=NR_CUSTOMS", rail.Find("a.nav").GetAttribute("href"));
        await Bench.Dispute("NR_CUSTOMS");
        rail.WaitForAssertion(() => Assert.Equal("2", rail.Find(".count").TextContent), Soon);
    }

    [Fact]
    public async Task A_view_is_ones_own_until_it_is_shared_and_a_shared_one_counts_for_who_looks()
    {
        var mine = await Bench.Dispute();
        await Bench.Do(mine, new Act.Claim(), CaseBench.Lena);
        var (desk, views) = (Services.GetRequiredService<ViewDesk>(), Services.GetRequiredService<SavedViews>());
        var row = await desk.Save(CaseBench.Amir, "disputes", "Mine", "assignee=me", shared: false);
        using var watching = views.Watch(CaseBench.Lena.Id);
        Assert.Empty((await views.Read()).For(CaseBench.Lena.Id));
        Assert.False(await desk.Change(CaseBench.Lena, row!.Id, "Theirs", shared: true));
        Assert.True(await desk.Change(CaseBench.Amir, row.Id, "Mine", shared: true));
        var book = await views.Read();
        var view = Assert.Single(book.For(CaseBench.Lena.Id));
        Assert.Equal(1, book.Count(view, CaseBench.Lena.Id));
    }

    [Fact]
    public void A_deleted_view_can_be_brought_back()
    {
        var page = Visit<QueuePage>("/queues/disputes?due=24h");
        Save(page, "Soon", forAll: true);
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("summary"), summary => summary.TextContent == "Soon"), Soon);
        page.FindAll("button").First(button => button.TextContent == "Delete").Click();
        page.WaitForAssertion(() => Assert.Contains("“Soon” is deleted.", page.Markup), Soon);
        page.FindAll("button").First(button => button.TextContent == "Bring back").Click();
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("summary"), summary => summary.TextContent == "Soon"), Soon);
    }

    [Fact]
    public async Task Nobody_has_more_views_than_there_is_room_for()
    {
        var desk = Services.GetRequiredService<ViewDesk>();
        for (var i = 0; i < ViewDesk.Most; i++) Assert.NotNull(await desk.Save(CaseBench.Lena, "disputes", $"View {i}", "due=24h", shared: false));
        Assert.Null(await desk.Save(CaseBench.Lena, "disputes", "One more", "due=24h", shared: false));
        Assert.NotNull(await desk.Save(CaseBench.Lena, "disputes", "View 7", "due=7d", shared: false));
    }

    private static void Save(IRenderedComponent<QueuePage> page, string name, bool forAll)
    {
        page.Find(".keep input.field").Change(name);
        page.Find(".keep input[type=checkbox]").Change(forAll);
        page.FindAll(".keep button").First(button => button.TextContent == "Save").Click();
    }
}
