namespace MediationConsole.Cases.Holds;

/// <summary>The letters that facts of a hold set off (H3–H7, section 8). They go to the seller; the buyer hears of a refund.</summary>
internal static class HoldNotices
{
    /// <param name="by">The party who did it, who is not told of its own words.</param>
    public static Consequence.Notice[] Of(Fact fact, Hold after, Side? by) => fact switch
    {
        // The whole statement of reasons, and until when it can be answered (H6).
        Fact.HoldPlaced f => [new(Side.Seller, "HOLD_NOTICE", null, f.AppealUntil, new() { Cause = f.Cause, Words = f.Facts, Missing = f.Wanted })],
        Fact.MessageWritten { To: Reader.Buyer or Reader.Both } f when by is null => [.. Written(Side.Buyer, f), .. f.To == Reader.Both ? Written(Side.Seller, f) : []],
        Fact.MessageWritten { To: Reader.Seller } f when by is null => Written(Side.Seller, f),
        Fact.HoldUpheld f => [Tell(Side.Seller, "HOLD_UPHELD", new() { Words = f.Reason })],
        Fact.ClosingStopped => [Tell(Side.Seller, "HOLD_CLOSING_STOPPED", new())],
        Fact.HoldEnded f => [Tell(Side.Seller, "HOLD_LIFTED", new() { Words = f.Reason })],
        Fact.OrderClosed f => [Tell(Side.Seller, "HOLD_ORDER_CLOSED", new() { Cause = after.Cause, Amount = f.Refund }), Tell(Side.Buyer, "HOLD_ORDER_CLOSED", new() { Cause = after.Cause, Amount = f.Refund })],
        Fact.TermExtended { Code: TermCode.HoldEvidence } f => [new(Side.Seller, "TERM_EXTENDED", f.Code, f.DueAt, new() { Term = f.Code, Words = f.Reason })],
        Fact.TermStopped { Code: TermCode.HoldEvidence } f => [Tell(Side.Seller, "TERM_STOPPED", new() { Term = f.Code, Words = f.Reason })],
        Fact.TermRestarted { Code: TermCode.HoldEvidence } f => [new(Side.Seller, "TERM_RESTARTED", f.Code, f.DueAt, new() { Term = f.Code })],
        Fact.OutageMadeUp f => [new(Side.Seller, "OUTAGE_MADE_UP", f.Code, f.DueAt, new() { Term = f.Code })],
        Fact.ExhibitJudged { Valid: false } f => [Tell(Side.Seller, "EXHIBIT_DEFICIENT", Named(after, f.Exhibit) with { Words = f.Reason })],
        Fact.ExhibitScanned { Clean: false } f => [Tell(Side.Seller, "EXHIBIT_INFECTED", Named(after, f.Exhibit))],
        _ => [],
    };

    private static Consequence.Notice[] Written(Side to, Fact.MessageWritten fact) => [Tell(to, "MESSAGE", new() { From = "centre", Words = fact.Text })];

    private static Particulars Named(Hold after, int exhibit) => new() { Exhibit = exhibit, Labels = new Dictionary<int, string> { [exhibit] = after.Label(exhibit) } };

    private static Consequence.Notice Tell(Side to, string phrase, Particulars says) => new(to, phrase, null, null, says);
}
