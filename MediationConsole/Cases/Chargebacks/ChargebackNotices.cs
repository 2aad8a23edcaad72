namespace MediationConsole.Cases.Chargebacks;

/// <summary>The letters that facts of a chargeback set off; all of them go to the seller, since the buyer hears from the bank (C2, C3, section 8).</summary>
internal static class ChargebackNotices
{
    /// <param name="after">The chargeback after the act of which the fact is a part.</param>
    /// <param name="by">The party who did it, who is not told of its own words.</param>
    public static Consequence.Notice[] Of(Fact fact, Chargeback after, Side? by) => fact switch
    {
        // Whoever is asked to defend is told by when; whoever is not is told to wait.
        Fact.TermStarted { Code: TermCode.ChargebackBuffer } term => [new(Side.Seller, "CHARGEBACK_NOTICE", term.Code, term.DueAt, About(after))],
        Fact.ChargebackNotified or Fact.ChargebackAdvanced when after.Status == Status.Preparing => [Tell("CHARGEBACK_WAIT", after)],
        Fact.TermLapsed { Code: TermCode.ChargebackBuffer } => [Tell("CHARGEBACK_WAIT", after)],
        Fact.OutageMadeUp f => [new(Side.Seller, "OUTAGE_MADE_UP", f.Code, f.DueAt, new() { Term = f.Code })],
        Fact.MessageWritten f when by is null && f.To == Reader.Seller => [new(Side.Seller, "MESSAGE", null, null, new() { From = "centre", Words = f.Text })],
        Fact.ExhibitJudged { Valid: false } f when after.Exhibit(f.Exhibit) is { } exhibit => [Exhibit("EXHIBIT_DEFICIENT", exhibit, f.Reason)],
        Fact.ExhibitScanned { Clean: false } f when after.Exhibit(f.Exhibit) is { } exhibit => [Exhibit("EXHIBIT_INFECTED", exhibit, null)],
        Fact.PackSubmitted => [Tell("CHARGEBACK_SUBMITTED", after)],
        Fact.ChargebackDecided { Won: true } => [Tell("CHARGEBACK_WON", after)],
        Fact.ChargebackDecided or Fact.ChargebackExpired or Fact.ChargebackAccepted =>
            [Tell(after.Bearer == Bearer.Platform ? "CHARGEBACK_COVERED" : "CHARGEBACK_LOST", after)],
        _ => [],
    };

    private static Consequence.Notice Tell(string phrase, Chargeback after) => new(Side.Seller, phrase, null, null, About(after));

    private static Consequence.Notice Exhibit(string phrase, Exhibit exhibit, string? reason) =>
        new(exhibit.By, phrase, null, null, new() { Exhibit = exhibit.Number, Labels = new Dictionary<int, string> { [exhibit.Number] = exhibit.Label }, Words = reason });

    private static Particulars About(Chargeback after) => new() { Amount = after.Amount, Reason = Sentences.OfCode(after.Network, after.ReasonCode) };
}
