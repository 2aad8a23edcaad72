using System.Text.RegularExpressions;

using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Holds;

namespace MediationConsole.Cases;

/// <summary>
/// What the console itself wrote into facts, in English: names of actors that are no people, and reasons that the law gave. It is recalled by
/// its form, so that every reader has it in their language; whatever people wrote stays as they wrote it.
/// </summary>
public static class Recalled
{
    private static readonly Saying[] Actors = ["Payment gateway", "Bank", "Marketplace", "Clock", "The clock"];

    // The longest first: a form with a place at its end would swallow what another one says exactly.
    private static readonly (Regex Form, Func<string[], Saying> Say)[] Forms =
    [
        (Whole("the order is frozen \\((.+)\\)"), parts => $"the order is frozen ({Part(parts[0])})"),
        (Whole("a chargeback is open on the order"), _ => "a chargeback is open on the order"),
        (Whole("Chargeback (C-\\d+) is (.+)\\."), parts => $"Chargeback {parts[0]} is {Part(parts[1])}."),
        (Whole("Hold (H-\\d+) was overturned: (.+)"), parts => $"Hold {parts[0]} was overturned: {parts[1]}"),
        (Whole("The buyer's bank takes (.+) back \\((.+)\\), chargeback (C-\\d+)\\."), parts => $"The buyer's bank takes {parts[0]} back ({Code(parts[1])}), chargeback {parts[2]}."),
        (Whole(Regex.Escape(HoldCauses.HowToAppeal)), _ => HoldCauses.HowToAppeal),
    ];

    /// <summary>A reason as it stands in a fact.</summary>
    public static Saying Reason(string written)
    {
        foreach (var (form, say) in Forms)
            if (form.Match(written) is { Success: true } match) return say([.. match.Groups.Values.Skip(1).Select(group => group.Value)]);
        return Saying.Of(written);
    }

    /// <summary>Who brought a fact about, by name.</summary>
    public static Saying Actor(string name) => Actors.FirstOrDefault(one => one.Form == name) ?? Saying.Of(name);

    /// <summary>For whom a case waits (section 1), in the middle of a sentence.</summary>
    public static Saying Waiting(string? party) => party switch
    {
        "buyer" => (Saying)"buyer",
        "seller" => "seller",
        "staff" => "staff",
        "manager" => "manager",
        "gateway" => "gateway",
        "bank" => "bank",
        "both" => "both",
        _ => Saying.Of(party),
    };

    // Part of a sentence of the law, which knows it as such.
    private static Saying Part(string part) => Saying.Known(part) ?? Saying.Of(part);

    private static Saying Code(string title) =>
        NetworkCodes.All.FirstOrDefault(one => Sentences.OfCode(one.Network, one.Code) == title) is { } known ? Sentences.SayCode(known.Network, known.Code) : Saying.Of(title);

    private static Regex Whole(string form) => new($"^{form}$", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
}
