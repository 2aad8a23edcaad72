using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Console.Admin.Holidays;
using MediationConsole.Console.Admin.Policies;
using MediationConsole.Console.Admin.Webhooks;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Deadlines;
using MediationConsole.Console.Desk;
using MediationConsole.Console.Exports;
using MediationConsole.Console.Guarantees;
using MediationConsole.Console.Orders;
using MediationConsole.Console.Parties;
using MediationConsole.Console.Queue;
using MediationConsole.Console.Search;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using MediationConsole.Desk.Exhibits;
using MediationConsole.Desk.Exports;
using MediationConsole.Desk.Holds;
using MediationConsole.Desk.Outbound;
using MediationConsole.Desk.Search;
using MediationConsole.Marketplace;
using MediationConsole.People;
using MediationConsole.Reports;
using MediationConsole.Reports.Books;
using MediationConsole.Reports.Parties;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using MediationConsole.Tests.Storage.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace MediationConsole.Tests.Console;

/// <summary>A database with a clock moved by hand and the door before it, on which tests lay cases out for the screens to show.</summary>
public sealed class CaseBench : IAsyncDisposable
{
    public static readonly Actor.Staff Lena = new(new("lena"), "Lena Marsh", StaffRoles.Mediator);
    public static readonly Actor.Staff Amir = new(new("amir"), "Amir Khan", StaffRoles.Mediator);
    public static readonly Actor.Staff Nadia = new(new("nadia"), "Nadia Rossi", StaffRoles.Risk);
    public static readonly Actor.Staff Tom = new(new("tom"), "Tom Okafor", StaffRoles.Manager);
    public static readonly Actor.Staff Iris = new(new("iris"), "Iris Novak", StaffRoles.Admin);
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 14, 2, 11, TimeSpan.Zero);

    private readonly ServiceProvider services;
    private int orders;

    private CaseBench(DirectoryInfo folder, string payments) => services = Rooms(folder, payments).BuildServiceProvider();

    public static async Task<CaseBench> Open(DirectoryInfo folder, string payments = "loopback")
    {
        await TestDatabase.Ready(folder);
        var bench = new CaseBench(folder, payments);
        Assert.Empty(await bench.services.OpenDesk());
        await bench.services.OpenPeople();
        return bench;
    }

    public T Of<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>What the screens read through.</summary>
    public Readings Readings => Of<Readings>();

    /// <summary>Gives a page what it asks for.</summary>
    public void Lend(IServiceCollection page)
    {
        page.AddSingleton(services.GetRequiredService<Clerk>()).AddSingleton(services.GetRequiredService<CaseFeed>());
        page.AddSingleton(services.GetRequiredService<StaffDirectory>()).AddSingleton(services.GetRequiredService<PolicyBook>());
        page.AddSingleton(services.GetRequiredService<TimeProvider>()).AddSingleton(services.GetRequiredService<ManualClock>());
        page.AddSingleton(services.GetRequiredService<IDbContextFactory<ConsoleDb>>()).AddSingleton<QueueQuery>().AddSingleton<QueueNewsroom>().AddSingleton<DeskQuery>();
        page.AddSingleton(Of<PolicyDesk>()).AddSingleton(Of<HolidayDesk>()).AddSingleton(Of<StaffLimits>()).AddSingleton(Of<Relations>()).AddSingleton<PoliciesQuery>().AddSingleton<HolidaysQuery>();
        page.AddSingleton(Of<Drafts>()).AddSingleton(Of<Lookalikes>()).AddSingleton<CaseFileQuery>();
        page.AddSingleton(Of<Presence>()).AddSingleton(Of<Leases>()).AddScoped<PresenceBoard>().AddScoped<CircuitLine>();
        page.AddSingleton(Of<Dispatch>()).AddSingleton(Of<DeadLetters>()).AddSingleton(Of<OutboundPump>()).AddSingleton<WebhooksQuery>();
        page.AddSingleton(services.GetRequiredService<Almanac>()).AddSingleton<QueueDetails>().AddSingleton<QueueTally>().AddSingleton<Tonight>().AddDeadlines();
        page.AddSingleton(Of<SearchFilling>()).AddSingleton(Of<ViewDesk>()).AddSingleton<SearchQuery>().AddSingleton<SavedViews>().AddSingleton<QueueBulk>().AddSingleton<PreviewQuery>().AddSingleton<Drawings>();
        page.AddSingleton<EvidenceBook>().AddSingleton(Of<ExportDesk>()).AddSingleton(Of<ExportBell>()).AddSingleton<ExportsQuery>();
        page.AddSingleton<ClaimQuery>().AddSingleton<PartyBook>().AddSingleton<PartyQuery>().AddSingleton<OrderQuery>().AddSingleton(Of<Freezing>()).AddSingleton(Of<HoldNotice>());
        page.AddSingleton(new BookMaker(Of<IDatabase>(), Of<PolicyBook>(), Of<TimeProvider>())).AddSingleton(Of<BookMemory>()).AddSingleton(Of<ReportSchedules>());
    }

    /// <summary>Opens a dispute on an order of its own.</summary>
    public async Task<CaseRef> Dispute(string reason = "SNAD_QUALITY", long minor = 8420, string currency = "USD", string site = "dhgate", string buyer = "Ana Ruiz", string? mail = null)
    {
        var amount = new Money(minor, Currency.From(currency));
        var number = $"T-{++orders:D5}";
        var parties = new OrderDetails(new("b-1", buyer, mail, "ES", "en", "Europe/Madrid"), new("s-1", "Blue Lantern", mail, "CN", "en", "Asia/Shanghai"), [], [], false);
        var reported = await services.GetRequiredService<Orders>().Report(new(site, number, Start.AddDays(-20), amount, "shipped", parties));
        var handled = await services.GetRequiredService<Clerk>().Open(reported.Order!.Id, new Act.OpenDispute(reason, new(Remedy.FullRefund, null)), new Actor.Buyer());
        return handled!.Situation!.Dispute.Ref;
    }

    /// <summary>A claim of that buyer on the guarantee, on an order of its own (G1).</summary>
    public async Task<CaseRef> Claim(long minor = 8420, string buyer = "Ana Ruiz")
    {
        var (usd, number) = (Currency.From("USD"), $"T-{++orders:D5}");
        var details = new OrderDetails(
            new("b-1", buyer, null, "ES", "en", "Europe/Madrid"), new("s-1", "Blue Lantern", null, "CN", "en", "Asia/Shanghai"), [new("LMP-1", "Desk lamp of brushed brass", 2, new(minor, usd))], [], true);
        var reported = await Of<Orders>().Report(new("dhgate", number, Start.AddDays(-20), new(2 * minor, usd), "shipped", details));
        return (await Of<Clerk>().Open(reported.Order!.Id, new Act.ClaimGuarantee("SNAD_QUALITY", new(minor, usd)), new Actor.Buyer()))!.Situation!.Case.Ref;
    }

    /// <summary>Opens a case of another kind on the order of a dispute.</summary>
    public async Task<CaseRef> Open(CaseRef beside, Act opening, Actor actor)
    {
        await using var db = Read();
        var order = await db.Cases.Where(row => row.Ref == beside.ToString()).Select(row => row.OrderId).SingleAsync();
        return (await services.GetRequiredService<Clerk>().Open(order, opening, actor))!.Situation!.Case.Ref;
    }

    public async Task Do(CaseRef reference, Act act, Actor actor)
    {
        var handled = await services.GetRequiredService<Clerk>().Handle(reference, act, actor);
        Assert.IsType<Decision.Granted>(handled!.Decision);
    }

    /// <summary>A dispute about goods that never came, brought to review and claimed by a mediator.</summary>
    public async Task<CaseRef> Reviewed(Actor.Staff by, long minor = 8420, string currency = "USD")
    {
        var reference = await Dispute("NR_IN_TRANSIT", minor, currency);
        await Wait(TimeSpan.FromDays(3));
        await Do(reference, new Act.Escalate(), new Actor.Buyer());
        await Do(reference, new Act.GiveWaybill("DHL", "1234567890"), new Actor.Seller());
        await Do(reference, new Act.Claim(), by);
        return reference;
    }

    /// <summary>The same with a ruling, which takes effect when the undo term ends.</summary>
    public async Task<CaseRef> Ruled(Actor.Staff by, long minor = 8420, Funding funding = Funding.Seller)
    {
        var reference = await Reviewed(by, minor);
        var text = new RulingText(Remedy.FullRefund, null, Responsible.Seller, funding, null, [new("Not delivered", "NO_PROOF_OF_DELIVERY", [])], "Nothing shows that it arrived.");
        await Do(reference, new Act.Rule(text), by);
        return reference;
    }

    /// <summary>The database, for what is read past the screens.</summary>
    public ConsoleDb Read() => services.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContext();

    /// <summary>The order of the last dispute is frozen, or the buyer's bank speaks of it.</summary>
    public async Task Hear(OrderNews news, Actor by)
    {
        // Orders are numbered from one, in the order in which they came in.
        var heard = await services.GetRequiredService<Clerk>().Hear(orders, news, by);
        Assert.Null(heard!.Refusal);
    }

    /// <summary>A key with which the marketplace speaks for buyers and sellers.</summary>
    public Task<string> Key() => services.GetRequiredService<KeyRing>().AddKey("shop", ["dhgate"], ["acts", "read"]);

    public Task Wait(TimeSpan time) => services.GetRequiredService<ClockHand>().Advance(time);

    public async ValueTask DisposeAsync() => await services.DisposeAsync();

    private static ServiceCollection Rooms(DirectoryInfo folder, string payments)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "cases.db")}",
            ["Mail:Path"] = Path.Combine(folder.FullName, "mail"),
            ["Exports:Path"] = Path.Combine(folder.FullName, "exports"),
            ["Clock:Mode"] = "manual",
            ["Clock:Start"] = Start.ToString("O"),
            ["Demo:Enabled"] = "true",
            ["Payments:Mode"] = payments,
            ["Sites:dhgate:Policy"] = "dhgate",
            ["Sites:dhgate:Title"] = "DHgate",
            ["Sites:cnnect:Policy"] = "cnnect",
            ["Sites:cnnect:Title"] = "CNNECT",
        }).Build();
        var rooms = new ServiceCollection();
        rooms.AddSingleton<IConfiguration>(configuration).AddLogging();
        rooms.AddStorage(configuration, folder.FullName);
        rooms.AddSingleton<Readings>().AddSingleton<IDbContextFactory<ConsoleDb>>(provider => provider.GetRequiredService<Readings>());
        rooms.AddMarketplace(configuration);
        rooms.AddPeople(configuration, new HostingEnvironment { EnvironmentName = Environments.Development });
        rooms.AddDesk(configuration);
        return rooms;
    }
}
