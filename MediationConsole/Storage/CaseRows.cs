using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Storage;

/// <summary>A case as queues see it, with its folded state beside it. Kept in step with the journal by the Clerk.</summary>
public sealed class CaseRow
{
    public long Id { get; set; }

    public required string Ref { get; set; }

    public CaseKind Kind { get; set; }

    public long OrderId { get; set; }

    public required string Site { get; set; }

    public required string OrderNo { get; set; }

    /// <summary>A reason, the cause of a hold, or the code of a bank's network (D1, H1, C1).</summary>
    public required string Reason { get; set; }

    /// <summary>The bank's own name of a chargeback, which no other case has (C1).</summary>
    public string? OutsideName { get; set; }

    /// <summary>The statement under which the hold was placed with others (H5).</summary>
    public string? Statement { get; set; }

    /// <summary>The policy pinned when the case opened.</summary>
    public required string Policy { get; set; }

    public int PolicyVersion { get; set; }

    public long Version { get; set; }

    public Stage Stage { get; set; }

    public Status Status { get; set; }

    public string? WaitingFor { get; set; }

    public string? Assignee { get; set; }

    public string? AssigneeName { get; set; }

    /// <summary>The next running term that ends; null where none runs.</summary>
    public DateTimeOffset? NextDue { get; set; }

    public TermCode? NextTerm { get; set; }

    public Silence? NextSilence { get; set; }

    public required string Currency { get; set; }

    /// <summary>What is at stake, in minor units (D2, C1, G1).</summary>
    public long AtStake { get; set; }

    public int BuyerExhibits { get; set; }

    public int SellerHave { get; set; }

    public int SellerNeed { get; set; }

    /// <summary>How many staff terms were breached (D18).</summary>
    public int Breaches { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>When the last act was done.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>A chargeback on the order lets the case stand still (D30).</summary>
    public bool Stayed { get; set; }

    /// <summary>An appeal waits for a decision (D28).</summary>
    public bool AppealOpen { get; set; }

    /// <summary>A ruling waits for the second person (D22).</summary>
    public bool AwaitsApproval { get; set; }

    /// <summary>A seller's report of the buyer waits for risk staff, whether the claim it lies beside is open or closed (G3).</summary>
    public bool ReportOpen { get; set; }

    /// <summary>How many instructions failed and wait for a manager (D24).</summary>
    public int FailedSettlements { get; set; }

    /// <summary>True while an instruction has not been carried out (D24, D29).</summary>
    public bool Unsettled { get; set; }

    /// <summary>A hold is on the order: nothing is paid out (D29).</summary>
    public bool Frozen { get; set; }

    /// <summary>True while an instruction waits for a hold to be lifted (D29).</summary>
    public bool HeldBack { get; set; }

    /// <summary>When the centre's term to rule ends or has ended; null where it stands still or is met (D18).</summary>
    public DateTimeOffset? RulingDue { get; set; }

    /// <summary>How many mediators have stepped back from the case for good (D21).</summary>
    public int Recusals { get; set; }

    public OutcomeHow? OutcomeHow { get; set; }

    public Remedy? OutcomeRemedy { get; set; }

    /// <summary>When the guarantee's payment was approved that the fund bears, paid or promised; null where it bears nothing (G1).</summary>
    public DateTimeOffset? FromFundAt { get; set; }

    /// <summary>Hash of the last line of the journal.</summary>
    public required string LastHash { get; set; }

    /// <summary>The folded case as JSON.</summary>
    public required string State { get; set; }
}

/// <summary>One line of a journal, chained to the line before by its hash.</summary>
public sealed class FactRow
{
    public long Id { get; set; }

    public long CaseId { get; set; }

    public long Seq { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Actor { get; set; }

    public required string ActorName { get; set; }

    public required string Name { get; set; }

    public required string Data { get; set; }

    public required string Hash { get; set; }
}

/// <summary>A term as the sweep sees it; the ordinal is its place in the case's list of terms.</summary>
public sealed class TermRow
{
    public long CaseId { get; set; }

    public int Ordinal { get; set; }

    public required string Ref { get; set; }

    public TermCode Code { get; set; }

    public Who Who { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public Silence OnSilence { get; set; }

    public TermState State { get; set; }

    /// <summary>When the term ended, if it has.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
