using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Evidence;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Tests.Console.Evidence;

/// <summary>The evidence queue: groups with live counts, rows that change in place, filters in the address.</summary>
public sealed class EvidencePageTests : PageContext
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_row_says_what_came_how_it_stands_and_leads_to_it()
    {
        await Filed("SNAD_QUALITY", "DIFFERENCE_PHOTO");
        var page = Visit<EvidencePage>("/queues/evidence");
        var cells = page.FindAll("tbody td").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(["D-000001", "B-1 Photo or video showing the difference", "not judged", "Poor quality"], cells[1..5]);
        Assert.Equal(("DHgate", "—"), (page.Find("tbody a").GetAttribute("title"), cells[6]));
        Assert.Equal("/cases/D-000001?tab=evidence&exhibit=1", page.Find("tbody a").GetAttribute("href"));
        Assert.Equal("/cases/D-000001/exhibits/1/content", page.Find("tbody tr").GetAttribute("data-preview"));
    }

    [Fact]
    public async Task The_groups_bear_their_counts_and_follow_what_happens()
    {
        var reference = await Filed("SNAD_QUALITY", "DIFFERENCE_PHOTO");
        var page = Visit<EvidencePage>("/queues/evidence");
        Assert.Equal(["Never opened 1", "Not judged 1", "Late 0", "Damaged 0", "Waiting for scan 0"], Tabs(page));
        await Bench.Do(reference, new Act.OpenExhibit(1), CaseBench.Lena);
        page.WaitForAssertion(() => Assert.Equal("Never opened 0", Tabs(page)[0]), Soon);
        Assert.Contains("left this list", page.Find("tbody tr.gone").TextContent, StringComparison.Ordinal);
        await Filed("SNAD_QUALITY", "FAULT_VIDEO");
        page.WaitForAssertion(() => Assert.Contains("1 new", page.Find("button.pill").TextContent, StringComparison.Ordinal), Soon);
        page.Find("button.pill").Click();
        page.WaitForAssertion(() => Assert.Equal("D-000002", page.Find("tbody a").TextContent), Soon);
    }

    [Fact]
    public async Task Filters_in_the_address_are_chips_and_an_empty_answer_names_them()
    {
        await Filed("SNAD_QUALITY", "DIFFERENCE_PHOTO");
        var page = Visit<EvidencePage>("/queues/evidence?group=unjudged&side=seller&site=dhgate");
        Assert.Equal(["Sent by: Seller", "Site: DHgate"], page.FindAll("button.chip").Select(chip => chip.TextContent.Trim()));
        Assert.Contains("Nothing is open with Sent by: Seller · Site: DHgate.", page.Find(".empty").TextContent, StringComparison.Ordinal);
        page.Find("button.chip").Click();
        Assert.EndsWith("/queues/evidence?group=unjudged&site=dhgate", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal("D-000001", page.Find("tbody a").TextContent), Soon);
    }

    [Fact]
    public void A_group_with_nothing_in_it_says_so_in_its_own_words() =>
        Assert.Contains("No file is damaged", Visit<EvidencePage>("/queues/evidence?group=damaged").Find(".empty").TextContent, StringComparison.Ordinal);

    private async Task<CaseRef> Filed(string reason, string type)
    {
        var reference = await Bench.Dispute(reason);
        await Bench.Do(reference, new Act.AddExhibit(type, "photo.jpg", "image/jpeg", 1_000, new string('a', 64), null), new Actor.Buyer());
        return reference;
    }

    private static List<string> Tabs(IRenderedComponent<EvidencePage> page) =>
        [.. page.FindAll("nav.tabs a").Select(tab => $"{tab.ChildNodes[0].TextContent.Trim()} {tab.QuerySelector(".num")!.TextContent}")];
}
