using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MediationConsole.Operations;

/// <summary>What is stored of one case; the order is null where it is gone.</summary>
internal sealed record Written(CaseRow Row, List<FactRow> Journal, List<TermRow> Terms, List<ExhibitRow> Exhibits, OrderRow? Order);

/// <summary>Proves one case: its journal against its hashes, and the rows that queues and the sweep read against what the journal makes of them.</summary>
internal sealed class CaseProof(ConsoleDb db)
{
    private readonly List<IProperty> ofRow = Columns(db, typeof(CaseRow));
    // The party is what an order said that may have been corrected since, and what a picture looks like no journal knows.
    private static readonly string[] NotOfJournal =
        [nameof(ExhibitRow.PartyId), nameof(ExhibitRow.Look), nameof(ExhibitRow.Look0), nameof(ExhibitRow.Look1), nameof(ExhibitRow.Look2), nameof(ExhibitRow.Look3)];

    private readonly List<IProperty> ofTerm = Columns(db, typeof(TermRow));
    private readonly List<IProperty> ofExhibit = Columns(db, typeof(ExhibitRow)).FindAll(column => !NotOfJournal.Contains(column.Name));

    /// <returns>The first fault; null where there is none, and then the case as its journal makes it.</returns>
    public string? Fault(Written written, out Case? folded)
    {
        folded = null;
        if (Chain(written.Row, written.Journal) is { } broken) return broken;
        try
        {
            List<Entry> entries = [.. written.Journal.Select(Journal.Read)];
            (folded, var terms) = Retelling.Of(entries, written.Row.Id);
            return State(written, folded, entries) ?? Terms(written, terms) ?? Exhibits(written, ExhibitRows.Of(folded, written.Order!, written.Row.Id));
        }
        catch (Exception unreadable)
        {
            return $"{written.Row.Ref}: the journal cannot be read back: {unreadable.Message}";
        }
    }

    private static List<IProperty> Columns(ConsoleDb db, Type row) => [.. db.Model.FindEntityType(row)!.GetProperties().Where(column => !column.IsShadowProperty())];

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

    private string? State(Written written, Case folded, List<Entry> entries)
    {
        var row = written.Row;
        if (Wire.WriteCase(folded) != row.State) return $"{row.Ref}: the stored state is not what its journal makes of it.";
        if (written.Order is not { } order || (order.Site, order.Number) != (folded.Site, folded.OrderNo)) return $"{row.Ref}: the order is not the one that its journal names.";
        var truth = CaseRows.New(folded, order, entries[^1].At);
        CaseRows.Copy(folded, truth, entries, entries[^1].At);
        (truth.Id, truth.LastHash, truth.Frozen) = (row.Id, row.LastHash, CaseRows.IsFrozen(folded, order));
        return Differs(ofRow, row, truth) is { } column ? $"{row.Ref}: the queues show another state than the journal ({column})." : null;
    }

    private string? Terms(Written written, List<TermRow> truth) =>
        written.Terms.Count != truth.Count ? $"{written.Row.Ref}: the journal began {truth.Count} terms, the sweep sees {written.Terms.Count}."
        : written.Terms.Zip(truth).Select(pair => Differs(ofTerm, pair.First, pair.Second)).FirstOrDefault(one => one is not null) is { } column
            ? $"{written.Row.Ref}: the sweep sees another term than the journal ({column})."
        : null;

    private string? Exhibits(Written written, IReadOnlyList<ExhibitRow> truth) =>
        written.Exhibits.Count != truth.Count ? $"{written.Row.Ref}: the journal took in {truth.Count} exhibits, the evidence queue sees {written.Exhibits.Count}."
        : written.Exhibits.Zip(truth).Select(pair => Differs(ofExhibit, pair.First, pair.Second)).FirstOrDefault(one => one is not null) is { } column
            ? $"{written.Row.Ref}: the evidence queue sees another exhibit than the journal ({column})."
        : null;

    private static string? Differs(List<IProperty> columns, object one, object other) =>
        columns.Find(column => !Equals(column.GetGetter().GetClrValue(one), column.GetGetter().GetClrValue(other)))?.Name;
}
