namespace MediationConsole.Marketplace;

/// <summary>Plugs the outside world in.</summary>
public static class MarketplaceRoom
{
    public static IServiceCollection AddMarketplace(this IServiceCollection services, IConfiguration configuration) =>
        configuration.GetValue<PaymentsMode>("Payments:Mode") switch
        {
            PaymentsMode.Loopback => services.AddSingleton<IPayments, LoopbackPayments>(),
            PaymentsMode.External => services.AddSingleton<IPayments, ExternalPayments>(),
        };
}
