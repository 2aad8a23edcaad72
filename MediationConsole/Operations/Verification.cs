using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Operations;

/// <summary>What verifying found: how much was proven, and the first fault in one sentence.</summary>
public sealed record Verdict(long Cases, long Facts, long Transactions, long Exhibits, string? Fault)
{
    /// <summary>The end of journals and ledger as they were found; null where there is a fault.</summary>
    public Anchor? Anchor { get; init; }
}

/// <summary>
/// Proves that what is stored is what was written: each journal against its hashes, each state, row and term against its journal, orders
/// and settlements against the ledger, exhibits against their hashes, and all of it against an anchor where one is given.
/// </summary>
public sealed class Verification(IDatabase database, IVault vault)
{
    private const int Batch = 500;

    private long cases;
    private long facts;
    private long transactions;
    private long exhibits;

    /// <summary>Looks at the database as it stands now, whatever a server writes meanwhile, and stops at the first fault.</summary>
    /// <param name="anchor">What an earlier look found at the end, kept elsewhere: without it nobody can see that the last lines were cut off with all that follows from them.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<Verdict> Run(Anchor? anchor = null, CancellationToken cancellation = default)
    {
        (cases, facts, transactions, exhibits) = (0, 0, 0, 0);
        await using var db = await database.OpenSnapshot();
        var fault = await Fault(db, anchor, cancellation);
        return new(cases, facts, transactions, exhibits, fault) { Anchor = fault is null ? await Anchor.Drop(db, cancellation) : null };
    }

    private async Task<string?> Fault(ConsoleDb db, Anchor? anchor, CancellationToken cancellation)
    {
        try
        {
            return await WordProof.Fault(db, cancellation)
                ?? await Journals(db, cancellation)
                ?? await new LedgerProof(db).Run(count => transactions += count, cancellation)
                ?? (anchor is null || await anchor.Holds(db, cancellation) ? null : $"What stood here when the anchor {anchor} was dropped is gone or was changed.");
        }
        // A value that no program of ours would have written cannot even be read.
        catch (Exception unreadable) when (unreadable is InvalidOperationException or InvalidCastException or FormatException or ArgumentException or OverflowException or System.Text.Json.JsonException)
        {
            return $"The database holds what cannot be read: {unreadable.Message}";
        }
    }

    private async Task<string?> Journals(ConsoleDb db, CancellationToken cancellation)
    {
        var (proof, last, timed, shown) = (new CaseProof(db), 0L, 0L, 0L);
        while (await db.Cases.Where(row => row.Id > last).OrderBy(row => row.Id).Take(Batch).ToListAsync(cancellation) is { Count: > 0 } rows)
        {
            var (from, to) = (rows[0].Id, last = rows[^1].Id);
            var journals = (await db.Facts.Where(fact => fact.CaseId >= from && fact.CaseId <= to).OrderBy(fact => fact.CaseId).ThenBy(fact => fact.Seq).ToListAsync(cancellation))
                .ToLookup(fact => fact.CaseId);
            var terms = (await db.Terms.Where(term => term.CaseId >= from && term.CaseId <= to).OrderBy(term => term.CaseId).ThenBy(term => term.Ordinal).ToListAsync(cancellation))
                .ToLookup(term => term.CaseId);
            var evidence = (await db.Exhibits.Where(exhibit => exhibit.CaseId >= from && exhibit.CaseId <= to).OrderBy(exhibit => exhibit.CaseId).ThenBy(exhibit => exhibit.Number).ToListAsync(cancellation))
                .ToLookup(exhibit => exhibit.CaseId);
            var orders = await db.Orders.Where(order => db.Cases.Any(row => row.OrderId == order.Id && row.Id >= from && row.Id <= to)).ToDictionaryAsync(order => order.Id, cancellation);
            foreach (var row in rows)
            {
                var written = new Written(row, [.. journals[row.Id]], [.. terms[row.Id]], [.. evidence[row.Id]], orders.GetValueOrDefault(row.OrderId));
                (cases, facts, timed, shown) = (cases + 1, facts + written.Journal.Count, timed + written.Terms.Count, shown + written.Exhibits.Count);
                if (proof.Fault(written, out var folded) is { } fault) return fault;
                if (await Evidence(folded!, cancellation) is { } missing) return missing;
            }
        }

        return await db.Facts.LongCountAsync(cancellation) != facts ? "The journals hold facts of a case that does not exist."
            : await db.Terms.LongCountAsync(cancellation) != timed ? "There are terms of a case that does not exist."
            : await db.Exhibits.LongCountAsync(cancellation) != shown ? "There are exhibits of a case that does not exist."
            : null;
    }

    private async Task<string?> Evidence(Case folded, CancellationToken cancellation)
    {
        foreach (var exhibit in folded.Exhibits.Where(exhibit => exhibit.Erased is null))
        {
            if (!await vault.IsWhole(exhibit.Sha256, cancellation)) return $"{folded.Ref}: the file of exhibit {exhibit.Number} is missing or was changed.";
            exhibits++;
        }

        return null;
    }
}
