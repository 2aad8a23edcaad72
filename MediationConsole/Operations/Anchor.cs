using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Operations;

/// <summary>
/// Where journals and ledger ended at one time, and a hash of all that stood before. Whoever cuts off the last lines, and makes good all
/// that follows from them, leaves a database without a fault; only what was kept elsewhere can tell. Lines are only ever added, so that
/// what stood then stands now.
/// </summary>
/// <param name="Fact">The number of the last line of any journal.</param>
/// <param name="Transaction">The number of the last transaction of the ledger.</param>
/// <param name="Hash">Of everything up to these.</param>
public sealed record Anchor(long Fact, long Transaction, string Hash)
{
    private const int Batch = 5000;

    /// <summary>Reads what <see cref="ToString"/> wrote; null where it is nothing of the kind.</summary>
    public static Anchor? Read(string text) =>
        text.Trim().Split('-') is [var fact, var transaction, { Length: 64 } hash]
            && long.TryParse(fact, NumberStyles.None, CultureInfo.InvariantCulture, out var f) && long.TryParse(transaction, NumberStyles.None, CultureInfo.InvariantCulture, out var t)
            ? new(f, t, hash)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Fact}-{Transaction}-{Hash}");

    /// <summary>The anchor of what stands there now.</summary>
    internal static async Task<Anchor> Drop(ConsoleDb db, CancellationToken cancellation)
    {
        var fact = await db.Facts.MaxAsync(row => (long?)row.Id, cancellation) ?? 0;
        var transaction = await db.Ledger.MaxAsync(row => (long?)row.Id, cancellation) ?? 0;
        return new(fact, transaction, await HashUpTo(db, fact, transaction, cancellation));
    }

    /// <summary>True while everything that stood there when the anchor was dropped stands there unchanged.</summary>
    internal async Task<bool> Holds(ConsoleDb db, CancellationToken cancellation) => await HashUpTo(db, Fact, Transaction, cancellation) == Hash;

    private static async Task<string> HashUpTo(ConsoleDb db, long fact, long transaction, CancellationToken cancellation)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // A line's hash covers all that the line says.
        await foreach (var hash in db.Facts.Where(row => row.Id <= fact).OrderBy(row => row.Id).Select(row => row.Hash).AsAsyncEnumerable().WithCancellation(cancellation))
            sum.AppendData(Encoding.UTF8.GetBytes(hash));
        long last = 0;
        while (await db.Ledger.Include(row => row.Entries).Where(row => row.Id > last && row.Id <= transaction).OrderBy(row => row.Id).Take(Batch).ToListAsync(cancellation) is { Count: > 0 } rows)
        {
            foreach (var row in rows) sum.AppendData(Encoding.UTF8.GetBytes(Said(row)));
            last = rows[^1].Id;
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    private static string Said(LedgerRow row) => string.Join('\n', row.Entries.OrderBy(entry => entry.Id).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Account} {entry.Minor}"))
        .Prepend(string.Create(CultureInfo.InvariantCulture, $"{row.OrderId} {row.At.UtcTicks} {row.Kind} {row.Currency} {row.CaseRef} {row.Settlement}")));
}
