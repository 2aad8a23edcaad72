using MediationConsole.Marketplace;
using MediationConsole.Storage;

namespace MediationConsole.Desk;

/// <summary>Plugs the door, the sweep and the feed in.</summary>
public static class DeskRoom
{
    public static IServiceCollection AddDesk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<CaseFeed>();
        services.AddSingleton<Clerk>();
        services.AddSingleton<Orders>();
        services.AddSingleton<PastDoors>();
        services.AddSingleton<SettingsBook>();
        services.AddSingleton<Sweeper>();
        services.AddSingleton<Receipts>();
        if (configuration.GetValue<ClockMode>("Clock:Mode") == ClockMode.System) return services.AddSingleton(TimeProvider.System);
        var start = configuration.GetValue<DateTimeOffset?>("Clock:Start") ?? TimeProvider.System.GetUtcNow();
        services.AddSingleton(new ManualClock(start.ToUniversalTime()));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<ManualClock>());
        return services.AddSingleton<ClockHand>();
    }

    /// <summary>Brings the database up to date and sets the manual clock where it stood; before anything else happens.</summary>
    public static async Task OpenDesk(this IServiceProvider services)
    {
        await services.GetRequiredService<SqliteFile>().Migrate();
        if (services.GetService<ClockHand>() is { } hand) await hand.Resume();
    }
}
