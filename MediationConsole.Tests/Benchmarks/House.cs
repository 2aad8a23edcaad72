using MediationConsole.Desk;
using MediationConsole.Marketplace;
using MediationConsole.People;
using MediationConsole.Storage;

namespace MediationConsole.Benchmarks;

/// <summary>A clock that stands where it is set.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = TrialData.Present;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>The rooms of the console over a database, without the web around them.</summary>
internal static class House
{
    public static async Task<ServiceProvider> Open(DirectoryInfo folder, SetClock clock)
    {
        var settings = TrialData.Settings(folder);
        settings["Clock:Mode"] = "system";
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddLogging().AddStorage(configuration, folder.FullName).AddMarketplace(configuration)
            .AddSingleton(new WallClock(TimeProvider.System)).AddDesk(configuration).AddSingleton<TimeProvider>(clock).BuildServiceProvider();
        var faults = await services.OpenDesk();
        return faults.Count == 0 ? services : throw new InvalidOperationException(string.Join(' ', faults));
    }
}
