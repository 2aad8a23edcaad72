using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Marketplace;
using MediationConsole.People;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.Storage.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Desk;

/// <summary>The door, the sweep and the clock over a real database file, without the web around them.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly bool lent;
    private readonly ServiceProvider services;
    private int orders;

    private Bench(DirectoryInfo folder, bool lent, (string Provider, string ConnectionString) database, string payments, TimeProvider? real, TimeProvider? wall, IEnumerable<KeyValuePair<string, string?>> more)
    {
        (this.folder, this.lent) = (folder, lent);
        var settings = new Dictionary<string, string?>
        {
            ["Database:Provider"] = database.Provider,
            ["Database:ConnectionString"] = database.ConnectionString,
            ["Evidence:Path"] = Path.Combine(folder.FullName, "evidence"),
            ["Clock:Mode"] = real is null ? "manual" : "system",
            ["Clock:Start"] = "2026-11-02T08:00:00Z",
            ["Payments:Mode"] = payments,
            ["Mail:Path"] = Path.Combine(folder.FullName, "mail"),
            ["Exports:Path"] = Path.Combine(folder.FullName, "exports"),
        };
        foreach (var name in Published.Names) (settings[$"Sites:{name}:Policy"], settings[$"Sites:{name}:Title"]) = (name, name);
        foreach (var (name, value) in more) settings[name] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var rooms = new ServiceCollection().AddLogging().AddStorage(configuration, folder.FullName).AddMarketplace(configuration)
            .AddSingleton(new WallClock(wall ?? real ?? TimeProvider.System)).AddDesk(configuration);
        if (real is not null) rooms.AddSingleton(real);
        services = rooms.BuildServiceProvider();
    }

    public Clerk Clerk => Of<Clerk>();

    public Sweeper Sweeper => Of<Sweeper>();

    public ClockHand Hand => Of<ClockHand>();

    public DateTimeOffset Now => Of<TimeProvider>().GetUtcNow();

    public string Folder => folder.FullName;

    /// <param name="folder">A folder that outlives the bench; without one it has its own, which goes with it.</param>
    /// <param name="real">A clock that stands for the real one; without it the clock is a manual one.</param>
    /// <param name="wall">The real clock, where it is turned by hand.</param>
    /// <param name="more">Further settings.</param>
    public static async Task<Bench> Open(string payments = "loopback", DirectoryInfo? folder = null, TimeProvider? real = null, TimeProvider? wall = null, params (string Name, string Value)[] more)
    {
        var home = folder ?? Directory.CreateTempSubdirectory("mediation-bench-");
        var bench = new Bench(home, folder is not null, await TestDatabase.Ready(home), payments, real, wall, more.Select(one => KeyValuePair.Create<string, string?>(one.Name, one.Value)));
        Assert.Empty(await bench.services.OpenDesk());
        return bench;
    }

    public T Of<T>() where T : notnull => services.GetRequiredService<T>();

    public ConsoleDb Read() => Of<IDbContextFactory<ConsoleDb>>().CreateDbContext();

    public static OrderReport Order(string number, string captured = "120.00", string currency = "USD", string site = "dhgate") => new(
        site, number, Story.Monday.AddDays(-3), Story.Amount(captured, currency), "shipped",
        new OrderDetails(new("b-1", "Ana Ruiz", null, "ES", "en", "Europe/Madrid"), new("s-1", "Blue Lantern", null, "CN", "en", "Asia/Shanghai"), [], [], false));

    /// <summary>Opens a dispute on an order of its own.</summary>
    public async Task<CaseRef> Dispute(string reason = "SNAD_QUALITY", Offer? offer = null, string site = "dhgate", string? number = null)
    {
        var order = (await Of<Orders>().Report(Order(number ?? $"O-{Interlocked.Increment(ref orders)}", site: site))).Order!;
        var opened = await Clerk.Open(order.Id, new Act.OpenDispute(reason, offer ?? Acts.Full), new Actor.Buyer());
        Assert.IsType<Decision.Granted>(opened!.Decision);
        return opened.Situation!.Dispute.Ref;
    }

    /// <summary>Somebody with these roles, without a way to sign in.</summary>
    public Task Hire(StaffId id, StaffRoles roles) => Of<Writer>().Write(db =>
    {
        db.Users.Add(new() { UserName = id.Value, NormalizedUserName = id.Value.ToUpperInvariant(), DisplayName = id.Value, Roles = roles });
        return Task.CompletedTask;
    });

    public async Task<Handled> Do(CaseRef reference, Act act, Actor by, Request? request = null) => (await Clerk.Handle(reference, act, by, request))!;

    public async Task<CaseRow> Row(CaseRef reference)
    {
        await using var db = Read();
        return await db.Cases.SingleAsync(row => row.Ref == reference.ToString());
    }

    public async Task<Dispute> State(CaseRef reference) => Wire.Read<Dispute>((await Row(reference)).State);

    public async Task<List<FactRow>> Journal(CaseRef reference)
    {
        var id = (await Row(reference)).Id;
        await using var db = Read();
        return await db.Facts.Where(fact => fact.CaseId == id).OrderBy(fact => fact.Seq).ToListAsync();
    }

    /// <summary>Time passes while nobody sweeps, as when the console was down; then it goes on where the clock stands.</summary>
    public async Task Down(TimeSpan by)
    {
        var now = Now + by;
        await Of<Writer>().Write(async db => (await db.Settings.SingleAsync(setting => setting.Name == "clock")).Value = now.UtcTicks.ToString(CultureInfo.InvariantCulture));
        await Hand.Resume();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (!lent) folder.Delete(recursive: true);
    }
}
