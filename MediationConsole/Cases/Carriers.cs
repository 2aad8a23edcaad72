using System.Text.RegularExpressions;

namespace MediationConsole.Cases;

/// <summary>The forms of tracking numbers by carrier; a carrier not listed has the generic form (D13, D26).</summary>
public static class Carriers
{
    private const string Generic = @"^[A-Z0-9]{8,35}$";

    /// <summary>Known carriers with the form of their numbers.</summary>
    private static readonly Dictionary<string, string> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DHL"] = @"^(\d{10}|JD\d{16,20})$",
        ["UPS"] = @"^1Z[A-Z0-9]{16}$",
        ["FedEx"] = @"^(\d{12}|\d{15}|\d{20}|\d{22})$",
        ["USPS"] = @"^(\d{20,22}|[A-Z]{2}\d{9}US)$",
        ["EMS"] = @"^[A-Z]{2}\d{9}[A-Z]{2}$",
        ["China Post"] = @"^[A-Z]{2}\d{9}CN$",
        ["ePacket"] = @"^L[A-Z]\d{9}CN$",
        ["Royal Mail"] = @"^[A-Z]{2}\d{9}GB$",
        ["Japan Post"] = @"^([A-Z]{2}\d{9}JP|\d{11,12})$",
        ["SF Express"] = @"^(SF\d{12,13}|\d{12})$",
        ["YunExpress"] = @"^YT\d{16}$",
        ["Cainiao"] = @"^(LP\d{14}|CNG\d{14}|\d{13})$",
        ["TNT"] = @"^\d{9}$",
        ["DPD"] = @"^\d{14}$",
        ["4PX"] = @"^4PX\d{13}CN$",
    };

    /// <summary>The names of the carriers whose form is known.</summary>
    public static IReadOnlyCollection<string> Known => Forms.Keys;

    /// <summary>The number in capitals and without blanks, or null where it is not of the carrier's form.</summary>
    public static string? Normalise(string? carrier, string? number)
    {
        if (string.IsNullOrWhiteSpace(carrier) || carrier.Length > 60 || number is not { Length: > 0 and <= 80 }) return null;
        var bare = string.Concat(number.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        var form = Forms.GetValueOrDefault(carrier.Trim(), Generic);
        return Regex.IsMatch(bare, form, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)) ? bare : null;
    }
}
