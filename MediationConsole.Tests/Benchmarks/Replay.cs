using Microsoft.Data.Sqlite;

namespace MediationConsole.Benchmarks;

/// <summary>
/// Does once more, with prepared statements and nothing else, what a sweep has done to another copy of the same database: the same cases
/// in the same order, their case and order read, every row that the sweep wrote written, five hundred cases a durable transaction.
/// What is to be written is fetched beforehand and not timed.
/// </summary>
internal sealed class Replay : IDisposable
{
    private const int Together = 500;

    private static readonly string[] OfCase =
    [
        "Version", "Stage", "Status", "WaitingFor", "NextDue", "NextTerm", "NextSilence", "Breaches", "ClosedAt", "ChangedAt", "RulingDue", "Unsettled",
        "OutcomeHow", "OutcomeRemedy", "LastHash", "State",
    ];

    private static readonly string[] OfOrder = ["Refunded", "ChargedBack", "Released", "PlatformRefunded", "PlatformReleased"];
    private static readonly string[] OfTerm = ["DueAt", "State", "EndedAt"];
    private static readonly string[] Entry = ["Account", "Minor", "TransactionId"];

    private readonly SqliteConnection done;
    private readonly SqliteConnection target;
    private readonly (long Fact, long Letter, long Booked) before;
    private readonly Dictionary<string, SqliteCommand> commands = [];
    private readonly Dictionary<string, string[]> columns = [];

    public Replay(string done, string target)
    {
        (this.done, this.target) = (Bare.Open(done), Bare.Open(target, writes: true));
        foreach (var table in new[] { "cases", "facts", "terms", "orders", "ledger", "outbox" }) columns[table] = ColumnsOf(table);
        before = (Last("facts"), Last("outbox"), Last("ledger"));
        PrepareWrites();
    }

    /// <summary>How many rows were written.</summary>
    public long Rows { get; private set; }

    /// <summary>The first instant at which so many terms are due.</summary>
    public DateTimeOffset WhenDue(int terms) =>
        new(Bare.Long(done, $"SELECT \"DueAt\" FROM \"terms\" WHERE \"State\" = 'Running' ORDER BY \"DueAt\" LIMIT 1 OFFSET {terms - 1}"), TimeSpan.Zero);

    public TimeSpan Run()
    {
        var spent = TimeSpan.Zero;
        foreach (var chapter in Cases().Chunk(Together))
        {
            List<Deed> deeds = [.. chapter.Select(Fetch)];
            var begun = TimeProvider.System.GetTimestamp();
            Bare.Run(target, "BEGIN IMMEDIATE");
            foreach (var deed in deeds) Do(deed);
            Bare.Run(target, "COMMIT");
            spent += TimeProvider.System.GetElapsedTime(begun);
            Rows += deeds.Sum(deed => deed.Count);
        }

        foreach (var table in new[] { "facts", "outbox", "ledger", "ledger_entries", "terms" })
        {
            if (Bare.Long(done, $"SELECT count(*) FROM {table}") != Bare.Long(target, $"SELECT count(*) FROM {table}")) throw new InvalidOperationException($"The {table} were not written alike.");
        }

        return spent;
    }

    public void Dispose()
    {
        foreach (var command in commands.Values) command.Dispose();
        done.Dispose();
        target.Dispose();
    }

    private void Do(Deed deed)
    {
        Bare.Read(Set("SELECT case", deed.Case[0]));
        Bare.Read(Set("SELECT order", deed.OrderId));
        Set("UPDATE case", deed.Case[1..]).ExecuteNonQuery();
        if (deed.Order is { } order) Set("UPDATE order", order).ExecuteNonQuery();
        foreach (var fact in deed.Facts) Set("INSERT facts", fact).ExecuteNonQuery();
        foreach (var term in deed.NewTerms) Set("INSERT terms", term).ExecuteNonQuery();
        foreach (var term in deed.ChangedTerms) Set("UPDATE term", term).ExecuteNonQuery();
        foreach (var (booked, entries) in deed.Ledger)
        {
            var id = Set("INSERT ledger", booked).ExecuteScalar()!;
            foreach (var entry in entries) Set("INSERT entry", [.. entry, id]).ExecuteNonQuery();
        }

        foreach (var letter in deed.Outbox) Set("INSERT outbox", letter).ExecuteNonQuery();
    }

    // The cases that the sweep has touched, in its order.
    private List<long> Cases() =>
        [.. Bare.Rows(Read("touched", "SELECT \"CaseId\", min(\"Id\") FROM \"facts\" WHERE \"Id\" > @0 GROUP BY \"CaseId\" ORDER BY 2", before.Fact)).Select(row => (long)row[0])];

    private Deed Fetch(long id)
    {
        var orderId = Bare.Rows(Read("order of", "SELECT \"OrderId\", \"Ref\" FROM \"cases\" WHERE \"Id\" = @0", id))[0];
        var stood = Bare.Rows(Read("stood", "SELECT * FROM \"terms\" WHERE \"CaseId\" = @0 ORDER BY \"Ordinal\"", id, from: target)).ToDictionary(row => row[1]);
        var terms = Bare.Rows(Read("stand", $"SELECT {Names("terms")} FROM \"terms\" WHERE \"CaseId\" = @0 ORDER BY \"Ordinal\"", id));
        var place = Array.IndexOf(columns["terms"], "Ordinal");
        var ledger = Bare.Rows(Read("booked", $"SELECT \"Id\", {Names("ledger")} FROM \"ledger\" WHERE \"OrderId\" = @0 AND \"Id\" > @1", orderId[0], before.Booked));
        return new(
            [orderId[1], .. Bare.Rows(Read("case", $"SELECT {List(OfCase)}, \"Id\" FROM \"cases\" WHERE \"Id\" = @0", id))[0]], orderId[0],
            ledger.Count == 0 ? null : Bare.Rows(Read("order", $"SELECT {List(OfOrder)}, \"Id\" FROM \"orders\" WHERE \"Id\" = @0", orderId[0]))[0],
            Bare.Rows(Read("facts", $"SELECT {Names("facts")} FROM \"facts\" WHERE \"CaseId\" = @0 AND \"Id\" > @1 ORDER BY \"Seq\"", id, before.Fact)),
            [.. terms.Where(term => !stood.ContainsKey(term[place]))],
            [.. Bare.Rows(Read("changed", $"SELECT {List(OfTerm)}, \"CaseId\", \"Ordinal\" FROM \"terms\" WHERE \"CaseId\" = @0", id)).Where(term => Differs(term, stood))],
            [.. ledger.Select(row => (row[1..], Bare.Rows(Read("entries", "SELECT \"Account\", \"Minor\" FROM \"ledger_entries\" WHERE \"TransactionId\" = @0", row[0]))))],
            Bare.Rows(Read("outbox", $"SELECT {Names("outbox")} FROM \"outbox\" WHERE \"CaseRef\" = @0 AND \"Id\" > @1 ORDER BY \"Id\"", orderId[1], before.Letter)));
    }

    private bool Differs(object[] term, Dictionary<object, object[]> stood)
    {
        if (!stood.TryGetValue(term[^1], out var before)) return false;
        return OfTerm.Where((name, index) => !term[index].Equals(before[Array.IndexOf(columns["terms *"], name)])).Any();
    }

    private void PrepareWrites()
    {
        columns["terms *"] = Schema("terms");
        Write("SELECT case", "SELECT * FROM \"cases\" WHERE \"Ref\" = @0", 1);
        Write("SELECT order", "SELECT * FROM \"orders\" WHERE \"Id\" = @0", 1);
        Write("UPDATE case", $"UPDATE \"cases\" SET {Sets(OfCase)} WHERE \"Id\" = @{OfCase.Length}", OfCase.Length + 1);
        Write("UPDATE order", $"UPDATE \"orders\" SET {Sets(OfOrder)} WHERE \"Id\" = @{OfOrder.Length}", OfOrder.Length + 1);
        Write("UPDATE term", $"UPDATE \"terms\" SET {Sets(OfTerm)} WHERE \"CaseId\" = @{OfTerm.Length} AND \"Ordinal\" = @{OfTerm.Length + 1}", OfTerm.Length + 2);
        foreach (var table in new[] { "facts", "terms", "outbox", "ledger" })
            Write("INSERT " + table, Insert(table, columns[table]) + (table == "ledger" ? " RETURNING \"Id\"" : ""), columns[table].Length);
        Write("INSERT entry", Insert("ledger_entries", Entry), Entry.Length);
    }

    private void Write(string name, string text, int parameters) => commands[name] = Bare.Prepare(target, text, Enumerable.Range(0, parameters).Select(index => "@" + index));

    private SqliteCommand Read(string name, string text, object first, object? second = null, SqliteConnection? from = null)
    {
        if (!commands.TryGetValue(name, out var command)) commands[name] = command = Bare.Prepare(from ?? done, text, second is null ? ["@0"] : ["@0", "@1"]);
        return second is null ? Set(name, first) : Set(name, first, second);
    }

    private SqliteCommand Set(string name, params object[] values)
    {
        var command = commands[name];
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }

    private string[] Schema(string table) => [.. Bare.Rows(Bare.Prepare(done, $"SELECT name FROM pragma_table_info('{table}')")).Select(row => (string)row[0])];

    // A number that the database gives is not written.
    private string[] ColumnsOf(string table) => [.. Schema(table).Where(name => name != "Id")];

    private long Last(string table) => Bare.Long(done, $"SELECT max(\"Id\") FROM \"{table}\"");

    private string Names(string table) => List(columns[table]);

    private static string List(string[] names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    private static string Sets(string[] names) => string.Join(", ", names.Select((name, index) => $"\"{name}\" = @{index}"));

    private static string Insert(string table, string[] names) => $"INSERT INTO \"{table}\" ({List(names)}) VALUES ({string.Join(", ", names.Select((_, index) => "@" + index))})";

    private sealed record Deed(
        object[] Case, object OrderId, object[]? Order, List<object[]> Facts, object[][] NewTerms, object[][] ChangedTerms,
        (object[] Booked, List<object[]> Entries)[] Ledger, List<object[]> Outbox)
    {
        public int Count => 1 + (Order is null ? 0 : 1) + Facts.Count + NewTerms.Length + ChangedTerms.Length + Ledger.Sum(one => 1 + one.Entries.Count) + Outbox.Count;
    }
}
