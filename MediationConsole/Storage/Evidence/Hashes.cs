using System.Security.Cryptography;

namespace MediationConsole.Storage.Evidence;

/// <summary>SHA-256 as text: 64 digits of lower-case hex.</summary>
internal static class Hashes
{
    public static bool IsOne(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The same text; anything else than a hash is a fault of the program, since no name that somebody sent comes here.</summary>
    public static string Checked(string sha256) => IsOne(sha256) ? sha256 : throw new ArgumentException("That is no SHA-256 in hex.", nameof(sha256));

    /// <summary>The same file at its beginning after it was found to have that hash; null, and the file closed, where it has not.</summary>
    public static async Task<Stream?> Whole(Stream? file, string sha256, CancellationToken cancellation)
    {
        if (file is null) return null;
        try
        {
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) != sha256) return null;
            file.Position = 0;
            (var whole, file) = (file, null);
            return whole;
        }
        finally
        {
            if (file is not null) await file.DisposeAsync();
        }
    }
}
