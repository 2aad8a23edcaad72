using System.Diagnostics;
using System.Globalization;
using MediationConsole.Console.Queue;
using MediationConsole.Console.Search;
using MediationConsole.Desk.Search;
using MediationConsole.Storage;
using MediationConsole.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Benchmarks;

/// <summary>How long the search takes to answer, whatever is typed: what one case bears, what thousands do, and what nearly all do.</summary>
internal static class SearchRun
{
    private const int Times = 20;
    private const double Goal = 200;

    public static async IAsyncEnumerable<Figure> Measure(TrialData data)
    {
        await using var services = await House.Open(new FileInfo(data.Database).Directory!, new SetClock());
        var (readers, filling) = (services.GetRequiredService<IDbContextFactory<ConsoleDb>>(), services.GetRequiredService<SearchFilling>());
        var watch = Stopwatch.StartNew();
        while (await filling.Go()) watch.Elapsed.ToString();
        if (watch.Elapsed > TimeSpan.FromSeconds(1)) yield return new("bringing in what was there before the search", Figure.Number(watch.Elapsed.TotalSeconds, " s"), "-", "-", "-");
        var clock = services.GetRequiredService<TimeProvider>();
        var query = new SearchQuery(readers, new QueueQuery(readers, clock), filling, clock);
        foreach (var line in await Lines(readers))
        {
            var (times, worked, found) = (new double[Times], new double[Times], 0);
            for (var i = -2; i < Times; i++)
            {
                var (begun, work) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                found = (await query.Find(SearchLine.Read(line), me: null, size: 50)).Count;
                if (i >= 0) (times[i], worked[i]) = (Stopwatch.GetElapsedTime(begun).TotalMilliseconds, (Environment.CpuUsage.TotalTime - work).TotalMilliseconds);
            }

            var late = Timing.At(times, 0.95);
            yield return new(string.Create(CultureInfo.InvariantCulture, $"search, p95: {line} ({found:N0} cases)"), Figure.Number(late, " ms"), Figure.Number(Timing.At(worked, 0.95), " ms work"), Figure.Number(late, " ms"), $"<= {Goal} ms", late <= Goal);
        }
    }

    // Of an order in the middle, everything it can be found by; of what people wrote, words that many wrote.
    private static async Task<IReadOnlyList<string>> Lines(IDbContextFactory<ConsoleDb> readers)
    {
        await using var db = await readers.CreateDbContextAsync();
        var middle = await db.Orders.MaxAsync(order => order.Id) / 2;
        var order = await db.Orders.Where(one => one.Id >= middle).OrderBy(one => one.Id).FirstAsync();
        var details = order.Read();
        var reference = await db.Cases.Where(row => row.OrderId == order.Id).Select(row => row.Ref).FirstAsync();
        return
        [
            reference, order.Number, order.Number[..4], details.Shipments[0].TrackingNumber, order.BuyerName, details.Buyer.Email!, $"party:{order.SellerId}",
            "退款", "退", "\"nothing arrived\"", "photo", "maria", "parcel seller", "ruiz text:photo", "text:photo status:under_review", "party:maria stage:mediation due:24h", "zzz",
            "status:under_review assignee:none", "queue:disputes reason:NR_CUSTOMS",
        ];
    }
}
