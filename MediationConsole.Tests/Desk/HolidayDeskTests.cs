using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Desk;

/// <summary>Holidays of sites (section 7, business days): they count from now on, never for a term that runs.</summary>
public class HolidayDeskTests : IAsyncLifetime
{
    private const string Site = "connetmax";

    private static readonly StaffId Iris = new("iris");
    private static readonly DateOnly Wednesday = new(2026, 11, 4);

    private Bench bench = null!;

    private HolidayDesk Desk => bench.Of<HolidayDesk>();

    public async ValueTask InitializeAsync()
    {
        bench = await Bench.Open();
        await bench.Hire(Iris, StaffRoles.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        await bench.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_term_that_runs_keeps_its_due_and_one_that_starts_later_skips_the_day()
    {
        var before = await bench.Dispute(site: Site);
        Assert.Equal([Wednesday], (await Desk.Add(Site, [Wednesday], Iris)).Days);
        var after = await bench.Dispute(site: Site);
        Assert.Equal((9, 10), (await Days(before), await Days(after)));
        await bench.Do(before, new Act.Modify(new(Remedy.FullRefund, null)), new Actor.Buyer());
        Assert.Equal(10, await Days(before));
    }

    [Fact]
    public async Task A_day_that_was_taken_away_stays_away_though_it_is_configured()
    {
        await Desk.Add(Site, [Wednesday], Iris);
        Assert.Null(await Desk.Remove(Site, Wednesday, Iris));
        Assert.Empty(bench.Of<PolicyBook>().ForNew(Site).Holidays);
        await Desk.Open();
        Assert.Empty(bench.Of<PolicyBook>().ForNew(Site).Holidays);
        await using var db = bench.Read();
        var row = await db.Holidays.SingleAsync();
        Assert.Equal(("iris", "iris", bench.Now, bench.Now), (row.AddedBy, row.EndedBy, row.AddedAt, row.EndedAt));
    }

    [Fact]
    public async Task A_day_that_stands_there_is_not_added_twice()
    {
        await Desk.Add(Site, [Wednesday], Iris);
        Assert.Equal([Wednesday.AddDays(1)], (await Desk.Add(Site, [Wednesday, Wednesday.AddDays(1), Wednesday], Iris)).Days);
        Assert.Equal(2, bench.Of<PolicyBook>().ForNew(Site).Holidays.Count);
    }

    [Fact]
    public async Task What_is_past_stays_and_only_an_admin_changes_what_comes()
    {
        Assert.Equal(["2026-11-01 is past on connetmax, and what is past stays as it was.", "2036-11-03 is more than 10 years ahead."],
            (await Desk.Add(Site, [new(2026, 11, 1), new(2036, 11, 3)], Iris)).Faults);
        Assert.Equal("2026-11-01 is past on connetmax, and what is past stays as it was.", await Desk.Remove(Site, new(2026, 11, 1), Iris));
        Assert.Equal(["There is no site 'none'."], (await Desk.Add("none", [Wednesday], Iris)).Faults);
        await bench.Hire(new("max"), StaffRoles.Manager);
        Assert.Equal(["Only an admin changes holidays."], (await Desk.Add(Site, [Wednesday], new("max"))).Faults);
        Assert.Equal("Only an admin changes holidays.", await Desk.Remove(Site, Wednesday, new("max")));
    }

    private async Task<double> Days(CaseRef reference) => (await bench.State(reference)).RunningTerm(TermCode.SellerResponse) is { } term ? (term.DueAt - term.StartedAt).TotalDays : 0;
}
