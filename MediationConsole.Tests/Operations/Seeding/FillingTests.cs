using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Operations;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Operations.Seeding;
using MediationConsole.Storage;
using MediationConsole.Tests.Operations.Demo;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Operations.Seeding;

/// <summary>Cases told in memory are cases like any other: true to the law, and to the letter the same each time.</summary>
public sealed class FillingTests
{
    [Fact]
    public async Task Every_row_of_many_cases_is_true_to_the_law()
    {
        await using var bench = await Filled(300);
        var verdict = await bench.Get<Verification>().Run(cancellation: TestContext.Current.CancellationToken);
        Assert.Null(verdict.Fault);
        Assert.True(verdict is { Cases: 300, Facts: > 3_000, Transactions: > 300, Exhibits: > 20 });
        Assert.False(await bench.Read(db => db.Outbox.AnyAsync(row => row.SentAt == null)));
    }

    [Fact]
    public async Task Cases_spread_over_statuses_sites_currencies_parties_owners_and_years()
    {
        await using var bench = await Filled(300);
        var cases = await bench.Read(db => db.Cases.ToListAsync());
        Assert.True(cases.Select(row => row.Status).Distinct().Count() >= 9);
        Assert.Equal(CaseKind.Dispute.Stages().Order(), cases.Select(row => row.Stage).Distinct().Order());
        Assert.Equal((5, 7), (cases.Select(row => row.Site).Distinct().Count(), cases.Select(row => row.Currency).Distinct().Count()));
        Assert.True(await bench.Read(db => db.Orders.Select(row => row.BuyerName).Distinct().CountAsync()) > 60);
        Assert.InRange(cases.Count(row => row.Assignee is not null), 2, 100);
        Assert.True(cases.Max(row => row.OpenedAt) - cases.Min(row => row.OpenedAt) > TimeSpan.FromDays(700));
        Assert.Equal(cases.OrderBy(row => row.OpenedAt).Select(row => row.Id), cases.Select(row => row.Id).Order());
    }

    [Fact]
    public async Task Terms_end_today_within_days_and_some_should_have_lapsed_last_night()
    {
        await using var bench = await Filled(3_000);
        var due = await bench.Read(db => db.Terms.Where(term => term.State == TermState.Running).Select(term => term.DueAt).ToListAsync());
        Assert.Contains(due, at => at < DemoBench.Present && at > DemoBench.Present.AddDays(-1));
        Assert.Contains(due, at => at > DemoBench.Present && at < DemoBench.Present.AddDays(1));
        Assert.Contains(due, at => at > DemoBench.Present.AddDays(20));
    }

    [Fact]
    public async Task The_same_seed_writes_the_same_journals()
    {
        var hashes = await Hashes(42);
        Assert.Equal(hashes, await Hashes(42));
        Assert.NotEqual(hashes, await Hashes(43));
    }

    [Fact]
    public async Task Seeding_again_adds_cases_behind_the_last()
    {
        await using var bench = await Filled(40);
        await Fill(bench, Plot.Make(40, 7, DemoBench.Present, after: 40, Crowd.Tales), first: 41);
        Assert.Equal(80, await bench.Read(db => db.Cases.Select(row => row.Ref).Distinct().CountAsync()));
        Assert.Null((await bench.Get<Verification>().Run(cancellation: TestContext.Current.CancellationToken)).Fault);
    }

    [Fact]
    public async Task A_start_after_the_seed_has_no_journal_to_fold_again()
    {
        await using var bench = await DemoBench.Open();
        await bench.Get<Writer>().Write(db => db.Settings.Where(setting => setting.Name == "state_shape").ExecuteDeleteAsync());
        await Fill(bench, Plot.Make(3, 1, DemoBench.Present, tales: Crowd.Tales), first: 1);
        Assert.True(await bench.Read(db => db.Settings.AnyAsync(setting => setting.Name == "state_shape")));
    }

    private static async Task<List<string>> Hashes(int seed)
    {
        await using var bench = await Filled(120, seed);
        return await bench.Read(db => db.Facts.OrderBy(fact => fact.CaseId).ThenBy(fact => fact.Seq).Select(fact => fact.Hash).ToListAsync());
    }

    private static async Task<DemoBench> Filled(int cases, int seed = 42)
    {
        var bench = await DemoBench.Open();
        await Fill(bench, Plot.Make(cases, seed, DemoBench.Present, tales: Crowd.Tales), first: 1);
        return bench;
    }

    private static async Task Fill(DemoBench bench, IReadOnlyList<Plot> plots, long first) =>
        Assert.Empty(await bench.Get<Filling>().Fill(plots, first, DemoBench.Present, _ => Task.CompletedTask));
}
