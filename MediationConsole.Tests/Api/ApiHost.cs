using System.Globalization;
using System.Net.Http.Headers;
using MediationConsole.Cases;
using MediationConsole.People;
using MediationConsole.Storage;
using MediationConsole.Tests.Storage.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Api;

/// <summary>The whole program on the test server, with a manual clock and an empty database that goes with it.</summary>
public class ApiHost : IAsyncLifetime
{
    public const string Start = "2026-11-02T08:00:00Z";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mediation-api-");
    private (string Provider, string ConnectionString) database;
    private int orders;
    private ApiCaller? colleague;
    private ApiCaller? bank;
    private ApiCaller? admin;

    public ApiHost() => Program = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
    {
        builder.UseSetting("Database:Provider", database.Provider);
        builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        builder.UseSetting("Evidence:Path", Evidence.FullName);
        builder.UseSetting("Mail:Path", Mail.FullName);
        builder.UseSetting("Exports:Path", Path.Combine(folder.FullName, "exports"));
        builder.UseSetting("Clock:Mode", "manual");
        builder.UseSetting("Clock:Start", Start);
        builder.UseSetting("Demo:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Line(this)));
    });

    public WebApplicationFactory<Program> Program { get; }

    public DirectoryInfo Evidence => new(Path.Combine(folder.FullName, "evidence"));

    /// <summary>Where letters lie.</summary>
    public DirectoryInfo Mail => new(Path.Combine(folder.FullName, "mail"));

    /// <summary>While true every answer is lost on its way, after the console has done what it was asked.</summary>
    public bool LosesAnswers { get; set; }

    /// <summary>A marketplace with every scope on two sites.</summary>
    public ApiCaller Shop { get; private set; } = null!;

    /// <summary>A mediator.</summary>
    public ApiCaller Mia { get; private set; } = null!;

    /// <summary>A manager.</summary>
    public ApiCaller Max { get; private set; } = null!;

    /// <summary>The line between caller and console.</summary>
    private sealed class Line(ApiHost host) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, rest) =>
            {
                if (!host.LosesAnswers)
                {
                    await rest(http);
                    return;
                }

                http.Response.Body = Stream.Null;
                await rest(http);
                http.Abort();
            });
            next(app);
        };
    }

    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Ready(folder);
        Shop = await Key("shop", ["dhgate", "cnnect"], "orders", "acts", "evidence", "gateway", "read");
        Mia = await Token("mia", StaffRoles.Mediator);
        Max = await Token("max", StaffRoles.Manager);
    }

    public async ValueTask DisposeAsync()
    {
        await Program.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A caller with a new key of that name.</summary>
    public async Task<ApiCaller> Key(string name, string[] sites, params string[] scopes) =>
        Bearing(await Program.Services.GetRequiredService<KeyRing>().AddKey(name, sites, scopes));

    /// <summary>A caller with a token of a new member of staff.</summary>
    public async Task<ApiCaller> Token(string userName, StaffRoles roles)
    {
        Assert.Empty(await Program.Services.GetRequiredService<StaffRegister>().Add(new(userName, userName.ToUpperInvariant(), roles, Password: null)));
        return Bearing(await Program.Services.GetRequiredService<KeyRing>().AddToken(userName));
    }

    /// <summary>A second mediator, the same each time.</summary>
    public async Task<ApiCaller> Colleague() => colleague ??= await Token("cole", StaffRoles.Mediator);

    /// <summary>That person's own limit, set by an administrator.</summary>
    public async Task Limit(string userName, string dollars)
    {
        admin ??= await Token("root", StaffRoles.Admin);
        Assert.Null(await Program.Services.GetRequiredService<StaffLimits>().Set(new StaffId(userName), Currency.From("USD"), Cases.Story.Amount(dollars), new StaffId("root")));
    }

    /// <summary>The buyers' bank, with a key of its own.</summary>
    public async Task<ApiCaller> Bank() => bank ??= await Key("bank", ["dhgate"], "bank");

    /// <summary>That person has other roles from now on.</summary>
    public Task Becomes(string userName, StaffRoles roles) => Program.Services.GetRequiredService<Writer>().Write(async db =>
        (await db.Users.SingleAsync(user => user.UserName == userName)).Roles = roles);

    /// <summary>A caller with that secret, or with none.</summary>
    public ApiCaller Bearing(string? secret)
    {
        var client = Program.CreateClient();
        if (secret is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return new(client, secret);
    }

    /// <summary>Reports a new order and answers its number.</summary>
    public async Task<string> Order(string captured = "120.00", string currency = "USD", string site = "dhgate")
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"ORDER-{Interlocked.Increment(ref orders)}");
        var said = await Shop.Put($"orders/{number}", Orders.Body(captured, currency, site));
        Assert.Equal(201, said.Status);
        return number;
    }

    /// <summary>Opens a dispute on a new order and answers its ref.</summary>
    public async Task<string> Dispute(string reason = "SNAD_QUALITY", string remedy = "full_refund", string? amount = null, string captured = "120.00")
    {
        var money = amount is null ? null : new { amount, currency = "USD" };
        var said = await Shop.Post("disputes", new { orderNo = await Order(captured), reason, request = new { remedy, amount = money } });
        Assert.Equal(201, said.Status);
        return said.Text("ref");
    }

    /// <summary>Turns the clock; answers how many terms lapsed.</summary>
    public async Task<int> Advance(string by)
    {
        var said = await Shop.Post("clock/advance", new { by });
        Assert.Equal(200, said.Status);
        return said["lapsed"].GetInt32();
    }
}

/// <summary>A body of an order in which nothing is wrong.</summary>
internal static class Orders
{
    public static Dictionary<string, object?> Body(string captured = "120.00", string currency = "USD", string site = "dhgate") => new()
    {
        ["site"] = site,
        ["placedAt"] = "2026-11-01T08:00:00Z",
        ["currency"] = currency,
        ["captured"] = new { amount = captured, currency },
        ["buyer"] = new { id = "b-77", name = "Ana Ruiz", email = "ana@example.org", country = "ES", language = "en", zone = "Europe/Madrid" },
        ["seller"] = new { id = "s-12", name = "Blue Lantern", email = "shop@example.org", country = "CN", language = "zh-Hans", zone = "Asia/Shanghai" },
        ["items"] = new[] { new { sku = "LMP-1", title = "Desk lamp", quantity = 2, unitPrice = new { amount = captured, currency } } },
        ["shipments"] = new[] { new { carrier = "DHL", trackingNumber = "JD014600003", shippedAt = "2026-11-03T00:00:00Z", deliveredAt = (string?)null } },
        ["guarantee"] = false,
        ["status"] = "shipped",
    };
}
