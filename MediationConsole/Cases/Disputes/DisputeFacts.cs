using MediationConsole.Cases.Disputes;

namespace MediationConsole.Cases;

/// <content>The facts of a dispute, in life order (section 2).</content>
public abstract partial record Fact
{
    /// <summary>The buyer opened the dispute (D1–D4).</summary>
    public sealed record DisputeOpened(
        CaseRef Ref, string Site, string OrderNo, string Policy, int PolicyVersion, string Reason, Remedy Remedy, Money Amount) : Fact;

    /// <summary>The buyer asked for something else (D9).</summary>
    public sealed record RequestModified(Remedy Remedy, Money Amount) : Fact;

    /// <summary>A side put a counter-proposal (D6, D7).</summary>
    public sealed record CounterProposed(Side By, Remedy Remedy, Money Amount) : Fact;

    /// <summary>A side accepted what the other proposed (D5, D7).</summary>
    public sealed record ProposalAccepted(Side By, Remedy Remedy, Money Amount) : Fact;

    /// <summary>The buyer refused the counter-proposal (D7).</summary>
    public sealed record CounterRefused(Remedy Remedy, Money Amount) : Fact;

    /// <summary>The case went to mediation (D7, D10).</summary>
    public sealed record Escalated(string Rule) : Fact;

    /// <summary>The buyer gave the dispute up (D11).</summary>
    public sealed record DisputeWithdrawn : Fact;

    /// <summary>A message was written (D12).</summary>
    public sealed record MessageWritten(Reader To, string Text) : Fact;

    /// <summary>The seller gave a waybill (D13).</summary>
    public sealed record WaybillGiven(string Carrier, string TrackingNumber) : Fact;

    /// <summary>An exhibit came in (D15). Size in bytes; <paramref name="FiledBy"/> is there where a member of staff filed it for the party.</summary>
    public sealed record ExhibitAdded(
        int Number, Side By, string Type, string FileName, string MediaType, long Size, string Sha256, string? Note, bool Late, bool NeedsScan = false,
        Filing? FiledBy = null) : Fact;

    /// <summary>A party said that its evidence is complete (D14, D17).</summary>
    public sealed record EvidenceSubmitted(Side By) : Fact;

    /// <summary>A mediator took the case (D20); <paramref name="Over"/> is there where somebody else had it until then.</summary>
    public sealed record CaseClaimed(StaffId By, string Name, TakenOver? Over = null) : Fact;

    /// <summary>The mediator gave the case back (D20).</summary>
    public sealed record ClaimReleased(StaffId By, string Name) : Fact;

    /// <summary>A manager gave the case to a mediator (D20).</summary>
    public sealed record CaseAssigned(StaffId To, string Name) : Fact;

    /// <summary>A mediator stepped back from the case for good (D21).</summary>
    public sealed record CaseRecused(StaffId By, string Name, string Reason) : Fact;

    /// <summary>Staff wrote a note that parties never see.</summary>
    public sealed record NoteWritten(string Text) : Fact;

    /// <summary>Staff opened an exhibit (D20).</summary>
    public sealed record ExhibitOpened(int Exhibit, StaffId By, string Name) : Fact;

    /// <summary>A mediator judged an exhibit (D16).</summary>
    public sealed record ExhibitJudged(int Exhibit, bool Valid, string? Reason) : Fact;

    /// <summary>A mediator let a late exhibit count (D15).</summary>
    public sealed record LateAdmitted(int Exhibit, string Reason) : Fact;

    /// <summary>The scan of an exhibit's file ended (D15).</summary>
    public sealed record ExhibitScanned(int Exhibit, bool Clean, string? Finding) : Fact;

    /// <summary>The file of an exhibit was found missing or changed (D15).</summary>
    public sealed record ExhibitDamaged(int Exhibit) : Fact;

    /// <summary>The file of an exhibit was found whole again (D15).</summary>
    public sealed record ExhibitRestored(int Exhibit) : Fact;

    /// <summary>An exhibit was withheld from the other party (D16).</summary>
    public sealed record ExhibitWithheld(int Exhibit, string Reason, StaffId By, string Name) : Fact;

    /// <summary>The other party was shown an exhibit that was withheld (D16).</summary>
    public sealed record ExhibitShown(int Exhibit, string Reason, StaffId By, string Name) : Fact;

    /// <summary>The file of an exhibit was given up; its hash, its size and all facts stay (D15).</summary>
    public sealed record ExhibitErased(int Exhibit, string Class) : Fact;

    /// <summary>A mediator asked a party for evidence (D17).</summary>
    public sealed record EvidenceRequested(Side From, IReadOnlyList<string> Types) : Fact;

    /// <summary>The centre put a resolution to the parties (D19); <paramref name="Solo"/> names the one whose approval is enough.</summary>
    public sealed record ResolutionProposed(int Number, string ByName, Remedy Remedy, Money Amount, Side? Solo) : Fact;

    /// <summary>A party agreed to the proposed resolution (D19).</summary>
    public sealed record ResolutionApproved(int Number, Side By) : Fact;

    /// <summary>A party did not agree to the proposed resolution (D19).</summary>
    public sealed record ResolutionDeclined(int Number, Side By) : Fact;

    /// <summary>The mediator ruled; the ruling takes effect when the undo term ends (D20, D23).</summary>
    public sealed record RulingIssued(Ruling Ruling) : Fact;

    /// <summary>The author took the ruling back (D23).</summary>
    public sealed record RulingTakenBack(int Number, string Reason) : Fact;

    /// <summary>A second person approved the ruling that has this hash (D22).</summary>
    public sealed record RulingApproved(int Number, StaffId By, string Name, string Hash) : Fact;

    /// <summary>A second person gave the ruling back to its author (D22).</summary>
    public sealed record RulingReturned(int Number, StaffId By, string Name, string Reason) : Fact;

    /// <summary>The ruling took effect (D23).</summary>
    public sealed record RulingTookEffect(int Number, Remedy Remedy, Money Amount) : Fact;

    /// <summary>A party appealed a ruling (D28).</summary>
    public sealed record AppealFiled(int Number, Side By, int Ruling, string Ground, string Text) : Fact;

    /// <summary>Another mediator decided all open appeals (D28); <paramref name="Ruling"/> is the new ruling, if there is one.</summary>
    public sealed record AppealDecided(AppealResult Result, int? Ruling, StaffId By, string Name, string Text) : Fact;

    /// <summary>The case is stayed; these terms stand still with it (D30).</summary>
    public sealed record CaseStayed(string Ref, string Reason, IReadOnlyList<TermCode> Terms) : Fact;

    /// <summary>The case goes on (D30).</summary>
    public sealed record StayLifted(string Ref, string Reason) : Fact;

    /// <summary>The order was frozen: nothing is paid out (D29).</summary>
    public sealed record OrderFrozen(string Ref, string Cause) : Fact;

    /// <summary>A hold on the order was lifted (D29).</summary>
    public sealed record HoldLifted(string Ref) : Fact;

    /// <summary>Before a default paid anyone, exhibits of who would have lost were found unopened (D31).</summary>
    public sealed record UnreadExhibitsFound(TermCode Term, IReadOnlyList<int> Exhibits) : Fact;

    /// <summary>The goods go back first; the refund follows (D25).</summary>
    public sealed record ReturnAgreed(Money Refund, OutcomeHow How, Funding Funding = Funding.Seller) : Fact;

    /// <summary>On appeal the return brings another refund (D28).</summary>
    public sealed record ReturnVaried(Money Refund) : Fact;

    /// <summary>The seller gave the return address (D25).</summary>
    public sealed record ReturnAddressGiven(string Address) : Fact;

    /// <summary>The buyer gave the return tracking number (D26).</summary>
    public sealed record ReturnTrackingGiven(string Carrier, string TrackingNumber) : Fact;

    /// <summary>The seller said how the goods came back (D27).</summary>
    public sealed record ReturnConfirmed(ReturnCondition Condition, string? Note) : Fact;

    /// <summary>The case moved on to another status under that rule.</summary>
    public sealed record StatusChanged(Status To, string Rule) : Fact;

    /// <summary>It is settled who gets what (D5, D20).</summary>
    /// <param name="Reason">A ruling reason's code where the law itself names one (D30).</param>
    public sealed record OutcomeReached(
        Remedy Remedy, Money Refund, Money Release, OutcomeHow How, string Rule, Funding Funding = Funding.Seller, string? Reason = null) : Fact;

    /// <summary>What buyer and seller get in all is another than before (D28, D29).</summary>
    public sealed record OutcomeChanged(Remedy Remedy, Money Refund, Money Release, string Rule) : Fact;

    /// <summary>Money is to move as soon as nothing stands in its way (D29).</summary>
    public sealed record SettlementHeld(string Id, SettlementKind Kind, Money Amount, string Reason) : Fact;

    /// <summary>A held instruction is given up, since another amount takes its place or nothing is left (D28, D29).</summary>
    public sealed record SettlementDropped(string Id) : Fact;

    /// <summary>Money was instructed to move (D24).</summary>
    public sealed record SettlementInstructed(string Id, SettlementKind Kind, Money Amount) : Fact;

    /// <summary>The gateway confirmed that the money moved (D24).</summary>
    public sealed record SettlementConfirmed(string Id, string Reference) : Fact;

    /// <summary>The gateway could not move the money (D24).</summary>
    public sealed record SettlementFailed(string Id, string Reason) : Fact;

    /// <summary>A manager sent the instruction again (D24).</summary>
    public sealed record SettlementRetried(string Id, SettlementKind Kind, Money Amount) : Fact;

    /// <summary>A manager recorded a payment by hand (D24).</summary>
    public sealed record SettledByHand(string Id, string Reference) : Fact;

    /// <summary>The case is closed (D11, D24).</summary>
    public sealed record CaseClosed(Status As) : Fact;
}
