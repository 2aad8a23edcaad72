using MediationConsole.Marketplace.Letters;
using MediationConsole.Marketplace.Mail;
using MediationConsole.Marketplace.Scanning;
using MediationConsole.Marketplace.Webhooks;

namespace MediationConsole.Marketplace;

/// <summary>Plugs the outside world in.</summary>
public static class MarketplaceRoom
{
    public static IServiceCollection AddMarketplace(this IServiceCollection services, IConfiguration configuration)
    {
        var options = OutsideOptions.From(configuration);
        services.AddSingleton(options).AddSingleton(options.Mail);
        services.AddSingleton<WebhookPost>();
        services.AddSingleton<LetterWriter>();
        if (ScannerOptions.From(configuration) is { } scanner) services.AddSingleton(scanner).AddSingleton<IScanner, ClamScanner>();
        else services.AddSingleton<IScanner, NoScanner>();
        _ = options.Mail.Mode switch
        {
            MailMode.File => services.AddSingleton<IMail, FileMail>(),
            MailMode.Smtp => services.AddSingleton<IMail, SmtpMail>(),
        };
        return options.Payments switch
        {
            PaymentsMode.Loopback => services.AddSingleton<IPayments, LoopbackPayments>(),
            PaymentsMode.External => services.AddSingleton<IPayments, ExternalPayments>(),
        };
    }
}
