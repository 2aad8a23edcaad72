using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Console.CaseFile;

/// <summary>A case as it stood at a fact of its journal: the facts up to there are folded anew, nothing is remembered (D28).</summary>
public static class Replay
{
    /// <summary>The case at that fact.</summary>
    /// <param name="ledger">What the order's ledger held then, oldest first.</param>
    public static CaseView Of(CaseView now, long seq, IEnumerable<LedgerRow> ledger)
    {
        Entry[] journal = [.. now.Journal.Where(entry => entry.Seq <= seq)];
        var then = Case.From(journal);
        return now with
        {
            Journal = journal,
            AsOf = journal[^1],
            Now = journal[^1].At,
            Situation = now.Situation with
            {
                Case = then,
                Exposure = ledger.Select(Read).Aggregate(Exposure.Untouched(Money.Zero(now.Situation.Exposure.Captured.Currency)), (money, one) => money.After(one)),
                Order = Marks(now, journal, then),
            },
        };
    }

    private static LedgerTransaction Read(LedgerRow row) =>
        new(row.Kind, Currency.From(row.Currency), [.. row.Entries.Select(entry => new LedgerEntry(entry.Account, entry.Minor))]);

    // What has been lifted since is no longer on the order; the journal says that it was.
    private static OrderMarks Marks(CaseView now, Entry[] journal, Case then)
    {
        var marks = now.Situation.Order;
        var lifted = journal.Select(entry => (entry.Fact as Fact.HoldLifted)?.Ref).ToHashSet();
        var frozen = journal.Where(entry => entry.Fact is Fact.OrderFrozen).Select(entry => ((Fact.OrderFrozen)entry.Fact, entry.At)).Select(one => new OrderHold(one.Item1.Ref, one.Item1.Cause, one.At));
        return marks with
        {
            Holds = [.. marks.Holds.Where(hold => hold.Since <= journal[^1].At).Concat(frozen).DistinctBy(hold => hold.Ref).Where(hold => !lifted.Contains(hold.Ref))],
            Chargebacks = [.. marks.Chargebacks.Where(one => one.Since <= journal[^1].At).Select(one => one.Ref == (then as Dispute)?.Stay?.Ref ? one with { State = ChargebackState.Open } : one)],
        };
    }
}
