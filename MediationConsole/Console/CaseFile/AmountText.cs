using System.Globalization;
using MediationConsole.Cases;

namespace MediationConsole.Console.CaseFile;

/// <summary>Amounts and percentages as people type them. Reckoning stays in minor units.</summary>
public static class AmountText
{
    /// <summary>The amount that was typed, or null where it is none; "84.2" of USD is 84.20, "1,248" is 1248.00.</summary>
    public static Money? Read(string typed, Currency currency)
    {
        var bare = string.Concat(typed.Where(letter => letter is not (',' or ' ' or '\u00a0')));
        var point = bare.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? 0 : bare.Length - point - 1;
        if (digits > currency.Digits) return null;
        var whole = bare + (point < 0 && currency.Digits > 0 ? "." : "") + new string('0', currency.Digits - digits);
        return Money.TryParse(whole, currency, out var money) ? money : null;
    }

    /// <summary>That share of the amount, to the nearest minor unit; null where what was typed is no percentage from 0 to 100.</summary>
    public static Money? Share(string typed, Money of)
    {
        if (!decimal.TryParse(typed.Trim().TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)) return null;
        var points = percent * 100;
        return percent is < 0 or > 100 || points != decimal.Truncate(points) ? null : of.Allocate((long)points, 10_000 - (long)points)[0];
    }

    /// <summary>What share an amount is, to two digits at most.</summary>
    public static string PercentOf(Money part, Money of) => (part.ToDecimal() * 100 / of.ToDecimal()).ToString("0.##", CultureInfo.InvariantCulture);
}
