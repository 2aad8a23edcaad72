namespace MediationConsole.Marketplace.Webhooks;

/// <summary>Somewhere that signed events are posted to. The name is what deliveries remember and people are shown: no query and no secret stands in it.</summary>
public sealed record WebhookTarget(string Site, string Name, Uri Url, WebhookSecret Secret)
{
    /// <summary>The name of the payment gateway as a target.</summary>
    public const string Gateway = "gateway";
}

/// <summary>Reads the targets of webhooks from <c>Webhooks:{site}</c>: one with Url and Secret, or several numbered ones.</summary>
internal static class WebhookTargets
{
    private const string AllowPrivate = "AllowPrivateAddresses";
    private const int LeastKeyBytes = 24;

    /// <summary>Whether webhooks may go to private addresses; for development.</summary>
    public static bool MayBePrivate(IConfiguration configuration) => configuration.GetValue<bool>($"Webhooks:{AllowPrivate}");

    public static List<WebhookTarget> Read(IConfiguration configuration, bool production, List<string> faults)
    {
        var targets = new List<WebhookTarget>();
        if (configuration[$"Webhooks:{AllowPrivate}"] is { Length: > 0 } allow && !bool.TryParse(allow, out _)) faults.Add($"Webhooks:{AllowPrivate} is '{allow}'; it is true or false.");
        else if (production && MayBePrivate(configuration)) faults.Add($"Webhooks:{AllowPrivate} is true: in Production nothing is posted to private addresses.");
        foreach (var site in configuration.GetSection("Webhooks").GetChildren().Where(child => !child.Key.Equals(AllowPrivate, StringComparison.OrdinalIgnoreCase)))
        {
            var known = configuration.GetSection("Sites").GetChildren().FirstOrDefault(one => one.Key.Equals(site.Key, StringComparison.OrdinalIgnoreCase));
            if (known is null) faults.Add($"{site.Path} names a site that is not configured.");
            foreach (var one in site["Url"] is null && site["Secret"] is null ? site.GetChildren() : [site])
            {
                if (Read(known?.Key ?? site.Key, one, "Url", "Secret", production, faults) is { } target) targets.Add(target);
            }
        }

        // Two addresses that differ in their query only are told apart by their place.
        return [.. targets.GroupBy(target => target.Name, StringComparer.Ordinal).SelectMany(same => same.Select((target, i) => i == 0 ? target : target with { Name = $"{target.Name} ({i + 1})" }))];
    }

    /// <summary>One target with its secret; null, with what is wrong among the faults, where it is none.</summary>
    public static WebhookTarget? Read(string site, IConfigurationSection section, string url, string secret, bool production, List<string> faults)
    {
        var before = faults.Count;
        if (!Uri.TryCreate(section[url], UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            faults.Add($"{section.Path}:{url} is missing or no http address.");
        else if (address.UserInfo.Length > 0 || address.Fragment.Length > 0) faults.Add($"{section.Path}:{url} has a user name or a fragment; an address to post to has neither.");
        else if (production && address.Scheme != "https") faults.Add($"{section.Path}:{url} is not https; in Production nothing goes out unencrypted.");
        else if (production && AddressRules.IsForbiddenLiteral(address)) faults.Add($"{section.Path}:{url} is a private address; in Production nothing is posted there.");
        var key = WebhookSecret.Read(section[secret]);
        if (key is null) faults.Add($"{section.Path}:{secret} is missing or no base64 behind whsec_.");
        else if (production && key.Length < LeastKeyBytes) faults.Add($"{section.Path}:{secret} has fewer than {LeastKeyBytes} bytes.");
        return faults.Count > before ? null : new(site, $"{site}: {address!.GetLeftPart(UriPartial.Path)}", address, key!);
    }
}
