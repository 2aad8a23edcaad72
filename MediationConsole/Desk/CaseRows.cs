using System.Text.Json;
using System.Text.Json.Serialization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Desk;

/// <summary>The row that queues read, from the folded dispute.</summary>
internal static class CaseRows
{
    public static CaseRow New(Dispute dispute, OrderRow order, DateTimeOffset now) => new()
    {
        Ref = dispute.Ref.ToString(),
        Kind = dispute.Ref.Kind,
        OrderId = order.Id,
        Site = dispute.Site,
        OrderNo = dispute.OrderNo,
        Reason = dispute.Reason,
        Policy = dispute.Policy,
        PolicyVersion = dispute.PolicyVersion,
        Currency = dispute.Currency.Code,
        OpenedAt = dispute.OpenedAt,
        ChangedAt = now,
        LastHash = Journal.Beginning(dispute.Ref.ToString()),
        State = "",
    };

    public static void Copy(Dispute dispute, CaseRow row, IEnumerable<Entry> written, DateTimeOffset now)
    {
        var next = dispute.Running.FirstOrDefault();
        row.Version = dispute.Version;
        row.Stage = dispute.Stage;
        row.Status = dispute.Status;
        row.WaitingFor = dispute.WaitingFor;
        row.Assignee = dispute.Assignee?.Value;
        row.AssigneeName = dispute.AssigneeName;
        (row.NextDue, row.NextTerm, row.NextSilence) = (next?.DueAt, next?.Code, next?.OnSilence);
        row.AtStake = dispute.Request.Amount.Minor;
        row.BuyerExhibits = dispute.Exhibits.Count(exhibit => exhibit is { By: Side.Buyer, IsSound: true });
        (row.SellerHave, row.SellerNeed) = Checklist.Count(dispute, Side.Seller);
        row.Breaches += written.Count(entry => entry.Fact is Fact.TermLapsed { OnSilence: Silence.Breach });
        row.ClosedAt = dispute.ClosedAt;
        row.ChangedAt = now;
        (row.OutcomeHow, row.OutcomeRemedy) = (dispute.Outcome?.How, dispute.Outcome?.Remedy);
        Restate(dispute, row);
    }

    /// <summary>Whether a hold keeps anything of the case from being paid out; a closed case of which all is paid hears nothing more of holds (D29).</summary>
    public static bool IsFrozen(Dispute dispute, OrderRow order) => (dispute.Stage != Stage.Closed || dispute.HasUnsettled) && order.Weighing().Holds.Count > 0;

    /// <summary>What of the row follows from the folded dispute alone.</summary>
    public static void Restate(Dispute dispute, CaseRow row)
    {
        row.Stayed = dispute.Stay is not null;
        row.AppealOpen = dispute.OpenAppeal is not null;
        row.AwaitsApproval = dispute.RulingToApprove is not null;
        row.FailedSettlements = dispute.Settlements.Count(settlement => settlement.State == SettlementState.Failed);
        row.Unsettled = dispute.HasUnsettled;
        row.HeldBack = dispute.HasHeld;
        row.Recusals = dispute.Recused.Count;
        row.RulingDue = dispute.Terms.LastOrDefault(term => term.Code == TermCode.Ruling) is { State: TermState.Running or TermState.Lapsed } ruling ? ruling.DueAt : null;
        row.State = Wire.Write(dispute);
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
