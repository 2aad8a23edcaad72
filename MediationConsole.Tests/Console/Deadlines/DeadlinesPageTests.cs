using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Deadlines;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Tests.Console.Deadlines;

public sealed class DeadlinesPageTests : PageContext
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_line_says_what_ends_who_is_silent_and_what_the_system_then_does()
    {
        await Bench.Dispute();
        var cells = Visit<DeadlinesPage>("/deadlines").FindAll("tbody tr[data-row] td");
        Assert.Equal("D-000001", cells[1].TextContent.Trim());
        Assert.Equal("Seller's answer · seller", cells[2].TextContent.Trim());
        Assert.Contains("full refund of USD 84.20 to the buyer", cells[3].TextContent);
        Assert.EndsWith("D8", cells[3].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("USD 84.20", cells[4].TextContent);
    }

    [Fact]
    public async Task Sums_stand_by_currency_over_all_and_over_each_hour_or_day()
    {
        await Bench.Dispute();
        await Bench.Dispute(minor: 10_000);
        await Bench.Dispute("NR_CUSTOMS", 18_400, "JPY");
        var page = Visit<DeadlinesPage>("/deadlines");
        Assert.Contains("JPY 18,400USD 184.20", page.Find(".figures dd").TextContent.Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal));
        var group = page.Find("tr.group").TextContent;
        Assert.Contains("3 terms", group);
        Assert.Contains("USD 184.20", group);
    }

    [Fact]
    public async Task What_follows_from_a_term_that_ends_in_the_range_is_foreseen_too()
    {
        var reference = await Bench.Dispute("NR_IN_TRANSIT");
        await Bench.Wait(TimeSpan.FromDays(3));
        await Bench.Do(reference, new Act.Counter(new(Remedy.PartialRefund, new(1_000, Currency.From("USD")))), new Actor.Seller());
        var lines = Visit<DeadlinesPage>("/deadlines?to=60d").FindAll("tbody tr[data-row]").Select(row => row.TextContent).ToList();
        Assert.Contains("the case goes to mediation", lines[0]);
        Assert.Contains(lines[1..], line => line.Contains("then:", StringComparison.Ordinal) && line.Contains("Seller's waybill", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filters_in_the_address_are_chips_that_can_be_taken_off()
    {
        await Bench.Dispute();
        var page = Visit<DeadlinesPage>("/deadlines?to=30d&site=dhgate&kind=seller&mine=true");
        Assert.Equal(["Site: DHgate", "Pays a seller", "My cases"], page.FindAll("button.chip").Select(chip => chip.TextContent.Trim()));
        Assert.Contains("Nothing in this time matches", page.Markup);
        Assert.Contains("You asked for: ", page.Markup);
        page.Find("button.chip[aria-label='Remove filter Pays a seller']").Click();
        Assert.EndsWith("/deadlines?to=30d&site=dhgate&mine=true", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task The_owner_stops_a_term_with_a_reason_and_it_no_longer_lapses()
    {
        var reference = await Bench.Dispute();
        await Bench.Do(reference, new Act.Claim(), CaseBench.Lena);
        var page = Visit<DeadlinesPage>("/deadlines");
        page.Find("button[aria-label='Stop the term Seller\\'s answer of D-000001']").Click();
        page.Find("#stop-term-text").Input("The seller is in hospital");
        page.Find("dialog form").Submit();
        page.WaitForAssertion(() => Assert.Contains("The term of D-000001 stands still.", page.Find("[role=status]").TextContent), Soon);
        page.WaitForAssertion(() => Assert.DoesNotContain(page.FindAll("tbody tr[data-row]"), row => row.TextContent.Contains("Seller's answer", StringComparison.Ordinal)), Soon);
    }

    [Fact]
    public async Task Who_may_not_stop_a_term_reads_why()
    {
        var reference = await Bench.Dispute();
        await Bench.Do(reference, new Act.Claim(), CaseBench.Amir);
        var stop = Visit<DeadlinesPage>("/deadlines").Find("button[data-row-key=s]");
        Assert.True(stop.HasAttribute("disabled"));
        Assert.Equal("Amir Khan has this case.", stop.GetAttribute("title"));
    }

    [Fact]
    public async Task What_has_lapsed_is_told_with_what_it_did()
    {
        await Bench.Dispute();
        await Bench.Wait(TimeSpan.FromDays(6));
        var page = Visit<DeadlinesPage>("/deadlines?from=-7d&to=0h");
        var cells = page.FindAll("tbody tr[data-row] td");
        Assert.Contains("full refund of USD 84.20 to the buyer", cells[3].TextContent);
        Assert.Equal("Settled", cells[5].TextContent.Trim());
        Assert.DoesNotContain("late", cells[6].TextContent);
    }

    [Fact]
    public async Task The_page_hears_of_a_new_case_by_itself()
    {
        var page = Visit<DeadlinesPage>("/deadlines");
        Assert.Contains("Nothing lapses in this time", page.Markup);
        await Bench.Dispute();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody tr[data-row]")), Soon);
    }
}
