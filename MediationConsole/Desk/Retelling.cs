using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Desk;

/// <summary>What a journal makes of a case when it is told again from its beginning.</summary>
internal static class Retelling
{
    /// <summary>The case, and its terms as the sweep would see them.</summary>
    public static (Case Case, List<TermRow> Terms) Of(IReadOnlyList<Entry> journal, long caseId)
    {
        var one = Case.Opened(journal[0].Fact, journal[0].At);
        List<TermRow> rows = [];
        foreach (var entry in journal.Skip(1))
        {
            var before = one.Terms;
            one = one.Apply(entry.Fact, entry.At);
            if (ReferenceEquals(before, one.Terms)) continue;
            for (var i = 0; i < one.Terms.Count; i++)
            {
                var term = one.Terms[i];
                if (i == rows.Count) rows.Add(TermRows.Of(term, caseId, i, one.Ref, entry.At));
                else if (before[i] != term) rows[i] = TermRows.Of(term, caseId, i, one.Ref, entry.At);
            }
        }

        return (one, rows);
    }
}
