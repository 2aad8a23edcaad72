using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Holds;

namespace MediationConsole.Operations.Demo.Stories;

/// <summary>One hold or chargeback that is to be told: how it begins, by whom, and what followed.</summary>
/// <param name="Opening">Made from the instant at which it begins, the present, and what was paid.</param>
internal sealed record RiskTale(double HoursAgo, Actor By, Func<DateTimeOffset, DateTimeOffset, Money, Act> Opening, params RiskStep[] Then)
{
    /// <summary>True where so much is at stake that one officer does not lift alone (H8).</summary>
    public bool IsCostly { get; init; }
}

/// <summary>What followed how many hours later. Without an act the pack goes to the bank as it then stands.</summary>
internal sealed record RiskStep(double Hours, Actor By, Act? Act = null);

/// <summary>The holds and chargebacks of the demo, so that a newcomer meets each status of them (H1–H8, C1–C7).</summary>
internal static class RiskTales
{
    private static readonly Actor.Staff Nadia = Cast.Risk;

    /// <summary>An officer who has left since: of what that person froze, Nadia may hear the appeal.</summary>
    private static readonly Actor.Staff Ruben = new(new("ruben"), "Ruben Alt", StaffRoles.Risk);

    private static readonly Actor Shop = new Actor.Marketplace();
    private static readonly Actor Seller = new Actor.Seller();
    private static readonly Actor Bank = new Actor.Bank();

    public static IReadOnlyList<RiskTale> Holds { get; } =
    [
        Block(HoldCauses.RiskAddress, 3, Shop, "The street of the delivery address does not exist, and the phone number is that of a forwarder."),
        Block(HoldCauses.RiskAddress, 21, Shop, "The same address took delivery of nine parcels that were paid with stolen cards."),
        Block(HoldCauses.RiskAddress, 40, Shop, "The delivery address lies in a warehouse that was reported for fraud.", new RiskStep(6, Nadia, new Act.StopClosing("The buyer sent a rental contract for the address; we check it."))),
        Block(HoldCauses.RiskAddress, 60, Shop, "The postcode and the town of the address do not belong together."),
        Block(HoldCauses.Misconduct, 20, Nadia, "Three buyers photographed goods with a copied brand label."),
        Block(HoldCauses.Misconduct, 60, Ruben, "Five orders in a row were sent to the same city as empty parcels.", new RiskStep(30, Seller, new Act.AppealHold("The parcels were weighed by the carrier and were not empty; the certificates are with you."))),
        Block(HoldCauses.Misconduct, 70, Nadia, "The licence for the brand that the shop showed belongs to another company.", new RiskStep(20, Seller, new Act.AppealHold("The licence was passed on to us in spring; the contract is attached."))),
        Block(HoldCauses.Misconduct, 120, Nadia, "Buyers received shoes of another brand than the one in the listing.",
            new RiskStep(30, Seller, new Act.AppealHold("Our warehouse mixed two boxes up.")), new RiskStep(20, Ruben, new Act.UpholdHold("Eleven buyers report the same over four weeks; that is no mix-up of two boxes."))),
        Block(HoldCauses.LegalRequest, 90, Nadia, "The district court of Hangzhou has asked that no payment be made to the shop."),
        Block(HoldCauses.Manual, 30, Nadia, "The shop's account was used from two continents within an hour.", new RiskStep(8, Nadia, new Act.LiftHold("The owner proved by video call that the account is in the right hands."))),
        Block(HoldCauses.Manual, 50, Ruben, "The bank account for payouts was changed twice within a day.", new RiskStep(9, Nadia, new Act.LiftHold("Both changes were made by the owner, who gave the codes."))) with { IsCostly = true },
        Block(HoldCauses.Misconduct, 150, Ruben, "The listing shows photographs of another shop.",
            new RiskStep(26, Seller, new Act.AppealHold("The photographs are ours; the raw files are attached.")), new RiskStep(12, Nadia, new Act.OverturnHold("The raw files carry an earlier date than the other shop's listing."))),
    ];

    public static IReadOnlyList<RiskTale> Chargebacks { get; } =
    [
        Notice("visa", "13.1", 9, daysLeft: 17),
        Notice("mastercard", "4853", 40, daysLeft: 30),
        Notice("visa", "10.4", 52, daysLeft: 12),
        Notice("discover", "AA", 70, daysLeft: 20),
        Notice("visa", "13.3", 90, daysLeft: 11, Defence(20, "The listing names the material, and the buyer was shown it before paying.")),
        Notice("amex", "F29", 120, daysLeft: 6, Takes(8)),
        Notice("visa", "13.1", 200, daysLeft: 8, Defence(30, "The carrier handed the parcel over against a signature."), Takes(20), new RiskStep(16, Nadia)),
        Notice("mastercard", "4855", 260, daysLeft: 20, Takes(20), Defence(30, "Delivered on the promised day; see the carrier's proof."), new RiskStep(10, Nadia), new RiskStep(20, Nadia, new Act.RecordAcknowledgement("MC-ACK-40117"))),
        Notice("visa", "13.1", 620, daysLeft: -6, Defence(30, "Delivered and signed for; the signature is attached."), Takes(10), new RiskStep(20, Nadia), new RiskStep(300, Bank, new Act.DecideChargeback(true, "VISA-88213"))),
        Notice("amex", "C31", 700, daysLeft: -10, Defence(30, "The photographs of the buyer show another article."), Takes(10), new RiskStep(20, Nadia), new RiskStep(260, Bank, new Act.DecideChargeback(false, "AX-7001"))),
        Notice("visa", "13.6", 300, daysLeft: 5, Takes(12), new RiskStep(30, Nadia, new Act.AcceptLoss("The refund was promised and never sent."))),
        Notice("visa", "12.6.1", 520, daysLeft: -3),
    ];

    private static RiskTale Block(string cause, double hoursAgo, Actor by, string facts, params RiskStep[] then) =>
        new(hoursAgo, by, (_, present, _) => new Act.PlaceHold(cause, facts, cause == HoldCauses.Manual ? present.AddDays(6) : null), then);

    private static RiskTale Notice(string network, string code, double hoursAgo, int daysLeft, params RiskStep[] then) =>
        new(hoursAgo, Bank, (at, present, paid) => new Act.NotifyChargeback(network, code, $"{network[..2].ToUpperInvariant()}-{hoursAgo:0}-{code}", NetworkStage.Chargeback, paid, at, present.AddDays(daysLeft)), then);

    private static RiskStep Defence(double hours, string text) => new(hours, Seller, new Act.Defend(text));

    private static RiskStep Takes(double hours) => new(hours, Nadia, new Act.Claim());
}
