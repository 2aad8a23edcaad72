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
        await Follows(CaseFilter.Free((await meant.Near(db, TestContext.Current.CancellationToken)).Rows).Take(10_001).Select(_ => 1), index);
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
        var halves = DeadlinesQuery.Halves(DeadlinesQuery.Narrow(db.Cases, new DeadlineFilter(), null).Where(row => row.NextDue <= CaseBench.Start));
        foreach (var (half, index) in halves.Zip(["IX_cases_open ", "IX_cases_closed "])) await Follows(DeadlinesQuery.NextFirst(half).Take(201), index);
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

    [Fact]
    public async Task Whatever_a_queue_is_narrowed_by_it_is_counted_off_one_index_and_shown_without_sorting_all()
    {
        await using var db = Bench.Read();
        foreach (var filter in Offered(CaseKind.Dispute))
        {
            var near = (await filter.Of(new("lena"), CaseBench.Start).Near(db, TestContext.Current.CancellationToken)).Rows;
            Assert.Contains(await Plan(CaseFilter.Free(near).Take(10_001).Select(_ => 1)), step => step.Contains("USING COVERING INDEX IX_cases_", StringComparison.Ordinal));
            foreach (var part in QueueOrder.Of(filter).Parts(near, descending: false, cursor: null))
                Assert.DoesNotContain(await Plan(part.Take(51).Select(QueueRow.Of)), step => step.EndsWith("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal) || step.StartsWith("SCAN", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Orders_that_bear_the_words_are_looked_up_one_by_one_however_many_cases_wait()
    {
        await using var db = Bench.Read();
        var near = (await new QueueFilter { Q = "AE-2", Site = "dhgate" }.Nearest(null, CaseBench.Start).Near(db, TestContext.Current.CancellationToken)).Rows;
        foreach (var part in QueueOrder.Of(new()).Parts(near, descending: false, cursor: null))
            Assert.Contains(await Plan(part.Take(51).Select(QueueRow.Of)), step => step.Contains("IX_cases_OrderId (OrderId=?)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SortColumn.Case, "IX_cases_open_id")]
    [InlineData(SortColumn.Stake, "IX_cases_open_stake")]
    [InlineData(SortColumn.Site, "IX_cases_open_site")]
    [InlineData(SortColumn.Reason, "IX_cases_open_reason")]
    public async Task A_great_many_cases_are_followed_in_the_order_of_a_header_by_an_index(SortColumn sort, string index)
    {
        await using var db = Bench.Read();
        Assert.Null(new QueueFilter { Sort = sort, Status = Status.AwaitingSeller }.Of(null, CaseBench.Start).Follow(db, index));
        foreach (var filter in new QueueFilter[] { new() { Sort = sort }, new() { Sort = sort, Site = "dhgate" }, new() { Sort = sort, Stage = Stage.Agreement, Due = "7d" } })
        {
            var order = QueueOrder.Of(filter);
            Assert.Equal(index, order.Index);
            foreach (var part in order.Parts(filter.Of(null, CaseBench.Start).Follow(db, index)!, descending: false, cursor: null))
                Assert.Contains(await Plan(part.Take(51).Select(row => row.Id)), step => step.Contains(index, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(QueueKind.Appeals, "IX_cases_appeals")]
    [InlineData(QueueKind.Approvals, "IX_cases_approvals")]
    [InlineData(QueueKind.Reports, "IX_cases_reports")]
    [InlineData(QueueKind.Settlements, "IX_cases_failed")]
    public async Task A_list_of_what_is_to_be_done_is_narrowed_within_its_own_index(QueueKind queue, string index)
    {
        await using var db = Bench.Read();
        foreach (var filter in new QueueFilter[] { new() { Assignee = "lena" }, new() { Site = "dhgate", Reason = "SNAD_QUALITY" }, new() { Due = "24h" }, new() { Status = Status.UnderReview }, new() { Stage = Stage.Closed } })
            await Follows((await (filter with { Queue = queue }).Of(null, CaseBench.Start).Near(db, TestContext.Current.CancellationToken)).Rows.Take(10_001).Select(_ => 1), "COVERING INDEX " + index);
    }

    // One of stage, status and flag, and of everything else that the menu offers all with all; of names one stands for the others.
    private static IEnumerable<QueueFilter> Offered(CaseKind kind) =>
        from one in (IEnumerable<QueueFilter>)
        [
            new(), .. kind.Stages().Select(stage => new QueueFilter { Stage = stage }), .. kind.Statuses().Select(status => new QueueFilter { Status = status }),
            .. Enum.GetValues<Burden>().Select(flag => new QueueFilter { Flag = flag }),
        ]
        from due in new[] { null, "24h" }
        from owner in new[] { null, QueueFilter.Me, QueueFilter.Nobody }
        from site in new[] { null, "dhgate" }
        from reason in new[] { null, "SNAD_QUALITY" }
        select one with { Due = due, Assignee = owner, Site = site, Reason = reason };

    private static async Task Follows<T>(IQueryable<T> query, string index)
    {
        var steps = await Plan(query);
        Assert.Contains(steps, step => step.Contains(index, StringComparison.Ordinal));
        Assert.DoesNotContain(steps, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private static async Task<List<string>> Plan<T>(IQueryable<T> query)
    {
        await using var command = query.CreateDbCommand();
        if (command.Connection!.State != System.Data.ConnectionState.Open) await command.Connection.OpenAsync(TestContext.Current.CancellationToken);
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await using var plan = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> steps = [];
        while (await plan.ReadAsync(TestContext.Current.CancellationToken)) steps.Add(plan.GetString(3));
        return steps;
    }
}
