namespace MediationConsole.Operations.Demo.Trade;

/// <summary>What is written in holds, chargebacks and claims of the demo.</summary>
internal static class RiskWords
{
    public static IReadOnlyList<string> Addresses { get; } =
    [
        "The house number does not exist in that street.",
        "The address is that of a parcel locker which was reported three times this week.",
        "The postcode and the town of the address do not belong together.",
        "Nine orders of different accounts go to the same door.",
    ];

    public static IReadOnlyList<string> Defences { get; } =
    [
        "The parcel was handed over against a signature on the promised day; the carrier's proof is with you.",
        "The listing names size and material, and the buyer was shown both before paying.",
        "We sent a replacement, which the buyer received; see the second tracking number.",
        "The buyer wrote to us that all was well two days after the delivery.",
    ];

    public static IReadOnlyList<string> GivesUp { get; } = ["We cannot find the proof of delivery any more.", "The refund was promised and never sent; the bank is right."];

    public static IReadOnlyList<string> Appeals { get; } =
    [
        "The goods are licensed; the contract with the brand is with you.",
        "The address was checked with the buyer by telephone before we sent the parcel.",
        "The photographs are our own; the raw files carry an earlier date.",
        "Two parcels were mixed up in the warehouse; both buyers have the right one now.",
    ];

    public static IReadOnlyList<string> Reports { get; } =
    [
        "The same photograph was sent to another shop last month.",
        "Third claim this month, always on the last day.",
        "The buyer asked for money beside the platform and threatened with a claim.",
    ];
}
