using System.Diagnostics;
using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Console.Queue;
using MediationConsole.Reports;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Benchmarks;

/// <summary>Each queue as it opens, each filter that its menu offers, each two of them, and each order of its headers: a page with its counts. Beside the time stands what the processor worked, which says more where others use it too.</summary>
internal static class ViewsRun
{
    private const int Times = 20;
    private const double Goal = 100;

    public static async IAsyncEnumerable<Figure> Measure(QueueQuery query, IDbContextFactory<ConsoleDb> readers)
    {
        foreach (var queue in Enum.GetValues<QueueKind>()) yield return await One(query, $"{queue} as it opens", [new() { Queue = queue }]);
        var filters = await Offered(readers);
        foreach (var (name, some) in filters) yield return await One(query, $"disputes, each {name}", some);
        foreach (var (first, some) in filters)
        {
            foreach (var (second, others) in filters.SkipWhile(one => one.Name != first).Skip(1))
            {
                if (Merged(some[0], others[0]) is null) continue;
                yield return await One(query, $"disputes, {first} and {second}", [.. Both(some, others)]);
            }
        }

        yield return await One(query, "disputes, three and four filters", [.. Rare(filters)]);
        foreach (var queue in new[] { QueueKind.Appeals, QueueKind.Approvals, QueueKind.Settlements, QueueKind.Reports })
            yield return await One(query, $"{queue}, each filter", [.. filters.Where(one => one.Name != "flag").SelectMany(one => one.Filters).Select(filter => filter with { Queue = queue })]);
        foreach (var queue in new[] { QueueKind.Holds, QueueKind.Chargebacks, QueueKind.Guarantees })
            yield return await One(query, $"{queue}, each filter", [.. filters.Where(one => one.Name is "flag" or "due" or "owner" or "site").SelectMany(one => one.Filters).Select(filter => filter with { Queue = queue })]);
        foreach (var sort in new[] { SortColumn.Case, SortColumn.Reason, SortColumn.Stake, SortColumn.Site })
            yield return await One(query, $"disputes by {sort}, with each filter", [new() { Sort = sort }, new() { Sort = sort, Descending = true }, .. filters.SelectMany(one => one.Filters).Select(filter => filter with { Sort = sort })]);
        yield return await One(query, "disputes by words", [.. new[] { "maria", "ruiz", "CN-", "wang", "example", "zzz", "AE-2" }.Select(words => new QueueFilter { Q = words })]);
    }

    private static async Task<Figure> One(QueueQuery query, string what, IReadOnlyList<QueueFilter> filters)
    {
        var (times, worked, slowest, worst) = (new List<double>(), new List<double>(), "", 0.0);
        foreach (var filter in filters)
        {
            for (var i = -1; i < Math.Max(4, Times / filters.Count); i++)
            {
                var (begun, work) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                await query.Read(filter, new StaffId("lena"));
                var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                if (i < 0) continue;
                times.Add(took);
                worked.Add((Environment.CpuUsage.TotalTime - work).TotalMilliseconds);
                if (took > worst) (slowest, worst) = (filter.Address, took);
            }
        }

        var late = Timing.At([.. times], 0.95);
        var text = string.Create(CultureInfo.InvariantCulture, $"p95, {what}");
        return new(late <= Goal ? text : $"{text} ({slowest})", Figure.Number(late, " ms"), Figure.Number(Timing.At([.. worked], 0.95), " ms work"), Figure.Number(late, " ms"), $"<= {Goal} ms", late <= Goal);
    }

    private static async Task<IReadOnlyList<(string Name, IReadOnlyList<QueueFilter> Filters)>> Offered(IDbContextFactory<ConsoleDb> readers)
    {
        await using var db = await readers.CreateDbContextAsync();
        var sites = await db.Orders.Select(order => order.Site).Distinct().ToListAsync();
        return
        [
            ("stage", [.. CaseKind.Dispute.Stages().Select(stage => new QueueFilter { Stage = stage })]),
            ("status", [.. CaseKind.Dispute.Statuses().Select(status => new QueueFilter { Status = status })]),
            ("flag", [.. Enum.GetValues<Burden>().Select(flag => new QueueFilter { Flag = flag })]),
            ("due", [.. QueueFilter.Dues.Select(due => new QueueFilter { Due = due })]),
            ("owner", [.. new[] { QueueFilter.Me, QueueFilter.Nobody, "amir" }.Select(owner => new QueueFilter { Assignee = owner })]),
            ("site", [.. sites.Select(site => new QueueFilter { Site = site })]),
            ("reason", [.. Reasons.All.Keys.Select(reason => new QueueFilter { Reason = reason })]),
        ];
    }

    // Of the many pairs some, spread over all.
    private static IEnumerable<QueueFilter> Both(IReadOnlyList<QueueFilter> some, IReadOnlyList<QueueFilter> others)
    {
        for (var i = 0; i < Math.Max(some.Count, others.Count); i++) yield return Merged(some[i % some.Count], others[i % others.Count])!;
    }

    // What leaves the fewest of many: those are walked for longest.
    private static IEnumerable<QueueFilter> Rare(IReadOnlyList<(string Name, IReadOnlyList<QueueFilter> Filters)> filters)
    {
        var sites = filters.Single(one => one.Name == "site").Filters;
        var places = filters.Single(one => one.Name == "stage").Filters.Concat(filters.Single(one => one.Name == "status").Filters).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            var place = places[i] with { Site = sites[i % sites.Count].Site };
            yield return place with { Assignee = QueueFilter.Nobody };
            yield return place with { Reason = Reasons.All.Keys.ElementAt(i % Reasons.All.Count), Assignee = QueueFilter.Nobody };
            yield return place with { Reason = Reasons.All.Keys.ElementAt(i % Reasons.All.Count), Due = "1h" };
            yield return place with { Due = "24h", Assignee = QueueFilter.Me };
        }
    }

    // The menu offers one of stage, status and flag at a time.
    private static QueueFilter? Merged(QueueFilter one, QueueFilter other) => (one.Stage, one.Status, one.Flag) != (null, null, null) && (other.Stage, other.Status, other.Flag) != (null, null, null) ? null : one with
    {
        Stage = one.Stage ?? other.Stage,
        Status = one.Status ?? other.Status,
        Flag = one.Flag ?? other.Flag,
        Due = one.Due ?? other.Due,
        Assignee = one.Assignee ?? other.Assignee,
        Site = one.Site ?? other.Site,
        Reason = one.Reason ?? other.Reason,
    };
}
