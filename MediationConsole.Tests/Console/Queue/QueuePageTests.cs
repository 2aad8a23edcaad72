using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Queue;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Tests.Console.Queue;

public sealed class QueuePageTests : PageContext
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_row_says_in_words_what_it_is_about()
    {
        await Bench.Dispute("SNAD_SHORT", 124_800);
        var cells = Visit<QueuePage>("/queues/disputes").FindAll("tbody tr td");
        Assert.EndsWith("→ buyer's request granted", cells[0].TextContent.Trim());
        Assert.Equal("D-000001", cells[1].TextContent);
        Assert.Equal("Short shipment", cells[2].TextContent);
        Assert.Equal("USD 1,248.00", cells[3].TextContent);
        Assert.Equal("B 0 · S 0/4", cells[4].TextContent);
        Assert.Equal("Waiting for seller's answer", cells[5].TextContent);
        Assert.Equal("DHgate", cells[6].TextContent);
    }

    [Fact]
    public async Task Filters_in_the_address_are_chips_that_can_be_taken_off()
    {
        await Bench.Dispute();
        var page = Visit<QueuePage>("/queues/disputes?stage=agreement&site=dhgate&due=7d&assignee=none");
        Assert.Equal(["Stage: Agreement", "Due: within 7 days", "Site: DHgate", "Owner: nobody"], page.FindAll("button.chip").Select(chip => chip.TextContent.Trim()));
        Assert.Equal("/queues/disputes?stage=agreement&assignee=none&due=7d", page.Find("button.chip[aria-label='Remove filter Site: DHgate']").GetAttribute("data-go"));
    }

    [Fact]
    public async Task The_next_due_comes_first_and_a_header_sorts_anew()
    {
        await Bench.Dispute("SNAD_QUALITY", 9_000);
        await Bench.Wait(TimeSpan.FromHours(1));
        await Bench.Dispute("NR_CUSTOMS", 1_000);
        var page = Visit<QueuePage>("/queues/disputes");
        Assert.Equal(["D-000001", "D-000002"], Refs(page));
        var header = page.FindAll("th button").First(button => button.TextContent.StartsWith("At stake", StringComparison.Ordinal));
        Services.GetRequiredService<NavigationManager>().NavigateTo(header.GetAttribute("data-go")!);
        page.WaitForAssertion(() => Assert.Equal(["D-000002", "D-000001"], Refs(page)), Soon);
        Assert.Equal("ascending", page.FindAll("th").First(header => header.TextContent.Contains("At stake", StringComparison.Ordinal)).GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task What_happens_meanwhile_updates_rows_in_place_and_waits_in_a_pill()
    {
        var first = await Bench.Dispute();
        var page = Visit<QueuePage>("/queues/disputes");
        await Bench.Do(first, new Act.Counter(new(Remedy.PartialRefund, new(1_000, Currency.From("USD")))), new Actor.Seller());
        await Bench.Dispute();
        page.WaitForAssertion(() => Assert.Contains("1 changed, 1 new", page.Find("button.pill").TextContent), Soon);
        Assert.Equal(["D-000001"], Refs(page));
        Assert.Equal("Waiting for buyer's answer", page.Find("tbody .tag").TextContent);
        page.Find("button.pill").Click();
        page.WaitForAssertion(() => Assert.Equal(2, Refs(page).Count), Soon);
        Assert.Empty(page.FindAll("button.pill"));
    }

    [Fact]
    public async Task A_row_that_leaves_the_filter_is_greyed_until_the_queue_is_shown_anew()
    {
        var only = await Bench.Dispute();
        var page = Visit<QueuePage>("/queues/disputes?stage=agreement");
        await Bench.Do(only, new Act.Withdraw(), new Actor.Buyer());
        page.WaitForAssertion(() => Assert.Contains("left this list", page.Find("tr.gone").TextContent), Soon);
    }

    [Fact]
    public void A_queue_without_cases_says_that_nothing_is_left() =>
        Assert.Equal("Nothing left to do", Visit<QueuePage>("/queues/disputes").Find(".empty h2").TextContent);

    [Fact]
    public async Task A_filter_that_nothing_matches_is_named()
    {
        await Bench.Dispute();
        var empty = Visit<QueuePage>("/queues/disputes?reason=NR_CUSTOMS&q=nobody").Find(".empty");
        Assert.Contains("Reason: Held by customs · Search: nobody", empty.TextContent);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("{0} & 林 </td></tr>")]
    public async Task What_people_are_called_stays_a_text_in_a_row(string name)
    {
        await Bench.Do(await Bench.Dispute(), new Act.Claim(), CaseBench.Lena with { Name = name });
        var row = Assert.Single(Visit<QueuePage>("/queues/disputes").FindAll("tbody tr"));
        Assert.Equal(name, row.QuerySelector(".avatar")!.GetAttribute("title"));
        Assert.Empty(row.QuerySelectorAll("script, [onmouseover]"));
    }

    [Fact]
    public async Task A_row_is_drawn_once_for_all_who_see_the_same()
    {
        await Bench.Dispute();
        MarkupString[] texts = [.. Enumerable.Range(0, 2).Select(_ => Visit<QueuePage>("/queues/disputes").FindComponent<QueueTable>().Instance.Rows![0])];
        Assert.Same(texts[0].Value, texts[1].Value);
    }

    private static List<string> Refs(IRenderedComponent<QueuePage> page) => [.. page.FindAll("tbody a.ref").Select(link => link.TextContent)];
}
