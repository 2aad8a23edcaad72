using MediationConsole.Desk.Exhibits;
using MediationConsole.Desk.Exports;
using MediationConsole.Desk.Holds;
using MediationConsole.Desk.Outbound;
using MediationConsole.Desk.Search;
using MediationConsole.Marketplace;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>Plugs the door, the sweep and the feed in.</summary>
public static class DeskRoom
{
    public static IServiceCollection AddDesk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<CaseFeed>();
        services.AddSingleton<Presence>().AddSingleton<Leases>();
        services.AddSingleton<Clerk>();
        services.AddSingleton<Orders>();
        services.AddSingleton<OutageBook>().AddSingleton<Almanac>();
        services.AddSingleton<PastDoors>();
        services.AddSingleton<PolicyDesk>().AddSingleton<HolidayDesk>();
        services.AddSingleton<SettingsBook>();
        services.AddSingleton<Sweeper>();
        services.AddSingleton<Receipts>();
        services.AddSingleton(DraftOptions.From(configuration)).AddSingleton<Drafts>();
        services.AddHostedService<Neighbours>();
        services.AddSingleton<SearchFilling>().AddHostedService(provider => provider.GetRequiredService<SearchFilling>());
        services.AddSingleton<ViewDesk>();
        services.AddOutbound();
        services.AddSingleton<Freezing>().AddSingleton<HoldNotice>();
        services.AddExhibits();
        services.AddSingleton(ExportOptions.From(configuration)).AddSingleton<ExportBell>().AddSingleton<ExportDesk>().AddSingleton<ExportBook>().AddSingleton<BookMemory>().AddSingleton<ReportSchedules>().AddSingleton<ReportMail>();
        if (configuration.GetValue<ClockMode>("Clock:Mode") == ClockMode.System) return services.AddSingleton(TimeProvider.System);
        var start = configuration.GetValue<DateTimeOffset?>("Clock:Start") ?? TimeProvider.System.GetUtcNow();
        services.AddSingleton(new ManualClock(start.ToUniversalTime()));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<ManualClock>());
        return services.AddSingleton<ClockHand>();
    }

    /// <summary>Brings the database up to date, sets the manual clock where it stood, and reads the rules; before anything else happens.</summary>
    /// <returns>Why the program must not start, in sentences; empty where it may.</returns>
    public static async Task<IReadOnlyList<string>> OpenDesk(this IServiceProvider services)
    {
        await services.GetRequiredService<IDatabase>().Migrate();
        if (services.GetService<ClockHand>() is { } hand) await hand.Resume();
        await new StateShape(services.GetRequiredService<Writer>(), services.GetRequiredService<IDbContextFactory<ConsoleDb>>()).BringUpToDate();
        await services.GetRequiredService<OutageBook>().Resume();
        return await services.OpenRules();
    }

    /// <summary>Publishes what came with the program and reads policies and holidays; the database is up to date.</summary>
    /// <inheritdoc cref="OpenDesk" path="/returns"/>
    public static async Task<IReadOnlyList<string>> OpenRules(this IServiceProvider services)
    {
        var faults = await services.GetRequiredService<PolicyDesk>().Open(PolicyFile.BuiltIn);
        if (faults.Count == 0) await services.GetRequiredService<HolidayDesk>().Open();
        return faults;
    }
}
