namespace MediationConsole.Cases.Disputes;

/// <summary>How long each status lasts: the term that starts when it is entered. No default arm, so that a new status must say so.</summary>
public static class Timetable
{
    /// <summary>The term that runs in a status, or null where none does.</summary>
    public static TermCode? For(Status status, Side? asked = null) => status switch
    {
        Status.AwaitingSeller => TermCode.SellerResponse,
        Status.AwaitingBuyer => TermCode.CounterResponse,
        Status.AwaitingWaybill => TermCode.Waybill,
        Status.AwaitingEvidence => asked is null ? TermCode.BuyerEvidence : TermCode.RequestedEvidence,
        Status.UnderReview or Status.AwaitingSecondApproval => TermCode.Ruling, // it runs during second approval (D18)
        Status.AwaitingPartyApproval => TermCode.PartyApproval,
        Status.Ruled => TermCode.Undo,
        Status.AwaitingReturnAddress => TermCode.ReturnAddress,
        Status.AwaitingReturnTracking => TermCode.ReturnTracking,
        Status.AwaitingReturnReceipt => TermCode.ReturnReceipt,
        Status.Settling => null, // until the gateway answers (D24)
        Status.SettlementFailed => null, // until a manager acts (D24)
        Status.Settled or Status.Withdrawn => null,
        Status.Lifted or Status.OrderClosed or Status.Preparing or Status.Submitted or Status.Won or Status.Lost or Status.Expired or Status.Accepted
            or Status.Paid or Status.Declined or Status.Lapsed => throw Dispute.NotOfDisputes(status),
    };
}
