using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>The first answers to requests that bore an idempotency key, kept 30 days (API contract).</summary>
public sealed class Receipts(IDbContextFactory<ConsoleDb> readers, Writer writer, TimeProvider clock)
{
    private readonly Func<ConsoleDb, string, string, Task<ReceiptRow?>> byKey =
        EF.CompileAsyncQuery((ConsoleDb db, string caller, string key) => db.Receipts.FirstOrDefault(row => row.Caller == caller && row.Key == key));

    /// <summary>The first answer to that caller's key, if there was one.</summary>
    public async Task<ReceiptRow?> Find(string caller, string key)
    {
        await using var db = await readers.CreateDbContextAsync();
        return await byKey(db, caller, key);
    }

    /// <summary>Keeps an answer that no act's transaction carries.</summary>
    public Task Keep(Receipt receipt, Answer answer) => writer.Write(db =>
    {
        db.Receipts.Add(Row(receipt, answer, clock.GetUtcNow()));
        return Task.CompletedTask;
    });

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
