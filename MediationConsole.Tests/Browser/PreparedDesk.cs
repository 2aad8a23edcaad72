using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Marketplace;
using MediationConsole.People;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace MediationConsole.Tests.Browser;

/// <summary>Cases made through the front door in a folder of their own; the program is then started on it.</summary>
internal sealed class PreparedDesk : IAsyncDisposable
{
    public static readonly Actor Buyer = new Actor.Buyer();
    public static readonly Actor Seller = new Actor.Seller();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("prepared-desk-");
    private readonly ServiceProvider services;
    private int orders;

    private PreparedDesk(DateTimeOffset start)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "cases.db")}",
            ["Evidence:Path"] = Path.Combine(folder.FullName, "evidence"),
            ["Clock:Mode"] = "manual",
            ["Clock:Start"] = start.ToString("O"),
            ["Sites:dhgate:Policy"] = "dhgate",
            ["Sites:dhgate:Title"] = "DHgate",
        }).Build();
        var rooms = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(settings);
        rooms.AddStorage(settings, folder.FullName);
        rooms.AddMarketplace(settings);
        rooms.AddPeople(settings, new HostingEnvironment { EnvironmentName = Environments.Development });
        rooms.AddDesk(settings);
        services = rooms.BuildServiceProvider();
    }

    /// <summary>An empty desk whose clock stands that long before now.</summary>
    public static async Task<PreparedDesk> Begin(TimeSpan before)
    {
        var desk = new PreparedDesk(TimeProvider.System.GetUtcNow() - before);
        Assert.Empty(await desk.services.OpenDesk());
        return desk;
    }

    public Task Advance(TimeSpan by) => services.GetRequiredService<ClockHand>().Advance(by);

    /// <summary>A new order with a dispute on it.</summary>
    public async Task<CaseRef> Dispute(string reason, Offer request, string captured = "120.00", string words = "The lamp does not work.")
    {
        var opened = await services.GetRequiredService<Clerk>().Open(await Order(captured), new Act.OpenDispute(reason, request) { Words = words }, Buyer);
        return opened!.Situation!.Dispute.Ref;
    }

    /// <summary>A new order that is on its way, whose payment the buyer's bank takes back for theft: the platform answers.</summary>
    public async Task<CaseRef> Chargeback()
    {
        var (now, amount) = (TimeProvider.System.GetUtcNow(), new Money(12_000, Currency.From("USD")));
        var notice = new Act.NotifyChargeback("visa", "10.4", "BC-77", MediationConsole.Cases.Chargebacks.NetworkStage.Chargeback, amount, now, now.AddDays(20));
        return (await services.GetRequiredService<Clerk>().Open(await Order("120.00"), notice, new Actor.Bank()))!.Situation!.Case.Ref;
    }

    /// <summary>A new order with the guarantee, on which its buyer claims (G1).</summary>
    public async Task<CaseRef> Claim(string amount = "80.00")
    {
        var claimed = Money.TryParse(amount, Currency.From("USD"), out var money) ? money : throw new FormatException($"'{amount}' is no amount.");
        return (await services.GetRequiredService<Clerk>().Open(await Order("120.00", guarantee: true), new Act.ClaimGuarantee("SNAD_DAMAGED", claimed) { Words = "It came in pieces." }, Buyer))!.Situation!.Case.Ref;
    }

    private async Task<long> Order(string captured, bool guarantee = false)
    {
        var usd = Currency.From("USD");
        var paid = Money.TryParse(captured, usd, out var money) ? money : throw new FormatException($"'{captured}' is no amount.");
        var details = new OrderDetails(
            new("b-77", "Ana Ruiz", "ana@example.org", "ES", "es", "Europe/Madrid"), new("s-12", "Blue Lantern", "shop@example.org", "CN", "zh-Hans", "Asia/Shanghai"),
            [new("LMP-1", "Desk lamp", 2, new(6000, usd))], [new("DHL", "JD014600003", TimeProvider.System.GetUtcNow().AddDays(-20), null)], guarantee);
        var report = new OrderReport("dhgate", $"O-{++orders}", TimeProvider.System.GetUtcNow().AddDays(-21), paid, "shipped", details);
        return (await services.GetRequiredService<Orders>().Report(report)).Order!.Id;
    }

    public async Task Do(CaseRef reference, Act act, Actor by)
    {
        var handled = await services.GetRequiredService<Clerk>().Handle(reference, act, by);
        if (handled?.Decision is Decision.Refused refused) throw new InvalidOperationException(refused.Sentence);
    }

    /// <summary>That side adds a picture, drawn here and stored in the vault.</summary>
    public async Task Exhibit(CaseRef reference, Actor by, string type, int shade)
    {
        using var picture = new MemoryStream(Picture.Png(640, 420, shade));
        var stored = await services.GetRequiredService<IVault>().Store(picture, long.MaxValue, CancellationToken.None);
        await Do(reference, new Act.AddExhibit(type, $"{type}.png", "image/png", stored!.Size, stored.Sha256, null), by);
    }

    /// <summary>Starts the program on what was prepared.</summary>
    public async Task<AppProcess> Start()
    {
        await services.DisposeAsync();
        return await AppProcess.Start(folder: folder);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
