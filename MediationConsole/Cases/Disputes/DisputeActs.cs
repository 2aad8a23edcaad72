using MediationConsole.Cases.Disputes;

namespace MediationConsole.Cases;

/// <content>The acts of a dispute, in life order (section 2).</content>
public abstract partial record Act
{
    /// <summary>Words to the other side and the centre that go with the act; every act of a party may carry them (D12).</summary>
    public string? Words { get; init; }

    /// <summary>The buyer opens a dispute on an order (D1–D4).</summary>
    public sealed record OpenDispute(string Reason, Offer Request) : Act;

    /// <summary>The seller accepts the request, or the buyer the counter-proposal (D5, D7).</summary>
    public sealed record Accept : Act;

    /// <summary>A counter-proposal with a remedy (D6, D7). Without one it is refused.</summary>
    public sealed record Counter(Offer? Offer) : Act;

    /// <summary>The buyer refuses the counter-proposal, which escalates (D7). A seller cannot merely refuse (D6).</summary>
    public sealed record Refuse : Act;

    /// <summary>The buyer asks for something else while the seller has not answered (D9).</summary>
    public sealed record Modify(Offer Request) : Act;

    /// <summary>The buyer takes the dispute to the centre (D10).</summary>
    public sealed record Escalate : Act;

    /// <summary>The buyer gives the dispute up; the payment goes to the seller (D11).</summary>
    public sealed record Withdraw : Act;

    /// <summary>A message; <paramref name="To"/> null means everybody the writer may write to (D12).</summary>
    public sealed record WriteMessage(string Text, Reader? To) : Act;

    /// <summary>The seller shows that the goods were sent (D13).</summary>
    public sealed record GiveWaybill(string Carrier, string TrackingNumber) : Act;

    /// <summary>A party adds an exhibit whose content already lies in the vault (D15), or staff file it for the party. Size in bytes.</summary>
    /// <param name="NeedsScan">The file was not scanned yet; until it is, nobody sees it but whoever sent it.</param>
    /// <param name="Of">Whose exhibit it is, where a member of staff files what a party sent by other ways; null where the party itself adds it.</param>
    public sealed record AddExhibit(
        string Type, string FileName, string MediaType, long Size, string Sha256, string? Note, bool NeedsScan = false, Side? Of = null) : Act;

    /// <summary>The party that owes evidence says that it is complete (D14, D17).</summary>
    public sealed record SubmitEvidence : Act;

    /// <summary>A mediator takes an unclaimed case (D20), or takes over with a reason one whose owner has not been at it for a while.</summary>
    /// <param name="Reason">Why it is taken over; null where nobody has it.</param>
    public sealed record Claim(string? Reason = null) : Act;

    /// <summary>The assigned mediator gives the case back (D20).</summary>
    public sealed record ReleaseClaim : Act;

    /// <summary>A manager gives the case to a mediator (D20), who is named with the roles and relations that the door found.</summary>
    public sealed record Assign(Actor.Staff To) : Act;

    /// <summary>A mediator or manager steps back from the case for good (D21); it goes to the successor named, else to whoever claims it.</summary>
    public sealed record Recuse(string Reason, Actor.Staff? To = null) : Act;

    /// <summary>An internal note; parties never see it.</summary>
    public sealed record WriteNote(string Text) : Act;

    /// <summary>A member of staff looks at an exhibit (D20: nobody rules on what they have not opened).</summary>
    public sealed record OpenExhibit(int Exhibit) : Act;

    /// <summary>A mediator marks an exhibit valid, or deficient with a reason (D16).</summary>
    public sealed record JudgeExhibit(int Exhibit, bool Valid, string? Reason) : Act;

    /// <summary>A mediator lets a late exhibit count, with a reason (D15).</summary>
    public sealed record AdmitLate(int Exhibit, string Reason) : Act;

    /// <summary>The scan of a file has ended (D15): a clean one is shown to everybody, an infected one to nobody.</summary>
    /// <param name="Finding">What the scanner found.</param>
    public sealed record ScanExhibit(int Exhibit, bool Clean, string? Finding) : Act;

    /// <summary>The file of an exhibit was found missing or changed (D15).</summary>
    public sealed record ReportDamage(int Exhibit) : Act;

    /// <summary>The file of an exhibit that was damaged is whole again (D15).</summary>
    public sealed record ReportWhole(int Exhibit) : Act;

    /// <summary>The assigned mediator or a manager withholds an exhibit from the other party, with a reason (D16).</summary>
    public sealed record WithholdExhibit(int Exhibit, string Reason) : Act;

    /// <summary>The assigned mediator or a manager shows the other party what was withheld, with a reason (D16).</summary>
    public sealed record ShowExhibit(int Exhibit, string Reason) : Act;

    /// <summary>The time for which the file of an exhibit is kept after the end of its case is over (D15). <paramref name="Class"/> names the class of retention.</summary>
    public sealed record EraseExhibit(int Exhibit, string Class) : Act;

    /// <summary>A mediator asks a party for more evidence (D17); days null means the policy's length.</summary>
    public sealed record RequestEvidence(Side From, IReadOnlyList<string> Types, int? Days) : Act;

    /// <summary>A mediator puts a resolution to the parties (D19).</summary>
    public sealed record Propose(Offer Offer) : Act;

    /// <summary>A party agrees to the proposed resolution (D19).</summary>
    public sealed record Approve : Act;

    /// <summary>A party does not agree to the proposed resolution (D19).</summary>
    public sealed record Decline : Act;

    /// <summary>The assigned mediator rules; while the ruling waits for the second person this replaces it (D20, D22).</summary>
    public sealed record Rule(RulingText Ruling) : Act;

    /// <summary>The author takes the ruling back before it takes effect (D23).</summary>
    public sealed record TakeBack(string Reason) : Act;

    /// <summary>A second person approves the ruling as it stands (D22); <paramref name="Hash"/> says which text that person read.</summary>
    public sealed record ApproveRuling(string? Hash = null) : Act;

    /// <summary>A second person gives the ruling back to its author (D22).</summary>
    public sealed record ReturnRuling(string Reason) : Act;

    /// <summary>A party appeals the ruling that is in force (D28).</summary>
    public sealed record Appeal(string Ground, string Text) : Act;

    /// <summary>Another mediator decides the appeals against a ruling (D28). Remedy and amount are what the buyer is to have in all.</summary>
    public sealed record DecideAppeal(AppealResult Result, Remedy? Remedy, Money? Amount, string Text) : Act;

    /// <summary>Staff stop a running term; it keeps what remains (D32).</summary>
    public sealed record StopTerm(TermCode Code, string Reason) : Act;

    /// <summary>Staff let a term run on that staff had stopped (D32).</summary>
    public sealed record RestartTerm(TermCode Code) : Act;

    /// <summary>Staff give a running term more natural days (D32).</summary>
    public sealed record ExtendTerm(TermCode Code, int Days, string Reason) : Act;

    /// <summary>The seller says where the goods go back to (D25).</summary>
    public sealed record GiveReturnAddress(string Address) : Act;

    /// <summary>The buyer shows that the goods were sent back (D26).</summary>
    public sealed record GiveReturnTracking(string Carrier, string TrackingNumber) : Act;

    /// <summary>The seller says how the goods came back (D27).</summary>
    public sealed record ConfirmReturn(ReturnCondition Condition, string? Note) : Act;

    /// <summary>The gateway says that the money moved (D24).</summary>
    public sealed record ConfirmSettlement(string Id, string Reference) : Act;

    /// <summary>The gateway says that the money did not move (D24).</summary>
    public sealed record FailSettlement(string Id, string Reason) : Act;

    /// <summary>A manager sends a failed settlement again (D24).</summary>
    public sealed record RetrySettlement(string Id) : Act;

    /// <summary>A manager records that a failed settlement was paid by hand (D24).</summary>
    public sealed record SettleByHand(string Id, string Reference) : Act;

    /// <summary>The order has been frozen (D29); the case hears of it.</summary>
    public sealed record HearOfHold(OrderHold Hold) : Act;

    /// <summary>A hold on the order is gone (D29); what waited goes out when it was the last.</summary>
    public sealed record HearOfLift(string Ref) : Act;

    /// <summary>A hold closed the order, and what remained goes back to the buyer (H4); there is nothing left to dispute.</summary>
    public sealed record HearOfClosing(string Ref) : Act;

    /// <summary>The buyer's bank demands the payment back (D30); the case is stayed.</summary>
    public sealed record HearOfChargeback(OrderChargeback Chargeback) : Act;

    /// <summary>The bank has decided (D30); the case goes on, or ends where the loss covers the request.</summary>
    public sealed record HearOfBankDecision(OrderChargeback Chargeback) : Act;
}
