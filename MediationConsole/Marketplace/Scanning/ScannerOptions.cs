using System.Globalization;

namespace MediationConsole.Marketplace.Scanning;

/// <summary>Where the scanner listens and how long it is waited for.</summary>
public sealed record ScannerOptions(string Host, int Port, TimeSpan Limit)
{
    private const int UsualSeconds = 20;

    /// <summary>Reads <c>Evidence:Clamd</c> as host:port and <c>Evidence:ClamdSeconds</c>; null where no scanner is configured.</summary>
    public static ScannerOptions? From(IConfiguration configuration)
    {
        var seconds = UsualSeconds;
        if (configuration["Evidence:ClamdSeconds"] is { Length: > 0 } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) || seconds is < 1 or > 600))
            throw new InvalidOperationException($"Evidence:ClamdSeconds is '{text}'; it is a number of seconds from 1 to 600.");
        if (configuration["Evidence:Clamd"] is not { Length: > 0 } address) return null;
        var colon = address.LastIndexOf(':');
        return colon > 0 && int.TryParse(address.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? new(address[..colon].Trim('[', ']'), port, TimeSpan.FromSeconds(seconds))
            : throw new InvalidOperationException($"Evidence:Clamd is '{address}'; it is host:port, such as 127.0.0.1:3310.");
    }
}
