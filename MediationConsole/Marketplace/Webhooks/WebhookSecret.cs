using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MediationConsole.Marketplace.Webhooks;

/// <summary>A shared secret with which what goes out is signed, in the form of the Standard Webhooks. It never shows itself.</summary>
public sealed class WebhookSecret
{
    private const string Prefix = "whsec_";

    private readonly byte[] key;

    private WebhookSecret(byte[] key) => this.key = key;

    /// <summary>How long the key is, in bytes.</summary>
    public int Length => key.Length;

    /// <summary>Reads <c>whsec_</c> with base64 behind it, or any other text as it stands; null where the base64 is none or nothing is there.</summary>
    public static WebhookSecret? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (!text.StartsWith(Prefix, StringComparison.Ordinal)) return new(Encoding.UTF8.GetBytes(text));
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text[Prefix.Length..], bytes, out var length) && length > 0 ? new(bytes[..length]) : null;
    }

    /// <summary>The signature over id, timestamp and body, each parted from the next by a dot.</summary>
    public string Sign(string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        mac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.")));
        mac.AppendData(body);
        return "v1," + Convert.ToBase64String(mac.GetHashAndReset());
    }

    /// <inheritdoc/>
    public override string ToString() => "(secret)";
}
