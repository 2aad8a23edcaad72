using MediationConsole.Desk;
using MediationConsole.Marketplace;
using MediationConsole.Operations;
using MediationConsole.Operations.Demo;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.People;
using MediationConsole.Reports;
using MediationConsole.Storage;
using MediationConsole.Tests.House;
using MediationConsole.Tests.Storage.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace MediationConsole.Tests.Operations.Demo;

/// <summary>The rooms of the program without its pages, over an empty folder and a clock that stands still.</summary>
internal sealed class DemoBench : IAsyncDisposable
{
    public static readonly DateTimeOffset Present = new(2026, 11, 20, 14, 2, 11, TimeSpan.Zero);

    private readonly DirectoryInfo folder;
    private readonly ServiceProvider services;

    private DemoBench(DirectoryInfo folder, (string Provider, string ConnectionString) database, int cases, string environment, double everySeconds)
    {
        this.folder = folder;
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Top.FullName, "appsettings.json")).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = database.Provider,
            ["Database:ConnectionString"] = database.ConnectionString,
            ["Evidence:Path"] = Path.Combine(folder.FullName, "evidence"),
            ["Exports:Path"] = Path.Combine(folder.FullName, "exports"),
            ["Clock:Mode"] = "manual",
            ["Clock:Start"] = Present.ToString("O"),
            ["Demo:Enabled"] = "true",
            ["Demo:Cases"] = cases.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Demo:EverySeconds"] = everySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }).Build();
        var host = new HostingEnvironment { EnvironmentName = environment };
        var rooms = new ServiceCollection();
        rooms.AddSingleton<IConfiguration>(configuration).AddLogging();
        rooms.AddStorage(configuration, folder.FullName);
        rooms.AddMarketplace(configuration);
        rooms.AddPeople(configuration, host);
        rooms.AddDesk(configuration);
        rooms.AddReports();
        rooms.AddTransient<Verification>().AddDemo(configuration, host);
        services = rooms.BuildServiceProvider();
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public static async Task<DemoBench> Open(int cases = 40, string? environment = null, double everySeconds = 0.01)
    {
        var home = Directory.CreateTempSubdirectory("mediation-demo-");
        var bench = new DemoBench(home, await TestDatabase.Ready(home), cases, environment ?? Environments.Development, everySeconds);
        Assert.Empty(await bench.services.OpenDesk());
        return bench;
    }

    /// <summary>Starts the demo as the host does, and returns when its cases are there; false where there is no demo.</summary>
    public async Task<bool> Fill()
    {
        await Get<DemoData>().StartAsync(TestContext.Current.CancellationToken);
        return await Get<DemoData>().Ready;
    }

    /// <summary>Tells stories without the rest of the demo.</summary>
    public Task<Told> Tell(IReadOnlyList<Plot> plots) => Get<Telling>().Tell(plots, Present, TestContext.Current.CancellationToken);

    public async Task<T> Read<T>(Func<ConsoleDb, Task<T>> query)
    {
        await using var db = await Get<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        return await query(db);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
