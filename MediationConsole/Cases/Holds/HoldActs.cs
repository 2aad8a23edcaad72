namespace MediationConsole.Cases;

/// <content>The acts of a hold, in life order (section 3).</content>
public abstract partial record Act
{
    /// <summary>An order is frozen for a cause (H1–H6).</summary>
    /// <param name="Cause">A code of <see cref="Holds.HoldCauses"/> (H1).</param>
    /// <param name="Facts">What the hold rests on; the seller reads it (H6).</param>
    /// <param name="ReviewAt">When staff look at it again; null means the policy's length, which a manual hold has not (H6).</param>
    /// <param name="Statement">The statement of reasons that several holds share (H5); null where the hold has its own.</param>
    /// <param name="Chargeback">The chargeback for which it stands (H3).</param>
    /// <param name="RuleName">The rule that placed it, where no person did (H10).</param>
    public sealed record PlaceHold(
        string Cause, string Facts, DateTimeOffset? ReviewAt, string? Statement = null, CaseRef? Chargeback = null, string? RuleName = null) : Act;

    /// <summary>The seller appeals the hold with a text; exhibits go with it (H7).</summary>
    public sealed record AppealHold(string Text) : Act;

    /// <summary>A risk officer lifts the hold, with a reason (H2, H8).</summary>
    public sealed record LiftHold(string Reason) : Act;

    /// <summary>Another risk officer than who froze decides that the hold stays, with a reason (H7).</summary>
    public sealed record UpholdHold(string Reason) : Act;

    /// <summary>Another risk officer than who froze decides for the seller, with a reason; that lifts the hold (H7).</summary>
    public sealed record OverturnHold(string Reason) : Act;

    /// <summary>A second person lifts what one alone may not (H8).</summary>
    public sealed record ApproveLift : Act;

    /// <summary>The lift that waits for a second person does not happen, with a reason (H8).</summary>
    public sealed record ReturnLift(string Reason) : Act;

    /// <summary>A risk officer keeps the order of a risky address from being closed, with a reason (H4).</summary>
    public sealed record StopClosing(string Reason) : Act;

    /// <summary>A risk officer says when the hold is looked at again, with a reason (H6).</summary>
    public sealed record SetReview(DateTimeOffset At, string Reason) : Act;

    /// <summary>What the hold stood for is over: its chargeback is decided, or the statement it shares was overturned (H3, H7).</summary>
    /// <param name="By">Who overturned the statement; null where a chargeback ended.</param>
    public sealed record EndHold(string Reason, StaffId? By = null, string? ByName = null) : Act;
}
