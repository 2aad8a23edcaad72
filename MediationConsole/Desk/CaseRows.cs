using System.Text.Json;
using System.Text.Json.Serialization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Storage;

namespace MediationConsole.Desk;

/// <summary>The row that queues read, from the folded case.</summary>
internal static class CaseRows
{
    // What the centre owes on a case: to rule, to review, to answer the bank, to decide.
    private static readonly TermCode[] StaffTerms = [TermCode.Ruling, TermCode.HoldReview, TermCode.ChargebackResponse, TermCode.ClaimReview];

    public static CaseRow New(Case one, OrderRow order, DateTimeOffset now) => new()
    {
        Ref = one.Ref.ToString(),
        Kind = one.Ref.Kind,
        OrderId = order.Id,
        Site = one.Site,
        OrderNo = one.OrderNo,
        Reason = one.Subject,
        OutsideName = one.OutsideName,
        Statement = one.Statement,
        Policy = one.Policy,
        PolicyVersion = one.PolicyVersion,
        Currency = one.Currency.Code,
        OpenedAt = one.OpenedAt,
        ChangedAt = now,
        LastHash = Journal.Beginning(one.Ref.ToString()),
        State = "",
    };

    public static void Copy(Case one, CaseRow row, IEnumerable<Entry> written, DateTimeOffset now)
    {
        var next = one.Running.FirstOrDefault();
        row.Version = one.Version;
        row.Stage = one.Stage;
        row.Status = one.Status;
        row.WaitingFor = one.WaitingFor;
        row.Assignee = one.Assignee?.Value;
        row.AssigneeName = one.AssigneeName;
        (row.NextDue, row.NextTerm, row.NextSilence) = (next?.DueAt, next?.Code, next?.OnSilence);
        row.AtStake = one.AtStake.Minor;
        row.BuyerExhibits = one.Exhibits.Count(exhibit => exhibit is { By: Side.Buyer, IsSound: true });
        (row.SellerHave, row.SellerNeed) = one.Wanted;
        row.Breaches += written.Count(entry => entry.Fact is Fact.TermLapsed { OnSilence: Silence.Breach });
        row.ClosedAt = one.ClosedAt;
        row.ChangedAt = now;
        var outcome = (one as Dispute)?.Outcome;
        (row.OutcomeHow, row.OutcomeRemedy) = (outcome?.How, outcome?.Remedy);
        Restate(one, row);
    }

    /// <summary>Whether a hold keeps anything of the case from being paid out; a closed case of which all is paid hears nothing more of holds (D29).</summary>
    public static bool IsFrozen(Case one, OrderRow order) => (one.Stage != Stage.Closed || one.HasUnsettled) && order.Weighing().Holds.Count > 0;

    /// <summary>What of the row follows from the folded case alone.</summary>
    public static void Restate(Case one, CaseRow row)
    {
        row.Stayed = one.IsStayed;
        row.AppealOpen = one.HasOpenAppeal;
        row.AwaitsApproval = one.AwaitsApproval;
        row.ReportOpen = one is GuaranteeClaim { HasOpenReport: true };
        row.FailedSettlements = one.Settlements.Count(settlement => settlement.State == SettlementState.Failed);
        row.Unsettled = one.HasUnsettled;
        row.HeldBack = one.HasHeld;
        row.Recusals = one.Recused.Count;
        row.RulingDue = one.Terms.LastOrDefault(term => StaffTerms.Contains(term.Code)) is { State: TermState.Running or TermState.Lapsed } ruling ? ruling.DueAt : null;
        row.FromFundAt = one is GuaranteeClaim { FromFund: not null } claim ? claim.ApprovedAt : null;
        row.State = Wire.WriteCase(one);
    }
}

/// <summary>The row that the sweep reads.</summary>
internal static class TermRows
{
    public static TermRow Of(Term term, long caseId, int ordinal, CaseRef reference, DateTimeOffset now) => new()
    {
        CaseId = caseId,
        Ordinal = ordinal,
        Ref = reference.ToString(),
        Code = term.Code,
        Who = term.Who,
        StartedAt = term.StartedAt,
        DueAt = term.DueAt,
        OnSilence = term.OnSilence,
        State = term.State,
        EndedAt = term.State is TermState.Running or TermState.Paused ? null : now,
    };
}

/// <summary>The rows of a ledger transaction.</summary>
internal static class LedgerRows
{
    public static LedgerRow Of(LedgerTransaction transaction, OrderRow order, DateTimeOffset now, string? caseRef = null, string? settlement = null) => new()
    {
        OrderId = order.Id,
        At = now,
        Kind = transaction.Kind,
        Currency = transaction.Currency.Code,
        CaseRef = caseRef,
        Settlement = settlement,
        Entries = [.. transaction.Entries.Select(entry => new LedgerEntryRow { Account = entry.Account, Minor = entry.Minor })],
    };
}

/// <summary>The row of something that must go out.</summary>
internal static class OutboxRows
{
    public const string Notice = "notice";
    public const string Alert = "alert";
    public const string Payment = "payment";

    // A letter has a few of many particulars.
    private static readonly JsonSerializerOptions WithoutNulls = new(Wire.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <param name="entry">The line of the journal from which it follows, and that line as it is stored.</param>
    /// <param name="told">False for records of the past, which nobody outside is told of any more.</param>
    public static OutboxRow Of(Consequence consequence, CaseRow row, (Entry Line, FactRow Stored) entry, bool told)
    {
        var at = entry.Line.At;
        var (kind, payload) = consequence switch
        {
            // What outsiders hear of a fact is mostly the fact itself, which is written once.
            Consequence.Event e => (e.Type, ReferenceEquals(e.Fact, entry.Line.Fact) ? entry.Stored.Data : Wire.WriteFact(e.Fact)),
            Consequence.Notice n => (Notice, JsonSerializer.Serialize(n, WithoutNulls)),
            Consequence.Alert a => (Alert, Wire.Write(a)),
            Consequence.Payment p => (Payment, Wire.Write(p)),
            _ => throw new InvalidOperationException("A consequence without a name."),
        };
        return new() { At = at, CaseRef = row.Ref, Site = row.Site, OrderNo = row.OrderNo, Kind = kind, Payload = payload, SentAt = told ? null : at };
    }
}
