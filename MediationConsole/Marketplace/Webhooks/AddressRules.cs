using System.Net;
using System.Net.Sockets;

namespace MediationConsole.Marketplace.Webhooks;

/// <summary>Which network addresses are out in the world. A marketplace that could name a private one could have our own machines called for it.</summary>
public static class AddressRules
{
    // Special-purpose blocks of RFC 6890 and its successors, and the address under which a large cloud answers its machines.
    private static readonly IPNetwork[] NotPublic4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // Within the global block: protocol assignments (with Teredo), documentation, and 6to4, which leads to any IPv4 address.
    private static readonly IPNetwork[] NotPublic6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>True for an address anybody on the internet could be reached at; false for private, loopback, link-local, unique-local, metadata, multicast and the like.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return IsPublic(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetwork) return !NotPublic4.Any(block => block.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return false;
        // A scope belongs to this machine's own links.
        if (address.ScopeId != 0) return false;
        if (Translated.Contains(address)) return IsPublic(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        return Global6.Contains(address) && !NotPublic6.Any(block => block.Contains(address));
    }

    /// <summary>True where the address itself, without any look-up, is not public.</summary>
    public static bool IsForbiddenLiteral(Uri url) =>
        url.IsLoopback || (IPAddress.TryParse(url.DnsSafeHost, out var address) && !IsPublic(address));
}

/// <summary>Said where every address of a target is one that nothing is posted to.</summary>
public sealed class ForbiddenAddressException(string message) : IOException(message);
