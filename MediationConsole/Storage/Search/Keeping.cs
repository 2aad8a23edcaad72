using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MediationConsole.Storage.Search;

/// <summary>The statements that keep the words of one row, and forget them, for as long as a transaction lasts.</summary>
internal sealed class Keeping : IAsyncDisposable
{
    private readonly DbCommand keep;
    private readonly DbCommand? forget;
    private readonly bool isSqlite;

    private Keeping(ConsoleDb db, string keep, string? forget)
    {
        isSqlite = db.Database.IsSqlite();
        this.keep = Command(db, keep, ("@words", DbType.String), ("@id", DbType.Int64), ("@seq", DbType.Int64));
        this.forget = forget is null ? null : Command(db, forget, ("@id", DbType.Int64));
    }

    public static Keeping OfOrders(ConsoleDb db) => db.Database.IsSqlite()
        ? new(db, """INSERT INTO "search_orders" ("rowid", "words") SELECT @id, @words WHERE @seq = 0""", """DELETE FROM "search_orders" WHERE "rowid" = @id""")
        : new(db, """INSERT INTO "search_orders" ("OrderId", "Words") SELECT @id, CAST(@words AS tsvector) WHERE @seq = 0""", """DELETE FROM "search_orders" WHERE "OrderId" = @id""");

    /// <summary>A line of a journal is known by its case and its place in it; what was just written has its number in the database alone.</summary>
    public static Keeping OfFacts(ConsoleDb db) => db.Database.IsSqlite()
        ? new(db, """INSERT INTO "search_texts" ("rowid", "words") SELECT "Id", @words FROM "facts" WHERE "CaseId" = @id AND "Seq" = @seq""", null)
        : new(db, """INSERT INTO "search_texts" ("FactId", "Words") SELECT "Id", CAST(@words AS tsvector) FROM "facts" WHERE "CaseId" = @id AND "Seq" = @seq""", null);

    public async Task Keep(IReadOnlyList<string> words, long id, long seq, bool isNew)
    {
        if (!isNew && forget is not null)
        {
            forget.Parameters[0].Value = id;
            await forget.ExecuteNonQueryAsync();
        }

        if (words.Count == 0) return;
        (keep.Parameters[0].Value, keep.Parameters[1].Value, keep.Parameters[2].Value) = (isSqlite ? string.Join(' ', words) : Sought.Vector(words), id, seq);
        await keep.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await keep.DisposeAsync();
        if (forget is not null) await forget.DisposeAsync();
    }

    private static DbCommand Command(ConsoleDb db, string text, params ReadOnlySpan<(string Name, DbType Type)> parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        // The texts are the constants above; every value is a parameter.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, type) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = (name, type);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
