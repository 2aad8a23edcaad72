using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Cases;

/// <summary>A case of any kind as its facts have made it (section 1). Immutable; a new fact makes a new one.</summary>
public abstract partial record Case
{
    public required CaseRef Ref { get; init; }

    public required string Site { get; init; }

    public required string OrderNo { get; init; }

    /// <summary>The profile of terms pinned at opening.</summary>
    public required string Policy { get; init; }

    public required int PolicyVersion { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>How many facts have made the case so far; what a caller means by the version it saw.</summary>
    public long Version { get; init; }

    public Status Status { get; init; }

    /// <summary>All terms that ever ran, oldest first.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    public IReadOnlyList<Exhibit> Exhibits { get; init; } = [];

    public IReadOnlyList<Settlement> Settlements { get; init; } = [];

    /// <summary>How many instructions there ever were; a number is never given twice.</summary>
    public int SettlementsSoFar { get; init; }

    /// <summary>Who stepped back from the case for good (D21).</summary>
    public IReadOnlyList<StaffId> Recused { get; init; } = [];

    public StaffId? Assignee { get; init; }

    public string? AssigneeName { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The quarter of its life; closed once it is over.</summary>
    public abstract Stage Stage { get; }

    /// <summary>What it is about, as a code of its kind: a reason (D1), the cause of a hold (H1), the network's code (C1).</summary>
    public abstract string Subject { get; }

    /// <summary>What is at stake (D2, C1, G1).</summary>
    public abstract Money AtStake { get; }

    /// <summary>Whose move it is, as screens and the API say it; null when the case is closed.</summary>
    public abstract string? WaitingFor { get; }

    /// <summary>The label an outsider sees on the order (S0); null where the case gives it none.</summary>
    public abstract string? OrderLabel { get; }

    /// <summary>Which members of staff work cases of this kind (section 1).</summary>
    public abstract StaffRoles WorkedBy { get; }

    /// <summary>True while it stands still (D30).</summary>
    public virtual bool IsStayed => false;

    /// <summary>True while an appeal waits for a decision (D28, H7).</summary>
    public virtual bool HasOpenAppeal => false;

    /// <summary>True while what one person decided waits for the second (D22, H8, G1).</summary>
    public virtual bool AwaitsApproval => false;

    /// <summary>How many of the things that are wanted are there, and how many are wanted (D16, C4).</summary>
    public virtual (int Have, int Need) Wanted => (0, 0);

    /// <summary>What names the case to somebody outside, beside our ref, once for all: the bank's case (C1).</summary>
    public virtual string? OutsideName => null;

    /// <summary>What ties it to cases of other orders: the statement under which several holds were placed (H5).</summary>
    public virtual string? Statement => null;

    public Currency Currency => AtStake.Currency;

    public bool IsClosed => Stage == Stage.Closed;

    /// <summary>True while an instruction waits for the gateway, for a hold to be lifted, or for a manager (D24, D29).</summary>
    public bool HasUnsettled => Settlements.Any(settlement => !settlement.IsDone);

    /// <summary>True while an instruction waits for a hold to be lifted (D29).</summary>
    public bool HasHeld => Settlements.Any(settlement => settlement.Held);

    /// <summary>The terms that run now, next due first; ties in life order, so that the earlier article speaks first.</summary>
    public IEnumerable<Term> Running => Terms.Where(term => term.State == TermState.Running).OrderBy(term => term.DueAt).ThenBy(term => term.Code);

    /// <summary>The term of that code that runs now, if any.</summary>
    public Term? RunningTerm(TermCode code) => Terms.LastOrDefault(term => term.Code == code && term.State == TermState.Running);

    /// <summary>The exhibit of that number, if there is one.</summary>
    public Exhibit? Exhibit(int number) => Exhibits.FirstOrDefault(exhibit => exhibit.Number == number);

    /// <summary>How people call the exhibit of that number, wherever it is named (D20); the number itself where there is none.</summary>
    public string Label(int number) => Exhibit(number)?.Label ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The case after one more fact.</summary>
    public abstract Case Apply(Fact fact, DateTimeOffset at);

    /// <summary>Whether an exhibit that side sends now comes too late to count by itself (D15).</summary>
    internal virtual bool IsLate(Side by, DateTimeOffset now) => false;

    /// <summary>Why that person, who may work such cases, must keep away from this one; null where nothing stands in the way (D21, H7).</summary>
    internal virtual Decision? KeepsAway(Actor.Staff staff) => null;

    /// <summary>Ends the case where it ends with its last payment, and that is made (D24).</summary>
    internal virtual Draft Settled(Draft draft) => draft;

    /// <summary>The case at its first fact.</summary>
    public static Case Opened(Fact first, DateTimeOffset at) => first switch
    {
        Fact.DisputeOpened fact => Dispute.Opened(fact, at),
        Fact.HoldPlaced fact => Holds.Hold.Opened(fact, at),
        Fact.ChargebackNotified fact => Chargeback.Opened(fact, at),
        Fact.GuaranteeClaimed fact => GuaranteeClaim.Opened(fact, at),
        _ => throw new InvalidOperationException($"No case begins with {first.GetType().Name}."),
    };

    /// <summary>The case that its journal makes, facts oldest first.</summary>
    public static Case From(IEnumerable<Entry> journal)
    {
        Case? made = null;
        foreach (var entry in journal) made = made is null ? Opened(entry.Fact, entry.At) : made.Apply(entry.Fact, entry.At);
        return made ?? throw new InvalidOperationException("A journal without facts makes no case.");
    }
}
