using Bunit;
using MediationConsole.Console.Admin.Holidays;
using MediationConsole.Desk;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Tests.Console.Admin;

public sealed class HolidaysPageTests : PageContext
{
    private const string Address = "/admin/holidays?site=dhgate";

    [Fact]
    public async Task Days_stand_by_year_and_those_on_a_weekend_say_that_they_have_no_effect()
    {
        await Bench.Of<HolidayDesk>().Add("dhgate", [new(2026, 12, 25), new(2027, 1, 1), new(2027, 1, 2)], CaseBench.Iris.Id);
        var page = Visit<HolidaysPage>(Address);
        Assert.Equal(["2026", "2027"], page.FindAll("section[aria-labelledby^=year] h2").Select(year => year.TextContent));
        var saturday = page.FindAll("tbody tr").Single(row => row.TextContent.Contains("Sat 2 Jan 2027", StringComparison.Ordinal));
        Assert.Contains("weekend: no effect", saturday.TextContent);
        Assert.Contains("Iris Novak", saturday.TextContent);
    }

    [Fact]
    public async Task Several_days_are_pasted_read_back_and_added()
    {
        SignIn(CaseBench.Iris);
        var page = Visit<HolidaysPage>(Address);
        page.Find("#days").Input("2027-10-01, 2027-10-02\n2027-10-04; soon");
        Assert.Contains("Read as: Fri 1 Oct 2027, Sat 2 Oct 2027, Mon 4 Oct 2027", page.Find("#days-says").TextContent);
        Assert.Contains("'soon' is no day", page.Find("#days-says").TextContent);
        Assert.True(page.Find(".btn.main").HasAttribute("disabled"));
        page.Find("#days").Input("2027-10-01 2027-10-04");
        await page.Find(".btn.main").ClickAsync(new());
        Assert.Equal([new DateOnly(2027, 10, 1), new DateOnly(2027, 10, 4)], Services.GetRequiredService<PolicyBook>().ForNew("dhgate").Holidays.Order());
    }

    [Fact]
    public async Task A_day_that_is_taken_away_stays_in_the_history()
    {
        await Bench.Of<HolidayDesk>().Add("dhgate", [new(2026, 12, 25)], CaseBench.Iris.Id);
        SignIn(CaseBench.Iris);
        var page = Visit<HolidaysPage>(Address);
        await page.Find("[aria-label='Take away Fri 25 Dec 2026']").ClickAsync(new());
        Assert.Contains("No holidays", page.Markup);
        Assert.Contains("Fri 25 Dec 2026", page.Find("section[aria-labelledby=gone]").TextContent);
        Assert.Contains("Iris Novak", page.Find("section[aria-labelledby=gone]").TextContent);
    }

    [Fact]
    public async Task A_day_that_is_past_is_refused_with_a_sentence()
    {
        SignIn(CaseBench.Iris);
        var page = Visit<HolidaysPage>(Address);
        page.Find("#days").Input("2026-11-02");
        await page.Find(".btn.main").ClickAsync(new());
        Assert.Contains("2026-11-02 is past on", page.Find("[role=alert]").TextContent);
        Assert.Equal("2026-11-02", page.Find("#days").GetAttribute("value"));
    }

    [Fact]
    public async Task Whoever_is_no_administrator_reads_only()
    {
        await Bench.Of<HolidayDesk>().Add("dhgate", [new(2026, 12, 25)], CaseBench.Iris.Id);
        var page = Visit<HolidaysPage>(Address);
        Assert.Contains("Fri 25 Dec 2026", page.Markup);
        Assert.Empty(page.FindAll("button, textarea"));
    }
}
