using System.Security.Cryptography;

namespace MediationConsole.Storage.Evidence;

/// <summary>SHA-256 as text: 64 digits of lower-case hex.</summary>
internal static class Hashes
{
    public static bool IsOne(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The same text; anything else than a hash is a fault of the program, since no name that somebody sent comes here.</summary>
    public static string Checked(string sha256) => IsOne(sha256) ? sha256 : throw new ArgumentException("That is no SHA-256 in hex.", nameof(sha256));

    /// <summary>True where the content, read to its end, has that hash.</summary>
    public static async Task<bool> Match(Stream content, string sha256, CancellationToken cancellation) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == sha256;
}
