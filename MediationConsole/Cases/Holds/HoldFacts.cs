using MediationConsole.Cases.Holds;

namespace MediationConsole.Cases;

/// <content>The facts of a hold, in life order (section 3).</content>
public abstract partial record Fact
{
    /// <summary>An order was frozen; the fact is the whole statement of reasons (H6).</summary>
    /// <param name="Wanted">Codes of <see cref="EvidenceTypes"/> that the seller can send.</param>
    /// <param name="HowToAppeal">What the seller does to appeal.</param>
    /// <param name="AppealUntil">Until when an appeal is waited for; later ones are heard as long as the hold stands.</param>
    /// <param name="Statement">The name of the statement, shared by the holds that were placed under it (H5).</param>
    /// <param name="ReviewFixed">True where somebody chose the date of review; otherwise it follows the policy.</param>
    /// <param name="AtStake">What remained on the order when it was frozen.</param>
    public sealed record HoldPlaced(
        CaseRef Ref, string Site, string OrderNo, string Policy, int PolicyVersion, string Cause, string Facts, IReadOnlyList<string> Wanted,
        string HowToAppeal, DateTimeOffset AppealUntil, DateTimeOffset ReviewAt, string Statement, Money AtStake,
        StaffId? By, string? ByName, CaseRef? Chargeback, string? Rule, bool ReviewFixed) : Fact;

    /// <summary>The seller appealed the hold (H7).</summary>
    public sealed record HoldAppealed(int Number, string Text) : Fact;

    /// <summary>An appeal was decided: the hold stays (H7).</summary>
    public sealed record HoldUpheld(int Appeal, StaffId By, string Name, string Reason) : Fact;

    /// <summary>An appeal was decided: the hold goes (H7).</summary>
    public sealed record HoldOverturned(int Appeal, StaffId By, string Name, string Reason) : Fact;

    /// <summary>A lift above the limit waits for a second person (H8).</summary>
    public sealed record LiftAsked(HoldEnd As, StaffId By, string Name, string Reason) : Fact;

    /// <summary>A second person agreed to the lift (H8).</summary>
    public sealed record LiftApproved(StaffId By, string Name) : Fact;

    /// <summary>The lift that waited for a second person does not happen (H8).</summary>
    public sealed record LiftReturned(StaffId By, string Name, string Reason) : Fact;

    /// <summary>The order of a risky address is not closed by itself any more (H4).</summary>
    public sealed record ClosingStopped(StaffId By, string Name, string Reason) : Fact;

    /// <summary>The hold is looked at again at that instant (H6).</summary>
    public sealed record ReviewSet(DateTimeOffset At, StaffId By, string Name, string Reason) : Fact;

    /// <summary>The hold is gone (H2).</summary>
    /// <param name="By">The person whose decision it was; null where the bank decided.</param>
    public sealed record HoldEnded(HoldEnd As, string Reason, StaffId? By, string? Name) : Fact;

    /// <summary>The hold closed its order, and is gone itself (H4).</summary>
    /// <param name="Refund">What remained and goes back to the buyer.</param>
    public sealed record OrderClosed(Money Refund) : Fact;
}
