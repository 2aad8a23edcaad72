using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Desk.Holds;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Benchmarks;

/// <summary>How long it takes to freeze a thousand orders by their numbers, and to lift what froze them (H9). A figure, and no goal.</summary>
internal static class FreezeRun
{
    private static readonly Actor.Staff Officer = new(new("officer"), "Officer", StaffRoles.Risk)
    {
        Limits = Currency.Codes.Select(Currency.From).ToDictionary(one => one, one => new Money(long.MaxValue, one)),
    };

    public static async IAsyncEnumerable<Figure> Measure(TrialData data)
    {
        using var copy = data.Fork();
        var clock = new SetClock();
        await using var services = await House.Open(copy.Folder, clock);
        var freezing = services.GetRequiredService<Freezing>();
        var (site, numbers) = await Orders(services);
        var act = new Act.PlaceHold(HoldCauses.Manual, "The account of the shop was taken over by somebody else.", clock.Now.AddDays(7));
        yield return await Timed("bulk freeze", numbers.Count, () => freezing.Freeze(site, numbers, act, Officer));
        yield return await Timed("bulk lift", numbers.Count, () => freezing.Lift(site, numbers, "The account is in the right hands again.", Officer));
    }

    private static async Task<Figure> Timed(string what, int orders, Func<Task<IReadOnlyList<BulkLine>>> work)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var lines = await work();
        var seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        var done = lines.Count(line => line.IsDone);
        return new(string.Create(CultureInfo.InvariantCulture, $"H9 {what} of {orders:N0} orders, {done:N0} done"), Figure.Number(seconds, " s"), "-", Figure.Number(orders / seconds, "/s"), "-");
    }

    private static async Task<(string Site, List<string> Numbers)> Orders(ServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        var site = await db.Orders.OrderBy(order => order.Id).Select(order => order.Site).FirstAsync();
        return (site, await db.Orders.Where(order => order.Site == site).OrderBy(order => order.Id).Select(order => order.Number).Take(OrderNumbers.Most).ToListAsync());
    }
}
