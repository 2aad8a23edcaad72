using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MediationConsole.Desk.Outbound;

/// <summary>When something that did not arrive is tried again: sooner at first, then ever more rarely, for 72 hours (API contract, Outgoing events).</summary>
public static class Backoff
{
    /// <summary>How long after the first attempt the last one is made.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(72);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Rarest = TimeSpan.FromHours(12);

    /// <summary>The next attempt, or null where the last has been made.</summary>
    /// <param name="key">What is sent; it decides the jitter, so that many that failed together do not come back together, and always alike.</param>
    /// <param name="attempts">How many attempts have failed, at least one.</param>
    /// <param name="wait">How long the receiver asked to be left alone.</param>
    public static DateTimeOffset? Next(string key, int attempts, DateTimeOffset first, DateTimeOffset now, TimeSpan? wait = null)
    {
        var last = first + Longest;
        if (now >= last) return null;
        var delay = Delay(key, attempts);
        if (wait > delay) delay = wait.Value;
        // The last attempt is made when the 72 hours end, not somewhere before.
        return last - now <= delay ? last : now + delay;
    }

    /// <summary>Ten seconds, then three times as long each time, twelve hours at most; give or take a tenth.</summary>
    public static TimeSpan Delay(string key, int attempts)
    {
        var plain = Math.Min(First.TotalSeconds * Math.Pow(3, attempts - 1), Rarest.TotalSeconds);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key}#{attempts}")));
        var jitter = BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)uint.MaxValue;
        return TimeSpan.FromSeconds(Math.Round(plain * (0.9 + 0.2 * jitter), 3));
    }
}
