using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Desk;

/// <summary>What a journal makes of a case when it is told again from its beginning.</summary>
internal static class Retelling
{
    /// <summary>The case, and its terms as the sweep would see them.</summary>
    public static (Dispute Dispute, List<TermRow> Terms) Of(IReadOnlyList<Entry> journal, long caseId)
    {
        var dispute = Dispute.Opened((Fact.DisputeOpened)journal[0].Fact, journal[0].At);
        List<TermRow> rows = [];
        foreach (var entry in journal.Skip(1))
        {
            var before = dispute.Terms;
            dispute = dispute.Apply(entry.Fact, entry.At);
            if (ReferenceEquals(before, dispute.Terms)) continue;
            for (var i = 0; i < dispute.Terms.Count; i++)
            {
                var term = dispute.Terms[i];
                if (i == rows.Count) rows.Add(TermRows.Of(term, caseId, i, dispute.Ref, entry.At));
                else if (before[i] != term) rows[i] = TermRows.Of(term, caseId, i, dispute.Ref, entry.At);
            }
        }

        return (dispute, rows);
    }
}
