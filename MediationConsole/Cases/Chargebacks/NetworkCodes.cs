namespace MediationConsole.Cases.Chargebacks;

/// <summary>A reason code of a card network: why the bank takes the payment back, and what a defence against it needs (C1, C5).</summary>
/// <param name="Category">What such codes have in common, in one word of the networks: <c>fraudulent</c>, <c>product_not_received</c> and so on.</param>
/// <param name="FiledWithinDays">How many days after the payment the buyer's bank may still file it.</param>
/// <param name="Needs">What the defence needs, one line a thing.</param>
public sealed record NetworkCode(string Network, string Code, string Title, string Category, int FiledWithinDays, IReadOnlyList<string> Needs)
{
    /// <summary>The category of card theft: the cardholder says that somebody else paid (C3).</summary>
    public const string Fraudulent = "fraudulent";
}

/// <summary>How long a network leaves for an answer where the notice names no date, and how long it then decides (C1). Days of 24 hours.</summary>
public sealed record NetworkWindow(string Network, int AnswerDays, int DecisionDays);

/// <summary>The reason codes and windows of the card networks as they publish them (C1). Codes that are not listed are accepted and shown raw.</summary>
public static class NetworkCodes
{
    /// <summary>Every code, in the order in which the networks publish them.</summary>
    public static IReadOnlyList<NetworkCode> All { get; } =
    [
        new("visa", "10.1", "EMV liability shift: counterfeit", "fraudulent", 120, ["chip-read record"]),
        new("visa", "10.2", "EMV liability shift: non-counterfeit", "fraudulent", 120, ["chip and PIN record"]),
        new("visa", "10.3", "Other fraud: card present", "fraudulent", 120, ["receipt", "PIN or chip log"]),
        new("visa", "10.4", "Other fraud: card absent", "fraudulent", 120, ["DELIVERY_PROOF to the checked address", "PRIOR_ORDERS", "DEVICE_IP"]),
        new("visa", "10.5", "Visa fraud monitoring programme", "fraudulent", 120, ["normally not defendable"]),
        new("visa", "11.1", "Card recovery bulletin", "authorisation", 75, ["authorisation log"]),
        new("visa", "11.2", "Declined authorisation", "authorisation", 75, ["authorisation log"]),
        new("visa", "11.3", "No authorisation", "authorisation", 75, ["authorisation log"]),
        new("visa", "12.1", "Late presentment", "processing", 120, ["dates of sale and clearing"]),
        new("visa", "12.2", "Incorrect transaction code", "processing", 120, ["transaction record"]),
        new("visa", "12.3", "Incorrect currency", "processing", 120, ["proof that the buyer chose the currency"]),
        new("visa", "12.4", "Incorrect account number", "processing", 120, ["transaction record"]),
        new("visa", "12.5", "Incorrect amount", "processing", 120, ["INVOICE"]),
        new("visa", "12.6.1", "Duplicate processing", "duplicate", 120, ["two distinct orders"]),
        new("visa", "12.6.2", "Paid by other means", "duplicate", 120, ["proof that the other payment was for something else"]),
        new("visa", "12.7", "Invalid data", "processing", 120, ["transaction record"]),
        new("visa", "13.1", "Merchandise or services not received", "product_not_received", 120, ["LISTING_SNAPSHOT", "TRACKING", "DELIVERY_PROOF", "DELIVERY_SIGNATURE", "CORRESPONDENCE"]),
        new("visa", "13.2", "Cancelled recurring transaction", "subscription_cancelled", 120, ["prior accepted charges", "terms"]),
        new("visa", "13.3", "Not as described or defective", "product_unacceptable", 120, ["LISTING_SNAPSHOT", "DELIVERY_PROOF", "proof that no return was attempted"]),
        new("visa", "13.4", "Counterfeit merchandise", "product_unacceptable", 120, ["AUTHENTICITY"]),
        new("visa", "13.5", "Misrepresentation", "product_unacceptable", 120, ["terms as shown"]),
        new("visa", "13.6", "Credit not processed", "credit_not_processed", 120, ["REFUND_PROOF"]),
        new("visa", "13.7", "Cancelled merchandise or services", "credit_not_processed", 120, ["RETURN_POLICY as accepted"]),
        new("visa", "13.8", "Original credit not accepted", "general", 120, []),
        new("visa", "13.9", "Non-receipt of cash or load value", "product_not_received", 120, ["load ledger"]),
        new("mastercard", "4808", "Authorisation related", "authorisation", 90, ["authorisation log"]),
        new("mastercard", "4834", "Point-of-interaction error", "duplicate", 90, ["both transactions distinct", "amount proof"]),
        new("mastercard", "4837", "No cardholder authorisation", "fraudulent", 120, ["DELIVERY_PROOF", "PRIOR_ORDERS", "DEVICE_IP"]),
        new("mastercard", "4840", "Fraudulent processing of transactions", "fraudulent", 120, ["DELIVERY_PROOF", "PRIOR_ORDERS", "DEVICE_IP"]),
        new("mastercard", "4841", "Cancelled recurring or digital goods", "subscription_cancelled", 120, ["prior charges", "terms"]),
        new("mastercard", "4849", "Questionable merchant activity", "fraudulent", 120, ["usually not defendable"]),
        new("mastercard", "4853", "Cardholder dispute", "product_unacceptable", 120, ["by sub-reason as Visa 13.x"]),
        new("mastercard", "4854", "Not elsewhere classified (US)", "general", 120, []),
        new("mastercard", "4855", "Goods or services not provided", "product_not_received", 120, ["LISTING_SNAPSHOT", "DELIVERY_PROOF", "TRACKING", "CORRESPONDENCE"]),
        new("mastercard", "4859", "Addendum or no-show or ATM dispute", "general", 120, ["terms"]),
        new("mastercard", "4860", "Credit not processed", "credit_not_processed", 120, ["REFUND_PROOF"]),
        new("mastercard", "4863", "Cardholder does not recognise", "unrecognised", 120, ["descriptor", "order mail", "DELIVERY_PROOF"]),
        new("mastercard", "4870", "Chip liability shift", "fraudulent", 120, ["card present"]),
        new("mastercard", "4871", "Chip and PIN liability shift", "fraudulent", 120, ["card present"]),
        new("amex", "F29", "Card not present", "fraudulent", 120, ["DELIVERY_PROOF", "PRIOR_ORDERS"]),
        new("amex", "C08", "Goods or services not received", "product_not_received", 120, ["DELIVERY_PROOF"]),
        new("amex", "C31", "Goods not as described", "product_unacceptable", 120, ["LISTING_SNAPSHOT"]),
        new("amex", "C02", "Credit not processed", "credit_not_processed", 120, ["REFUND_PROOF"]),
    ];

    /// <summary>Every window, by network.</summary>
    public static IReadOnlyDictionary<string, NetworkWindow> Windows { get; } = new NetworkWindow[]
    {
        new("visa", 18, 60),
        new("mastercard", 40, 70),
        new("amex", 14, 50),
        new("discover", 25, 80),
        new("unionpay", 30, 20),
        new("jcb", 40, 35),
    }.ToDictionary(window => window.Network, StringComparer.Ordinal);

    /// <summary>A network as it writes itself; one that is not known as it was reported.</summary>
    public static string NameOf(string network) => network switch
    {
        "visa" => "Visa",
        "mastercard" => "Mastercard",
        "amex" => "Amex",
        "discover" => "Discover",
        "unionpay" => "UnionPay",
        "jcb" => "JCB",
        _ => network,
    };

    /// <summary>The network in what a bank calls its case (<see cref="Chargeback.OutsideName"/>).</summary>
    public static string NetworkOf(string outsideName) => outsideName.Split('/')[0];

    /// <summary>What the network says of that code; null where it is not listed (C1).</summary>
    public static NetworkCode? Find(string network, string code) => Index.GetValueOrDefault((network, code));

    /// <summary>The category of that code; null where it is not listed.</summary>
    public static string? Category(string network, string code) => Find(network, code)?.Category;

    /// <summary>The title of that code, or the code itself where it is not listed (C1).</summary>
    public static string Title(string network, string code) => Find(network, code)?.Title ?? code;

    /// <summary>How many days a network leaves for the answer; of an unknown one we assume the shortest that is published.</summary>
    public static int AnswerDays(string network) => Windows.TryGetValue(network, out var window) ? window.AnswerDays : Windows.Values.Min(one => one.AnswerDays);

    private static Dictionary<(string, string), NetworkCode> Index { get; } = All.ToDictionary(one => (one.Network, one.Code));
}
