using MediationConsole.Operations.Demo.Stories;

namespace MediationConsole.Operations.Demo;

/// <summary>Plugs the demo in: its cases, and the buyers and sellers who play in it.</summary>
internal static class DemoRoom
{
    public static IServiceCollection AddDemo(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(DemoOptions.From(configuration, environment));
        services.AddSingleton<Telling>().AddSingleton<ClaimTelling>().AddSingleton<RiskTelling>().AddSingleton<Acquaintance>();
        services.AddSingleton<Seeding.Filling>();
        services.AddSingleton<DemoData>();
        services.AddSingleton<Arrivals>().AddSingleton<Players>();
        services.AddHostedService(provider => provider.GetRequiredService<DemoData>());
        return services.AddHostedService(provider => provider.GetRequiredService<Players>());
    }
}
