using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Operations;

/// <summary>What verifying found: how much was proven, and the first fault in one sentence.</summary>
public sealed record Verdict(long Cases, long Facts, long Transactions, long Exhibits, string? Fault);

/// <summary>Proves that what is stored is what was written: each journal against its hashes, each state against its journal, orders against the ledger, exhibits against their hashes.</summary>
public sealed class Verification(IDatabase database, Vault vault)
{
    private const int Batch = 500;

    private long cases;
    private long facts;
    private long transactions;
    private long exhibits;

    /// <summary>Looks at the database as it stands now, whatever a server writes meanwhile, and stops at the first fault.</summary>
    public async Task<Verdict> Run(CancellationToken cancellation = default)
    {
        (cases, facts, transactions, exhibits) = (0, 0, 0, 0);
        await using var db = await database.OpenSnapshot();
        var fault = await Journals(db, cancellation) ?? await new LedgerProof(db).Run(count => transactions += count, cancellation);
        return new(cases, facts, transactions, exhibits, fault);
    }

    private async Task<string?> Journals(ConsoleDb db, CancellationToken cancellation)
    {
        long last = 0;
        while (await db.Cases.Where(row => row.Id > last).OrderBy(row => row.Id).Take(Batch).ToListAsync(cancellation) is { Count: > 0 } rows)
        {
            var (from, to) = (rows[0].Id, last = rows[^1].Id);
            var journals = (await db.Facts.Where(fact => fact.CaseId >= from && fact.CaseId <= to).OrderBy(fact => fact.CaseId).ThenBy(fact => fact.Seq).ToListAsync(cancellation))
                .ToLookup(fact => fact.CaseId);
            foreach (var row in rows)
            {
                if (await Fault(row, [.. journals[row.Id]], cancellation) is { } fault) return fault;
            }
        }

        return await db.Facts.LongCountAsync(cancellation) == facts ? null : "The journals hold facts of a case that does not exist.";
    }

    private async Task<string?> Fault(CaseRow row, List<FactRow> journal, CancellationToken cancellation)
    {
        (cases, facts) = (cases + 1, facts + journal.Count);
        if (Chain(row, journal) is { } broken) return broken;
        try
        {
            var folded = Dispute.From(journal.Select(Journal.Read));
            return State(row, folded) ?? await Evidence(folded, cancellation);
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            return $"{row.Ref}: the journal cannot be read back: {unreadable.Message}";
        }
    }

    private static string? Chain(CaseRow row, List<FactRow> journal)
    {
        if (journal.Count == 0) return $"{row.Ref}: the journal is empty.";
        var hash = Journal.Beginning(row.Ref);
        for (var i = 0; i < journal.Count; i++)
        {
            if (journal[i].Seq != i + 1) return $"{row.Ref}: line {i + 1} of the journal is missing.";
            hash = Journal.HashOf(hash, row.Ref, journal[i]);
            if (journal[i].Hash != hash) return $"{row.Ref}: line {i + 1} of the journal was changed after it was written; its hash does not fit.";
        }

        return row.LastHash == hash && row.Version == journal.Count ? null : $"{row.Ref}: the journal ends at line {journal.Count}, the case at version {row.Version}.";
    }

    private static string? State(CaseRow row, Dispute folded) =>
        Wire.Write(folded) != row.State ? $"{row.Ref}: the stored state is not what its journal makes of it."
        : (row.Stage, row.Status, row.ClosedAt, row.Assignee) != (folded.Stage, folded.Status, folded.ClosedAt, folded.Assignee?.Value)
            || (row.Stayed, row.AppealOpen, row.AwaitsApproval, row.Unsettled) != (folded.Stay is not null, folded.OpenAppeal is not null, folded.RulingToApprove is not null, folded.HasUnsettled)
            ? $"{row.Ref}: the queues show another state than the journal."
        : null;

    private async Task<string?> Evidence(Dispute folded, CancellationToken cancellation)
    {
        foreach (var exhibit in folded.Exhibits)
        {
            if (!await vault.IsWhole(exhibit.Sha256, cancellation)) return $"{folded.Ref}: the file of exhibit {exhibit.Number} is missing or was changed.";
            exhibits++;
        }

        return null;
    }
}
