using System.Globalization;
using MediationConsole.Marketplace.Mail;
using MediationConsole.Marketplace.Webhooks;

namespace MediationConsole.Marketplace;

/// <summary>All that is configured about the world outside, read and checked as a whole.</summary>
public sealed record OutsideOptions
{
    private const int UsualKeepDays = 90;
    private const int MostKeepDays = 3_650;

    public required IReadOnlyList<WebhookTarget> Webhooks { get; init; }

    /// <summary>Whether events may be posted to private addresses; for development.</summary>
    public required bool MayBePrivate { get; init; }

    public required PaymentsMode Payments { get; init; }

    /// <summary>Where money instructions are posted; null where they are confirmed at once, or the gateway reads them from the events.</summary>
    public required WebhookTarget? Gateway { get; init; }

    public required MailOptions Mail { get; init; }

    /// <summary>What the links in letters begin with; the case's ref is put behind it. Null where none is configured.</summary>
    public required string? LinkBase { get; init; }

    /// <summary>How long deliveries that arrived or were dropped are kept: <c>Outbound:KeepDays</c>.</summary>
    public required TimeSpan KeepDeliveries { get; init; }

    /// <summary>What is wrong with the settings, in sentences; empty where nothing is.</summary>
    public static IReadOnlyList<string> Faults(IConfiguration configuration, bool production)
    {
        var faults = new List<string>();
        Read(configuration, production, faults);
        return faults;
    }

    /// <summary>The settings; every fault is reported at once.</summary>
    public static OutsideOptions From(IConfiguration configuration)
    {
        var faults = new List<string>();
        // What is allowed in Production only was checked before anything was made.
        var options = Read(configuration, production: false, faults);
        return faults.Count == 0 ? options : throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    private static OutsideOptions Read(IConfiguration configuration, bool production, List<string> faults)
    {
        if (configuration["Payments:Mode"] is { Length: > 0 } mode && !Enum.TryParse<PaymentsMode>(mode, ignoreCase: true, out _)) faults.Add($"Payments:Mode is '{mode}'; known are loopback and external.");
        var payments = string.Equals(configuration["Payments:Mode"], nameof(PaymentsMode.External), StringComparison.OrdinalIgnoreCase) ? PaymentsMode.External : PaymentsMode.Loopback;
        return new()
        {
            Webhooks = WebhookTargets.Read(configuration, production, faults),
            MayBePrivate = bool.TryParse(configuration["Webhooks:AllowPrivateAddresses"], out var allow) && allow,
            Payments = payments,
            Gateway = payments == PaymentsMode.External ? ReadGateway(configuration, production, faults) : null,
            Mail = MailOptions.Read(configuration, faults),
            LinkBase = ReadLinkBase(configuration, faults),
            KeepDeliveries = ReadKeepDays(configuration, faults),
        };
    }

    private static TimeSpan ReadKeepDays(IConfiguration configuration, List<string> faults)
    {
        if (configuration["Outbound:KeepDays"] is not { Length: > 0 } text) return TimeSpan.FromDays(UsualKeepDays);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostKeepDays) return TimeSpan.FromDays(days);
        faults.Add($"Outbound:KeepDays is '{text}'; it is a number of days from 1 to {MostKeepDays}.");
        return TimeSpan.FromDays(UsualKeepDays);
    }

    private static WebhookTarget? ReadGateway(IConfiguration configuration, bool production, List<string> faults)
    {
        var section = configuration.GetSection("Payments");
        if (section["GatewayUrl"] is null or "" && section["GatewaySecret"] is null or "") return null;
        return WebhookTargets.Read("", section, "GatewayUrl", "GatewaySecret", production, faults) is { } target ? target with { Name = WebhookTarget.Gateway } : null;
    }

    private static string? ReadLinkBase(IConfiguration configuration, List<string> faults)
    {
        if (configuration["Links:Base"] is not { Length: > 0 } text) return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) faults.Add($"Links:Base is '{text}'; it is an http address to which the ref of a case is added.");
        return text.EndsWith('/') || text.EndsWith('=') ? text : text + "/";
    }
}
