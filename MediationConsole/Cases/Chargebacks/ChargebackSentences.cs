using MediationConsole.Cases.Chargebacks;

namespace MediationConsole.Cases;

/// <content>The sentences of a chargeback (section 4).</content>
public static partial class Sentences
{
    /// <summary>A stage of a chargeback in the middle of a sentence (C7).</summary>
    public static Saying Say(NetworkStage stage) => stage switch
    {
        NetworkStage.Inquiry => (Saying)"an inquiry",
        NetworkStage.Chargeback => "a chargeback",
        NetworkStage.PreArbitration => "pre-arbitration",
        NetworkStage.Arbitration => "arbitration",
    };

    /// <summary>What the console found of an order's shipping, as a whole sentence (C4).</summary>
    public static Saying Say(ShippingCheck shipping) => shipping switch
    {
        ShippingCheck.NotShipped => (Saying)"No shipping was reported with the order.",
        ShippingCheck.TrackingInvalid => "No tracking number of the order has its carrier's form.",
        ShippingCheck.TrackingValid => "The tracking number has its carrier's form; no delivery is reported.",
        ShippingCheck.Delivered => "The tracking number has its carrier's form, and delivery is reported.",
    };

    /// <summary>A reason code with its title, as people read it; one that is not listed is shown raw (C1).</summary>
    public static Saying SayCode(string network, string code) => NetworkCodes.Find(network, code) is null
        ? (Saying)$"{NetworkCodes.NameOf(network)} {code}"
        : $"{NetworkCodes.NameOf(network)} {code}, {LawName.Code(network, code)}";

    /// <inheritdoc cref="Say(NetworkStage)"/>
    public static string Of(NetworkStage stage) => Say(stage).ToString();

    /// <summary>The same in English.</summary>
    public static string OfCode(string network, string code) => SayCode(network, code).ToString();

    private static Saying? SayOfChargeback(Fact fact, Saying actor) => fact switch
    {
        Fact.ChargebackNotified { Notice: var notice } f =>
            (Saying)$"The buyer's bank takes {notice.Amount} back ({SayCode(notice.Network, notice.ReasonCode)}; bank case {f.BankCaseId}), as {Say(notice.Stage)}. Answer due {notice.RespondBy}; {Defends(f.DefendedBy)}.",
        Fact.ChargebackNoticedAgain f => $"The bank told late of {Say(f.Notice.Stage)}; nothing changes.",
        Fact.ChargebackAdvanced { Reopened: true } f =>
            $"The bank opened the case again: it is now {Say(f.Notice.Stage)} over {f.Notice.Amount}. Answer due {f.Notice.RespondBy}; {Defends(f.DefendedBy)}.",
        Fact.ChargebackAdvanced f =>
            $"The bank took the case on: it is now {Say(f.Notice.Stage)} over {f.Notice.Amount}. Answer due {f.Notice.RespondBy}; {Defends(f.DefendedBy)}.",
        Fact.ChargebackDefended f => $"The seller defended the payment: {f.Text} {Say(f.Shipping)}",
        Fact.PackSubmitted f => $"{f.Name} submitted the pack for {Say(f.Stage)} with {Count(f.Exhibits.Count)}; it is frozen under {f.Hash[..12]}.",
        Fact.PackAcknowledged f => $"{f.Name} recorded the bank's acknowledgement {f.Reference}.",
        Fact.ChargebackDecided f => Borne(Decided(f), f.Bearer),
        Fact.ChargebackAccepted { Reason: { } reason } f => Borne($"{actor} accepted the loss of {f.Amount}: {reason}", f.Bearer),
        Fact.ChargebackAccepted f => Borne($"{actor} accepted the loss of {f.Amount}.", f.Bearer),
        Fact.ChargebackExpired f => Borne($"Nothing was submitted by the bank's date, {f.RespondBy}: {f.Amount} is lost.", f.Bearer),
        _ => null,
    };

    private static Saying Decided(Fact.ChargebackDecided fact) => fact switch
    {
        { Reversal: true, Won: true } => (Saying)$"The bank went back on its decision: won, {fact.Amount} ({fact.Reference}).",
        { Reversal: true } => $"The bank went back on its decision: lost, {fact.Amount} ({fact.Reference}).",
        { Won: true } => $"The bank decided: won, {fact.Amount} ({fact.Reference}).",
        _ => $"The bank decided: lost, {fact.Amount} ({fact.Reference}).",
    };

    private static Saying Defends(Defender defender) => defender switch
    {
        Defender.Seller => (Saying)"the seller may defend it",
        Defender.Platform => "the platform defends it",
    };

    private static Saying Borne(Saying sentence, Bearer? bearer) => bearer switch
    {
        Bearer.Seller => $"{sentence} The seller bears it.",
        Bearer.Platform => $"{sentence} The platform bears it, since the policy protects the seller.",
        _ => sentence,
    };

    private static Saying Count(int exhibits) => exhibits switch { 0 => (Saying)"no exhibit", 1 => "one exhibit", _ => $"{exhibits} exhibits" };
}
