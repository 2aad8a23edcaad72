namespace MediationConsole.Reports.Packs;

/// <summary>How large a pack may be for one network.</summary>
/// <param name="Bytes">The paper and the files it does not show, in bytes; a picture counts once, where the paper shows it.</param>
/// <param name="Pages">Pages of the paper.</param>
public sealed record PackLimit(long Bytes, int Pages);

/// <summary>How large packs may be, by network; settings below <c>Packs:Limits</c>, for example <c>Packs__Limits__visa__Bytes</c>.</summary>
public sealed class PackOptions
{
    public const string Section = "Packs";

    private const long Megabyte = 1024 * 1024;

    /// <summary>What holds for a network of which nothing is said.</summary>
    public static PackLimit Otherwise { get; } = new(10 * Megabyte, 50);

    /// <summary>By network. Mastercard reads nineteen pages and no more.</summary>
    public Dictionary<string, PackLimit> Limits { get; init; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["visa"] = new(10 * Megabyte, 50),
        ["mastercard"] = new(10 * Megabyte, 19),
        ["amex"] = new(10 * Megabyte, 50),
    };

    public PackLimit Of(string network) => Limits.GetValueOrDefault(network, Otherwise);

    /// <summary>Reads the settings over what stands above; every fault at once.</summary>
    public static PackOptions From(IConfiguration configuration)
    {
        var options = new PackOptions();
        List<string> faults = [];
        foreach (var network in configuration.GetSection($"{Section}:Limits").GetChildren())
        {
            var before = options.Of(network.Key);
            var (bytes, pages) = (network.GetValue("Bytes", before.Bytes), network.GetValue("Pages", before.Pages));
            if (bytes < 1 || pages < 1) faults.Add($"{network.Path}: a pack has at least one byte and one page.");
            options.Limits[network.Key] = new(bytes, pages);
        }

        return faults.Count == 0 ? options : throw new InvalidOperationException(string.Join(' ', faults));
    }
}
