using MediationConsole.Marketplace;

namespace MediationConsole.Desk.Outbound;

/// <summary>Plugs in what goes out.</summary>
public static class OutboundRoom
{
    /// <summary>What is wrong with the settings of the world outside, in sentences; for the look at all settings before the start.</summary>
    public static IReadOnlyList<string> Faults(IConfiguration configuration, bool production) => OutsideOptions.Faults(configuration, production);

    internal static IServiceCollection AddOutbound(this IServiceCollection services)
    {
        services.AddSingleton<DeliveryRouter>().AddSingleton<Courier>().AddSingleton<Dispatch>().AddSingleton<EventBook>().AddSingleton<DeadLetters>().AddSingleton<PastDeliveries>();
        services.AddSingleton<OutboundPump>();
        return services.AddHostedService(provider => provider.GetRequiredService<OutboundPump>());
    }
}
