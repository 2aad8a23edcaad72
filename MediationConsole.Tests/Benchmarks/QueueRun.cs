using System.Globalization;
using MediationConsole.Console.Queue;
using MediationConsole.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Benchmarks;

/// <summary>S1: the disputes queue, its first page and its ten thousandth, as the page itself reads them.</summary>
internal static class QueueRun
{
    private const int Times = 300;
    private const int Size = 50;

    private const string Columns = """
        "Id", "Ref", "Version", "Stage", "Status", "WaitingFor", "NextDue", "NextSilence", "Reason", "Currency", "AtStake", "BuyerExhibits", "SellerHave", "SellerNeed",
        "Site", "Assignee", "AssigneeName", "Stayed", "Frozen", "AppealOpen", "AwaitsApproval", "RulingDue"
        """;

    private const string Open = """FROM "cases" WHERE "Kind" = 'Dispute' AND "Stage" <> 'Closed'""";
    private const string Ordered = """ORDER BY "NextDue", "AtStake" DESC, "Id" LIMIT 51""";

    public static async IAsyncEnumerable<Figure> Measure(TrialData data)
    {
        await using var services = await House.Open(new FileInfo(data.Database).Directory!, new SetClock());
        var query = new QueueQuery(services.GetRequiredService<IDbContextFactory<ConsoleDb>>(), services.GetRequiredService<TimeProvider>());
        using var connection = Bare.Open(data.Database);
        using var count = Bare.Prepare(connection, $"SELECT count(*) FROM (SELECT 1 {Open} LIMIT 10001)");
        using var unclaimed = Bare.Prepare(connection, $"SELECT count(*) FROM (SELECT 1 {Open} AND \"Assignee\" IS NULL LIMIT 10001)");
        using var first = Bare.Prepare(connection, $"SELECT {Columns} {Open} AND \"NextDue\" IS NOT NULL {Ordered}");
        var (page, cursor) = Deep(connection);
        using var deep = Bare.Prepare(connection,
            $"SELECT {Columns} {Open} AND \"NextDue\" >= @due AND (\"NextDue\" > @due OR \"AtStake\" < @stake OR (\"AtStake\" = @stake AND \"Id\" > @id)) {Ordered}", "@due", "@stake", "@id");
        var key = cursor.Key.Split('.');
        foreach (var (name, value) in new[] { ("@due", key[0]), ("@stake", key[1]) }) deep.Parameters[name].Value = long.Parse(value, CultureInfo.InvariantCulture);
        deep.Parameters["@id"].Value = cursor.Id;

        var (one, bareOne) = await Both(query, new(), [first, count, unclaimed]);
        var (far, bareFar) = await Both(query, new() { Cursor = cursor }, [deep, count, unclaimed]);
        yield return Ratio("S1 page 1 of the queue, with its counts", one, bareOne, 2.5);
        yield return Ratio(string.Create(CultureInfo.InvariantCulture, $"S1 page {page:N0} of the queue, with its counts"), far, bareFar, 2.5);
        yield return new(string.Create(CultureInfo.InvariantCulture, $"S1 page {page:N0} by page 1"), Figure.Number(far, " ms"), Figure.Number(bareFar / bareOne), Figure.Number(far / one), "<= 1.2", far / one <= 1.2);
        await foreach (var figure in ViewsRun.Measure(query, services.GetRequiredService<IDbContextFactory<ConsoleDb>>())) yield return figure;
    }

    private static Figure Ratio(string what, double ours, double bare, double goal) =>
        new(what, Figure.Number(ours, " ms"), Figure.Number(bare, " ms"), Figure.Number(ours / bare), string.Create(CultureInfo.InvariantCulture, $"<= {goal}"), ours / bare <= goal);

    private static Task<(double Ours, double Bare)> Both(QueueQuery query, QueueFilter filter, SqliteCommand[] bare) => Timing.Medians(
        async () =>
        {
            if ((await query.Read(filter, me: null)).Rows.Count != Size) throw new InvalidOperationException("The page is not full.");
        },
        () => Array.ForEach(bare, command => Bare.Read(command)),
        Times);

    // Where page 10,000 begins, or the last full page of a smaller database.
    private static (long Page, QueueCursor Cursor) Deep(SqliteConnection connection)
    {
        var dated = Bare.Long(connection, $"SELECT count(*) {Open} AND \"NextDue\" IS NOT NULL");
        var page = Math.Min(10_000, dated / Size - 1);
        using var before = Bare.Prepare(connection, $"SELECT \"NextDue\", \"AtStake\", \"Id\" {Open} AND \"NextDue\" IS NOT NULL ORDER BY \"NextDue\", \"AtStake\" DESC, \"Id\" LIMIT 1 OFFSET @skip", "@skip");
        before.Parameters["@skip"].Value = (page - 1) * Size - 1;
        var row = Bare.Rows(before)[0];
        return (page, new(Forward: true, (int)((page - 1) * Size + 1), (long)row[2], string.Create(CultureInfo.InvariantCulture, $"{row[0]}.{row[1]}")));
    }
}
