using System.Globalization;
using MediationConsole.Reports.Parties;

namespace MediationConsole.Console.Parties;

/// <summary>Rates as people read them.</summary>
public static class PartyRates
{
    /// <summary>A share in percent; a dash where there is nothing to count.</summary>
    public static string Percent(Share share) => share.Rate is { } rate ? rate.ToString("P1", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal) : "–";
}
