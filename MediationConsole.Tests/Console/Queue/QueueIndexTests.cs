using MediationConsole.Cases;
using MediationConsole.Console.Deadlines;
using MediationConsole.Console.Desk;
using MediationConsole.Console.Queue;
using MediationConsole.Reports;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Console.Queue;

/// <summary>Whatever a list is of, its index finds it in its order; asked of the database itself.</summary>
public sealed class QueueIndexTests : PageContext
{
    [Theory]
    [InlineData(QueueKind.Appeals, "IX_cases_appeals")]
    [InlineData(QueueKind.Approvals, "IX_cases_approvals")]
    [InlineData(QueueKind.Reports, "IX_cases_reports")]
    [InlineData(QueueKind.Settlements, "IX_cases_failed")]
    public async Task A_queue_reads_by_its_own_index(QueueKind queue, string index)
    {
        var filter = new QueueFilter { Queue = queue };
        await using var db = Bench.Read();
        foreach (var part in QueueOrder.Of(filter).Parts(filter.Of(null, default).Apply(db), descending: false, cursor: null))
            await Follows(part.Take(51).Select(QueueRow.Of), index);
        var meant = filter.Of(null, default);
        await Follows(meant.Free(meant.Apply(db)).Take(10_001).Select(_ => 1), index);
    }

    [Theory]
    [InlineData(Burden.Stayed, "IX_cases_stayed")]
    [InlineData(Burden.Frozen, "IX_cases_frozen")]
    public async Task What_weighs_on_few_cases_is_found_by_an_index_of_those_few(Burden burden, string index)
    {
        await using var db = Bench.Read();
        await Follows(new CaseFilter { Flag = burden }.Apply(db).OrderBy(row => row.NextDue).ThenBy(row => row.Id), index);
    }

    [Fact]
    public async Task What_was_stepped_back_from_and_is_nobodys_is_found_by_an_index()
    {
        await using var db = Bench.Read();
        await Follows(DeskQuery.Recused(db.Cases).OrderBy(row => row.NextDue).ThenBy(row => row.Id), "IX_cases_recused");
    }

    [Fact]
    public async Task The_forecast_reads_cases_in_the_order_of_their_next_due()
    {
        await using var db = Bench.Read();
        await Follows(DeadlinesQuery.NextFirst(DeadlinesQuery.Narrow(db.Cases, new DeadlineFilter(), null).Where(row => row.NextDue <= CaseBench.Start)).Take(201), "IX_cases_Kind_NextDue");
    }

    [Fact]
    public async Task What_has_lapsed_is_read_by_its_index_latest_first()
    {
        await using var db = Bench.Read();
        await Follows(PastLapses.LatestFirst(PastLapses.Lapsed(db, CaseBench.Start.AddDays(-7), CaseBench.Start)).Take(101), "IX_terms_lapsed");
    }

    [Theory]
    [InlineData(ExhibitGroup.New, "IX_exhibits_new")]
    [InlineData(ExhibitGroup.Unjudged, "IX_exhibits_unjudged")]
    [InlineData(ExhibitGroup.Late, "IX_exhibits_late")]
    [InlineData(ExhibitGroup.Damaged, "IX_exhibits_damaged")]
    [InlineData(ExhibitGroup.Waiting, "IX_exhibits_waiting")]
    public async Task Each_group_of_the_evidence_queue_is_read_and_counted_by_its_own_index(ExhibitGroup group, string index)
    {
        await using var db = Bench.Read();
        foreach (var filter in new[] { new ExhibitFilter { Group = group }, new() { Group = group, OldestFirst = true }, new() { Group = group, Site = "dhgate" } })
        {
            await Follows(filter.Beyond(filter.Apply(db), null, backward: false).Take(51), index);
            await Follows(filter.Beyond(filter.Apply(db), new(CaseBench.Start, 7, 1), backward: true).Take(51), index);
            await Follows(filter.Apply(db).Take(10_001).Select(_ => 1), index);
        }
    }

    private static async Task Follows<T>(IQueryable<T> query, string index)
    {
        await using var command = query.CreateDbCommand();
        await command.Connection!.OpenAsync(TestContext.Current.CancellationToken);
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await using var plan = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> steps = [];
        while (await plan.ReadAsync(TestContext.Current.CancellationToken)) steps.Add(plan.GetString(3));
        Assert.Contains(steps, step => step.Contains(index, StringComparison.Ordinal));
        Assert.DoesNotContain(steps, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }
}
