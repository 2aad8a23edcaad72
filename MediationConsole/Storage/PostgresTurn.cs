using System.Data;
using System.Data.Common;
using Npgsql;

namespace MediationConsole.Storage;

/// <summary>The turn that the writers of all nodes take, a transaction each (P2).</summary>
internal static class PostgresTurn
{
    // Any numbers do, as long as nobody else who uses this database has them.
    public const int House = 0x4d43;
    public const int Writers = 1;

    /// <summary>Begins a transaction once it is this writer's turn.</summary>
    /// <param name="patience">How long whoever has the turn may keep the server waiting before it is taken away.</param>
    public static async Task<DbTransaction> Take(NpgsqlConnection writer, TimeSpan patience)
    {
        while (true)
        {
            var transaction = await writer.BeginTransactionAsync(IsolationLevel.ReadCommitted);
            try
            {
                await PostgresServer.Execute(writer, FormattableString.Invariant($"SET LOCAL lock_timeout = {(long)patience.TotalMilliseconds}"));
                await PostgresServer.Execute(writer, "SELECT pg_advisory_xact_lock($1, $2)", House, Writers);
                return transaction;
            }
            catch (PostgresException late) when (late.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                await transaction.DisposeAsync();
                await PutOut(writer, patience);
            }
            catch
            {
                await transaction.DisposeAsync();
                throw;
            }
        }
    }

    // A node that froze between two pieces of a message holds its turn, and the server counts it as busy rather than idle: it would wait
    // for the rest for ever. Who has kept the server waiting for longer than the patience is put out by those who wait behind it.
    private static Task PutOut(NpgsqlConnection writer, TimeSpan patience) => PostgresServer.Execute(
        writer,
        """
        SELECT pg_terminate_backend(held.pid) FROM pg_locks AS held JOIN pg_stat_activity AS who ON who.pid = held.pid
        WHERE held.locktype = 'advisory' AND held.granted AND held.classid = $1::int::oid AND held.objid = $2::int::oid
            AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND who.wait_event_type = 'Client' AND who.state_change < clock_timestamp() - $3
        """,
        House,
        Writers,
        patience);
}
