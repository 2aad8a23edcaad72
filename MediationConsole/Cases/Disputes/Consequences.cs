namespace MediationConsole.Cases.Disputes;

/// <summary>What a fact sets off outside the case: stored in the outbox in the same transaction (section 8).</summary>
public abstract record Consequence
{
    private Consequence()
    {
    }

    /// <summary>A signal to the marketplace that a fact happened.</summary>
    public sealed record Event(string Type, Fact Fact) : Consequence;

    /// <summary>A notice to a party in its language; the phrase is a code of the centre's texts.</summary>
    public sealed record Notice(Side To, string Phrase, TermCode? Term, DateTimeOffset? DueAt) : Consequence;

    /// <summary>A breach of a staff term, told to the managers (D18).</summary>
    public sealed record Alert(TermCode Term, DateTimeOffset DueAt) : Consequence;

    /// <summary>A money instruction to the gateway (D24).</summary>
    public sealed record Payment(string Settlement, SettlementKind Kind, Money Amount) : Consequence;
}

/// <summary>Computes what facts set off; pure, one place (section 8, D18, D24).</summary>
public static class Consequences
{
    /// <summary>What that fact sets off.</summary>
    public static IReadOnlyList<Consequence> Of(Fact fact) => fact switch
    {
        Fact.NoteWritten or Fact.ExhibitOpened or Fact.CaseClaimed or Fact.ClaimReleased or Fact.CaseAssigned => [],
        Fact.RulingIssued or Fact.RulingTakenBack or Fact.StatusChanged { To: Status.Ruled } or Fact.StatusChanged { Rule: "D23" } => [],
        Fact.TermStarted { Code: TermCode.Undo } or Fact.TermMet or Fact.TermCancelled or Fact.TermPaused or Fact.TermResumed => [],
        Fact.TermStarted started => Asks(started),
        Fact.TermLapsed { OnSilence: Silence.Breach } lapsed => [new Consequence.Alert(lapsed.Code, lapsed.DueAt)],
        Fact.SettlementInstructed f => [new Consequence.Payment(f.Id, f.Kind, f.Amount), Signal(fact)],
        Fact.SettlementRetried f => [new Consequence.Payment(f.Id, f.Kind, f.Amount), Signal(f)],
        Fact.RulingTookEffect => [Signal(fact), Tell(Side.Buyer, "RULING_LETTER"), Tell(Side.Seller, "RULING_LETTER")],
        Fact.OutcomeReached => [Signal(fact), Tell(Side.Buyer, "OUTCOME"), Tell(Side.Seller, "OUTCOME")],
        _ => [Signal(fact)],
    };

    private static Consequence[] Asks(Fact.TermStarted started) => started.Who switch
    {
        Who.Buyer => [Ask(Side.Buyer, started)],
        Who.Seller => [Ask(Side.Seller, started)],
        Who.Both or Who.Asked or Who.Staff => [],
    };

    private static Consequence.Notice Ask(Side to, Fact.TermStarted started) => new Consequence.Notice(to, PhraseOf(started.Code), started.Code, started.DueAt);

    private static Consequence.Notice Tell(Side to, string phrase) => new Consequence.Notice(to, phrase, null, null);

    private static Consequence.Event Signal(Fact fact) => new Consequence.Event("dispute." + FactNames.Of(fact), fact);

    private static string PhraseOf(TermCode code) => code switch
    {
        TermCode.Waybill => "ASK_WAYBILL",
        TermCode.BuyerEvidence or TermCode.RequestedEvidence => "ASK_EVIDENCE",
        TermCode.ReturnAddress => "ASK_RETURN_ADDRESS",
        TermCode.ReturnTracking => "ASK_RETURN_TRACKING",
        TermCode.ReturnReceipt => "ASK_RETURN_RECEIPT",
        TermCode.SellerResponse or TermCode.CounterResponse => "ASK_ANSWER",
        TermCode.NegotiationMax or TermCode.FirstContact or TermCode.Ruling or TermCode.Undo => throw new InvalidOperationException($"{code} asks no party."),
    };
}
