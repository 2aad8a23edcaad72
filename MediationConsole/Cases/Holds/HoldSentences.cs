namespace MediationConsole.Cases.Holds;

/// <summary>What the journal of a hold says (H6): one sentence a fact, complete without any other record.</summary>
internal static class HoldSentences
{
    /// <summary>The fact as a sentence; null where it is no fact of a hold.</summary>
    /// <param name="actor">Who brought it about, by name.</param>
    public static Saying? Say(Fact fact, Saying actor) => fact switch
    {
        Fact.HoldPlaced f => (Saying)$"{Placer(f, actor)} froze the order ({OrderHold.Say(f.Cause)}): {Recalled.Reason(f.Facts)}",
        Fact.HoldAppealed f => $"The seller appealed the hold: {f.Text}",
        Fact.HoldUpheld f => $"{Named(f.Name)} decided the appeal: the hold stays. {f.Reason}",
        Fact.HoldOverturned f => $"{Named(f.Name)} decided the appeal: the hold goes. {f.Reason}",
        Fact.LiftAsked f => $"{f.Name} asked a second person to lift the hold: {f.Reason}",
        Fact.LiftApproved f => $"{f.Name} approved the lift as the second person.",
        Fact.LiftReturned f => $"{f.Name} did not let the hold be lifted: {f.Reason}",
        Fact.ClosingStopped f => $"{Named(f.Name)} kept the order from being closed: {f.Reason}",
        Fact.ReviewSet f => $"{Named(f.Name)} set the next review for {f.At}: {f.Reason}",
        Fact.HoldEnded f => $"The hold was lifted ({Say(f.As)}): {Recalled.Reason(f.Reason)}",
        Fact.OrderClosed f => $"The order was closed and the hold went with it; {f.Refund} goes back to the buyer (rule H4).",
        _ => null,
    };

    /// <summary>How a hold ended, in the middle of a sentence.</summary>
    public static Saying Say(HoldEnd end) => end switch
    {
        HoldEnd.Lifted => (Saying)"by a risk officer",
        HoldEnd.Overturned => "the appeal succeeded",
        HoldEnd.ChargebackEnded => "the chargeback is decided",
        HoldEnd.StatementOverturned => "the statement of reasons was overturned",
    };

    private static Saying Placer(Fact.HoldPlaced fact, Saying actor) => fact switch
    {
        { Rule: { } rule } => (Saying)$"The rule {rule}",
        { ByName: { } name } => Saying.Of(name),
        { Chargeback: { } chargeback } => $"Chargeback {chargeback}",
        _ => actor,
    };

    // To outsiders nobody of the centre has a name.
    private static Saying Named(string name) => name.Length == 0 ? (Saying)"The centre" : Saying.Of(name);
}
