using System.Globalization;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>The first answers to requests that bore an idempotency key, kept 30 days (API contract).</summary>
public sealed class Receipts(IDbContextFactory<ConsoleDb> readers, Writer writer, TimeProvider clock)
{
    // No answer has this status.
    private const int Begun = 0;

    private readonly Func<ConsoleDb, string, string, Task<ReceiptRow?>> byKey =
        EF.CompileAsyncQuery((ConsoleDb db, string caller, string key) => db.Receipts.FirstOrDefault(row => row.Caller == caller && row.Key == key));

    /// <summary>The first answer to that caller's key, if there was one.</summary>
    public async Task<ReceiptRow?> Find(string caller, string key)
    {
        await using var db = await readers.CreateDbContextAsync();
        return await byKey(db, caller, key);
    }

    /// <summary>Keeps an answer that no act's transaction carries, and with it that the request is done if it had begun.</summary>
    public Task Keep(Receipt receipt, Answer answer) => writer.Write(async db =>
    {
        var row = Row(receipt, answer, clock.GetUtcNow());
        if (await db.Receipts.FindAsync(receipt.Caller, receipt.Key) is { Status: Begun } begun) db.Entry(begun).CurrentValues.SetValues(row);
        else db.Receipts.Add(row);
    });

    /// <summary>True for a request of many parts whose answer was never made: whoever repeats it has the rest done.</summary>
    public static bool IsBegun(ReceiptRow row) => row.Status == Begun;

    /// <summary>
    /// Notes durably that a request of many parts begins, and on what; the parts follow in transactions of their own. Where it had begun
    /// before, it goes on with what it began on then, whatever has come up since.
    /// </summary>
    public Task<IReadOnlyList<string>> Begin(Receipt receipt, IReadOnlyList<string> parts) => writer.Write(async db =>
    {
        if (await db.Receipts.FindAsync(receipt.Caller, receipt.Key) is { Status: Begun } begun) return Wire.Read<IReadOnlyList<string>>(begun.Body);
        db.Receipts.Add(Row(receipt, new(Begun, Wire.Write(parts)), clock.GetUtcNow()));
        return parts;
    });

    /// <summary>Under which the answer to one part is kept, in the part's own transaction. No caller's key holds a blank.</summary>
    public static Receipt Part(Receipt whole, long order) => whole with { Key = string.Create(CultureInfo.InvariantCulture, $"{whole.Key} {order}") };

    /// <summary>What was answered to the parts that are done, by order.</summary>
    public async Task<IReadOnlyDictionary<long, string>> Parts(Receipt whole, IEnumerable<long> orders)
    {
        await using var db = await readers.CreateDbContextAsync();
        var keys = orders.ToDictionary(order => Part(whole, order).Key, StringComparer.Ordinal);
        var names = keys.Keys.ToList();
        var rows = await db.Receipts.Where(row => row.Caller == whole.Caller && names.Contains(row.Key)).Select(row => new { row.Key, row.Body }).ToListAsync();
        return rows.ToDictionary(row => keys[row.Key], row => row.Body);
    }

    /// <summary>Forgets answers older than 30 days.</summary>
    public Task<int> Forget() => writer.Write(db =>
    {
        var until = clock.GetUtcNow().AddDays(-30);
        return db.Receipts.Where(row => row.At < until).ExecuteDeleteAsync();
    });

    internal static ReceiptRow Row(Receipt receipt, Answer answer, DateTimeOffset now) => new()
    {
        Caller = receipt.Caller,
        Key = receipt.Key,
        Fingerprint = receipt.Fingerprint,
        Status = answer.Status,
        Body = answer.Body,
        Location = answer.Location,
        At = now,
    };
}
