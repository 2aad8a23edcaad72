using System.Data.Common;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MediationConsole.Operations;

/// <summary>
/// Proves that states, kinds and codes are written letter for letter. The program reads <c>running</c> as it reads <c>Running</c>, but the
/// statement that finds what is due does not: such a term would never lapse.
/// </summary>
internal static class WordProof
{
    private static readonly Type[] Tables = [typeof(CaseRow), typeof(TermRow), typeof(ExhibitRow), typeof(LedgerRow), typeof(LedgerEntryRow)];

    /// <returns>The first fault; null where there is none.</returns>
    public static async Task<string?> Fault(ConsoleDb db, CancellationToken cancellation)
    {
        foreach (var table in Tables.Select(type => db.Model.FindEntityType(type)!))
        {
            var columns = table.GetProperties().Where(column => Words(column) is not null).ToList();
            if (await Fault(db, table.GetTableName()!, columns, cancellation) is { } fault) return fault;
        }

        return null;
    }

    private static Type? Words(IProperty column) => (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) is { IsEnum: true } words ? words : null;

    // What is in the table at all, in one reading of it.
    private static async Task<string?> Fault(ConsoleDb db, string table, List<IProperty> columns, CancellationToken cancellation)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        // Names of the model, of which none comes from outside.
        command.CommandText = $"SELECT DISTINCT {string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""))} FROM \"{table}\"";
        await using DbDataReader rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (!await rows.IsDBNullAsync(i, cancellation) && !Enum.GetNames(Words(columns[i])!).Contains(rows.GetValue(i) as string, StringComparer.Ordinal))
                    return $"The table {table} says '{rows.GetValue(i)}' where it says {columns[i].Name}, which is no word for it.";
            }
        }

        return null;
    }
}
