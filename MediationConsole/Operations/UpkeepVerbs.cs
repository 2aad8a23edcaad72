using MediationConsole.Storage;

namespace MediationConsole.Operations;

/// <summary>The verbs that look after what is stored.</summary>
internal static class UpkeepVerbs
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("migrate", "Brings the tables of the database up to date.", Writes: true, [], Migrate),
        new("backup", "Copies database and evidence into a new folder below DIR, while a server runs.", Writes: false, [new("to", "DIR")], BackUp),
        new("verify", "Proves journals, states, ledger and exhibits; may run beside a server.", Writes: false, [new("anchor", "ANCHOR", Required: false)], Verify),
    ];

    private static async Task<int> Migrate(VerbCall call)
    {
        // Every verb that writes has done so before it is called.
        await call.Output.WriteLineAsync($"{call.Get<IDatabase>().Description} is up to date.");
        return 0;
    }

    private static async Task<int> BackUp(VerbCall call)
    {
        if (!await call.Get<IDatabase>().Exists()) return await call.Refuse($"There is no database: {call.Get<IDatabase>().Description}.");
        if (File.Exists(call["to"])) return await call.Refuse($"{call["to"]} is a file; --to names a folder.");
        var made = await call.Get<Backup>().Make(new DirectoryInfo(call["to"]), CancellationToken.None);
        if (made.Fault is { } fault) return await call.Refuse(fault);
        await call.Output.WriteLineAsync(made.Folder.FullName);
        return 0;
    }

    private static async Task<int> Verify(VerbCall call)
    {
        if (await call.Unreadable() is { } unreadable) return await call.Refuse(unreadable);
        var anchor = call.Find("anchor") is { } text ? Anchor.Read(text) : null;
        if (anchor is null && call.Find("anchor") is { } unread) return await call.Refuse($"'{unread}' is no anchor; 'verify' and 'backup' drop one.");
        var verdict = await call.Get<Verification>().Run(anchor);
        if (verdict.Fault is { } fault) return await call.Refuse(fault);
        await call.Output.WriteLineAsync($"Anchor: {verdict.Anchor}");
        await call.Output.WriteLineAsync(FormattableString.Invariant(
            $"Clean: {verdict.Cases} cases, {verdict.Facts} facts, {verdict.Transactions} ledger transactions, {verdict.Exhibits} exhibits."));
        return 0;
    }
}
