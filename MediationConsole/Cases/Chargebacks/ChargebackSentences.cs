using MediationConsole.Cases.Chargebacks;

namespace MediationConsole.Cases;

/// <content>The sentences of a chargeback (section 4).</content>
public static partial class Sentences
{
    /// <summary>A stage of a chargeback in the middle of a sentence (C7).</summary>
    public static string Of(NetworkStage stage) => stage switch
    {
        NetworkStage.Inquiry => "an inquiry",
        NetworkStage.Chargeback => "a chargeback",
        NetworkStage.PreArbitration => "pre-arbitration",
        NetworkStage.Arbitration => "arbitration",
    };

    /// <summary>What the console found of an order's shipping, as a whole sentence (C4).</summary>
    public static string Of(ShippingCheck shipping) => shipping switch
    {
        ShippingCheck.NotShipped => "No shipping was reported with the order.",
        ShippingCheck.TrackingInvalid => "No tracking number of the order has its carrier's form.",
        ShippingCheck.TrackingValid => "The tracking number has its carrier's form; no delivery is reported.",
        ShippingCheck.Delivered => "The tracking number has its carrier's form, and delivery is reported.",
    };

    /// <summary>A reason code with its title, as people read it; one that is not listed is shown raw (C1).</summary>
    public static string OfCode(string network, string code) =>
        NetworkCodes.Find(network, code) is { } known ? $"{NetworkCodes.NameOf(network)} {code}, {known.Title}" : $"{NetworkCodes.NameOf(network)} {code}";

    private static string? OfChargeback(Fact fact, string actor) => fact switch
    {
        Fact.ChargebackNotified { Notice: var notice } f =>
            $"The buyer's bank takes {notice.Amount} back ({OfCode(notice.Network, notice.ReasonCode)}; bank case {f.BankCaseId}), as {Of(notice.Stage)}. Answer due {At(notice.RespondBy)}; {Defends(f.DefendedBy)}.",
        Fact.ChargebackNoticedAgain f => $"The bank told late of {Of(f.Notice.Stage)}; nothing changes.",
        Fact.ChargebackAdvanced f =>
            $"The bank {(f.Reopened ? "opened the case again" : "took the case on")}: it is now {Of(f.Notice.Stage)} over {f.Notice.Amount}. Answer due {At(f.Notice.RespondBy)}; {Defends(f.DefendedBy)}.",
        Fact.ChargebackDefended f => $"The seller defended the payment: {f.Text} {Of(f.Shipping)}",
        Fact.PackSubmitted f => $"{f.Name} submitted the pack for {Of(f.Stage)} with {Count(f.Exhibits.Count)}; it is frozen under {f.Hash[..12]}.",
        Fact.PackAcknowledged f => $"{f.Name} recorded the bank's acknowledgement {f.Reference}.",
        Fact.ChargebackDecided f =>
            $"The bank {(f.Reversal ? "went back on its decision" : "decided")}: {(f.Won ? "won" : "lost")}, {f.Amount} ({f.Reference}).{Bears(f.Bearer)}",
        Fact.ChargebackAccepted f => $"{actor} accepted the loss of {f.Amount}{(f.Reason is null ? "." : ": " + f.Reason)}{Bears(f.Bearer)}",
        Fact.ChargebackExpired f => $"Nothing was submitted by the bank's date, {At(f.RespondBy)}: {f.Amount} is lost.{Bears(f.Bearer)}",
        _ => null,
    };

    private static string Defends(Defender defender) => defender switch
    {
        Defender.Seller => "the seller may defend it",
        Defender.Platform => "the platform defends it",
    };

    private static string Bears(Bearer? bearer) =>
        bearer is null ? "" : bearer == Bearer.Seller ? " The seller bears it." : " The platform bears it, since the policy protects the seller.";

    private static string Count(int exhibits) => exhibits switch { 0 => "no exhibit", 1 => "one exhibit", _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{exhibits} exhibits") };
}
