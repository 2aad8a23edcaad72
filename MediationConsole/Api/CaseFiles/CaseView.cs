using System.Text.Json.Serialization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Api.CaseFiles;

/// <summary>A case as its reader may see it. Instants are UTC, amounts are in the order's currency.</summary>
/// <param name="Version">What an act may name as <c>expectedVersion</c>.</param>
/// <param name="Stayed">The terms stand still because of something outside the case.</param>
/// <param name="WaitingFor">Whose move it is: buyer, seller, staff, gateway or manager; null when closed.</param>
/// <param name="OrderStatus">The label an outsider sees on the order (S0).</param>
/// <param name="Request">What the buyer asks for now (D2, D9).</param>
/// <param name="Ruling">The ruling, once its undo term has ended; staff see it before (D23).</param>
/// <param name="AllowedActs">What the law would grant now: to the parties for keys, to oneself for staff.</param>
public sealed record CaseView(
    CaseRef Ref, CaseKind Kind, long Version, string OrderNo, string Site, PolicyView Policy, Stage Stage, Status Status, bool Stayed,
    string? WaitingFor, string OrderStatus, string Reason, RequestView Request, IReadOnlyList<ProposalView> Proposals, IReadOnlyList<TermView> Terms,
    IReadOnlyList<ExhibitView> Exhibits, RulingView? Ruling, Outcome? Outcome, IReadOnlyList<SettlementView> Settlements, IReadOnlyList<string> Holds,
    StaffId? Assignee, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, IReadOnlyList<AllowedAct> AllowedActs);

/// <summary>The profile of terms pinned when the case opened.</summary>
public sealed record PolicyView(string Name, int Version);

/// <summary>What the buyer asks for.</summary>
public sealed record RequestView(Remedy Remedy, Money Amount);

/// <summary>What one side put to the other (D2, D6, D7, D9).</summary>
public sealed record ProposalView(Side By, Remedy Remedy, Money Amount, ProposalStatus Status, DateTimeOffset At);

/// <summary>A running deadline or one that has ended; <paramref name="Remaining"/> is an ISO 8601 duration and only there while the term is paused.</summary>
public sealed record TermView(
    TermCode Code, Who Who, DateTimeOffset StartedAt, DateTimeOffset DueAt, Silence OnSilence, TermState State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TimeSpan? Remaining);

/// <summary>One piece of evidence (D15, D16); its content is read apart. Size in bytes.</summary>
public sealed record ExhibitView(
    int Number, Side By, string Type, ExhibitState State, bool Late, string Sha256, string FileName, string MediaType, long Size,
    DateTimeOffset At, string? Note, bool Admitted, string? Reason);

/// <summary>A mediator's decision (D20).</summary>
public sealed record RulingView(
    int Number, string By, DateTimeOffset At, Remedy Remedy, Money Amount, Responsible Responsible, Funding Funding, Freight? Freight,
    IReadOnlyList<Finding> Findings, string Text, RulingState State);

/// <summary>A money instruction (D24).</summary>
public sealed record SettlementView(string Id, SettlementKind Kind, Money Amount, SettlementState State, string? Note);

/// <summary>A page of cases by their next due instant; <paramref name="Next"/> is the cursor of the page after, null on the last.</summary>
public sealed record CasePage(IReadOnlyList<CaseView> Items, string? Next);

/// <summary>The facts of a case, oldest first.</summary>
public sealed record JournalView(IReadOnlyList<JournalLine> Items);

/// <summary>One fact: who brought it about, the sentence for people, the data for programs, and the hash that chains it to the line before.</summary>
public sealed record JournalLine(long Seq, DateTimeOffset At, string Actor, string ActorName, string Fact, string Sentence, System.Text.Json.JsonElement Data, string Hash);
