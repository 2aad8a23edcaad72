using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Tests.Desk;
using Npgsql;

namespace MediationConsole.Tests.Storage.Postgres;

/// <summary>P2: a node that freezes while it is sending.</summary>
[OnPostgres]
public sealed class HalfSentTests
{
    // Without the guard nobody's turn ever comes; the limit names the test instead of holding up the run.
    [Fact(Timeout = 120_000)]
    public async Task A_node_that_froze_between_two_pieces_of_a_message_is_put_out_of_its_turn()
    {
        using var folder = new TemporaryFolder();
        await using var bench = await Bench.Open(folder: folder.Info);
        using var frozen = await RawSession.Open(new NpgsqlConnectionStringBuilder((await TestDatabase.In(folder.Info)).ConnectionString));
        await frozen.Query($"BEGIN; SELECT pg_advisory_xact_lock({PostgresTurn.House}, {PostgresTurn.Writers})");
        await frozen.ExecuteWithoutEnd("SELECT 1");
        // The server waits for the rest of the message; the bench waits behind it for its turn, and gets it.
        Assert.Equal(new CaseRef(CaseKind.Dispute, 1), await bench.Dispute());
        await Assert.ThrowsAnyAsync<IOException>(() => frozen.Query("COMMIT"));
    }
}
