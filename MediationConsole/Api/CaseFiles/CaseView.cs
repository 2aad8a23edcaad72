using System.Text.Json.Serialization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Api.CaseFiles;

/// <summary>A case as its reader may see it. Instants are UTC, amounts are in the order's currency.</summary>
/// <param name="Version">What an act may name as <c>expectedVersion</c>.</param>
/// <param name="Stayed">The terms stand still because a chargeback is open on the order (D30).</param>
/// <param name="WaitingFor">Whose move it is: buyer, seller, staff, gateway or manager; null when closed.</param>
/// <param name="OrderStatus">The label an outsider sees on the order (S0).</param>
/// <param name="Reason">Why there is a case: a reason (D1), the cause of a hold (H1), the code of the bank's network (C1).</param>
/// <param name="Request">What the buyer asks for now (D2, D9); null where the case is no dispute.</param>
/// <param name="Ruling">The ruling, once its undo term has ended; staff see it before (D23).</param>
/// <param name="Rulings">Every ruling the reader may see, oldest first; after an appeal the earlier stays beside the new one (D28).</param>
/// <param name="Appeal">The latest appeal, if there is one (D28).</param>
/// <param name="Holds">The refs of the holds that freeze the order now; nothing is paid out meanwhile (D29).</param>
/// <param name="AllowedActs">What the law would grant now: to the parties for keys, to oneself for staff.</param>
public sealed record CaseView(
    CaseRef Ref, CaseKind Kind, long Version, string OrderNo, string Site, PolicyView Policy, Stage Stage, Status Status, bool Stayed,
    string? WaitingFor, string? OrderStatus, string Reason, RequestView? Request, IReadOnlyList<ProposalView> Proposals, IReadOnlyList<TermView> Terms,
    IReadOnlyList<ExhibitView> Exhibits, RulingView? Ruling, IReadOnlyList<RulingView> Rulings, AppealView? Appeal, IReadOnlyList<AppealView> Appeals,
    Outcome? Outcome, IReadOnlyList<SettlementView> Settlements, IReadOnlyList<string> Holds, StayView? Stay,
    StaffId? Assignee, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, IReadOnlyList<AllowedAct> AllowedActs)
{
    /// <summary>What only a chargeback has; missing in every other case.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChargebackView? Chargeback { get; init; }

    /// <summary>What only a guarantee claim has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClaimView? Claim { get; init; }

    /// <summary>What only a hold has; missing in every other case.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HoldView? Hold { get; init; }
}

/// <summary>The profile of terms pinned when the case opened.</summary>
public sealed record PolicyView(string Name, int Version);

/// <summary>What the buyer asks for.</summary>
public sealed record RequestView(Remedy Remedy, Money Amount);

/// <summary>What one side put to the other (D2, D6, D7, D9), or the centre to the parties (D19).</summary>
/// <param name="By">buyer, seller or staff.</param>
/// <param name="Status">open, accepted, refused, declined, replaced or lapsed.</param>
/// <param name="Approved">Who has agreed to a proposal of the centre so far.</param>
public sealed record ProposalView(
    string By, Remedy Remedy, Money Amount, string Status, DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Side>? Approved = null)
{
    public static ProposalView Of(Proposal one) => new(one.By.Word(), one.Remedy, one.Amount, Name(one.Status), one.At);

    public static ProposalView Of(Resolution one) => new("staff", one.Remedy, one.Amount, Name(one.Status), one.At, one.Approved);

    private static string Name<T>(T status) where T : struct, Enum => status.ToString().ToLowerInvariant();
}

/// <summary>A party's appeal against a ruling (D28). Result, decision and new ruling once it is decided.</summary>
/// <param name="Ruling">The number of the ruling that is appealed.</param>
public sealed record AppealView(
    int Number, Side By, int Ruling, string Ground, string Text, DateTimeOffset At, AppealState State, AppealResult? Result, string? Decision,
    string? DecidedBy, DateTimeOffset? DecidedAt, int? NewRuling)
{
    public static AppealView Of(Appeal one) => new(
        one.Number, one.By, one.Ruling, one.Ground, one.Text, one.At, one.State, one.Result, one.Decision, one.DecidedByName, one.DecidedAt, one.NewRuling);
}

/// <summary>Why the case stands still, and since when (D30).</summary>
public sealed record StayView(string Ref, string Reason, DateTimeOffset Since);

/// <summary>A running deadline or one that has ended; <paramref name="Remaining"/> is an ISO 8601 duration and only there while the term is paused. <paramref name="Stopped"/>: staff stopped it (D32).</summary>
public sealed record TermView(
    TermCode Code, Who Who, DateTimeOffset StartedAt, DateTimeOffset DueAt, Silence OnSilence, TermState State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TimeSpan? Remaining, bool Stopped);

/// <summary>One piece of evidence (D15, D16); its content is read apart. Size in bytes. Numbers that are missing are none of the reader's business.</summary>
/// <param name="Label">How people call it, for ever: B-1 is the buyer's first exhibit, S-2 the seller's second (D20).</param>
/// <param name="State">waiting_for_scan, unjudged, valid, deficient, withheld or damaged; what keeps people from looking at it comes first.</param>
/// <param name="ErasedAt">When its file was given up, long after the end of the case; the hash and the facts stay.</param>
/// <param name="FiledBy">Who of the centre filed it for the party, where the party did not send it here itself.</param>
/// <param name="Finding">What the virus scan found. Staff only.</param>
/// <param name="Withheld">Why the other party is not shown it, by whom and since when. Staff only.</param>
/// <param name="OpenedBy">Who of staff opened it, and when. Staff only.</param>
public sealed record ExhibitView(
    int Number, string Label, Side By, string Type, ExhibitState State, bool Late, string Sha256, string FileName, string MediaType, long Size,
    DateTimeOffset At, string? Note, bool Admitted, string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? ErasedAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FiledBy = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Finding = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Withholding? Withheld = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Viewing>? OpenedBy = null);

/// <summary>A mediator's decision (D20).</summary>
/// <param name="OnAppeal">What an appeal came to where the ruling decides one (D28).</param>
/// <param name="ApprovedBy">The second person (D22); staff only.</param>
/// <param name="Hash">Of all that the ruling says; approve_ruling may name it (D22). Staff only.</param>
public sealed record RulingView(
    int Number, string By, DateTimeOffset At, Remedy Remedy, Money Amount, Responsible Responsible, Funding Funding, Freight? Freight,
    IReadOnlyList<Finding> Findings, string Text, RulingState State, AppealResult? OnAppeal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ApprovedBy = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Hash = null);

/// <summary>A money instruction (D24). <paramref name="Held"/>: it waits, and the note says why (D29). <paramref name="Attempt"/>: how often it was sent.</summary>
public sealed record SettlementView(string Id, SettlementKind Kind, Money Amount, SettlementState State, string? Note, bool Held, int Attempt);

/// <summary>A page of cases by their next due instant; <paramref name="Next"/> is the cursor of the page after, null on the last.</summary>
public sealed record CasePage(IReadOnlyList<CaseView> Items, string? Next);

/// <summary>The facts of a case, oldest first.</summary>
public sealed record JournalView(IReadOnlyList<JournalLine> Items);

/// <summary>One fact: who brought it about, the sentence for people, the data for programs, and the hash that chains it to the line before.</summary>
public sealed record JournalLine(long Seq, DateTimeOffset At, string Actor, string ActorName, string Fact, string Sentence, System.Text.Json.JsonElement Data, string Hash);
