using System.Globalization;

namespace MediationConsole.Cases;

/// <summary>An amount in integer minor units of one currency (section 7). Mixing currencies or overflowing throws.</summary>
public readonly record struct Money(long Minor, Currency Currency) : IComparable<Money>
{
    /// <summary>Nothing, in that currency.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>True for more than nothing.</summary>
    public bool IsPositive => Minor > 0;

    /// <summary>True for exactly nothing.</summary>
    public bool IsZero => Minor == 0;

    /// <summary>The smaller of two amounts of one currency.</summary>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The larger of two amounts of one currency.</summary>
    public static Money Max(Money left, Money right) => left >= right ? left : right;

    public static Money operator +(Money left, Money right) => new(checked(left.Minor + right.In(left.Currency)), left.Currency);

    public static Money operator -(Money left, Money right) => new(checked(left.Minor - right.In(left.Currency)), left.Currency);

    public static Money operator -(Money amount) => new(checked(-amount.Minor), amount.Currency);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Minor.CompareTo(other.In(Currency));

    /// <summary>Shares the amount by weights with the largest remainder first, so that the shares sum to the amount (section 7).</summary>
    /// <param name="weights">One non-negative weight a share; at least one above zero.</param>
    public Money[] Allocate(params ReadOnlySpan<long> weights)
    {
        Int128 total = 0;
        foreach (var weight in weights) total += weight;
        if (total <= 0) throw new ArgumentException("At least one weight must be above zero.", nameof(weights));
        var shares = new (Int128 Whole, Int128 Left, int Index)[weights.Length];
        Int128 given = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var product = (Int128)Minor * weights[i];
            shares[i] = (product / total, Int128.Abs(product % total), i);
            given += shares[i].Whole;
        }

        var left = (long)(Minor - given);
        var step = Math.Sign(left);
        var currency = Currency;
        foreach (var (_, _, index) in shares.OrderByDescending(share => share.Left).ThenBy(share => share.Index).Take((int)Math.Abs(left)).ToArray())
            shares[index].Whole += step;
        return [.. shares.Select(share => new Money((long)share.Whole, currency))];
    }

    /// <summary>Reads an amount written with exactly the currency's digits and no sign, for example "84.20" of USD.</summary>
    public static bool TryParse(string? text, Currency currency, out Money money)
    {
        money = default;
        if (text is null || text.Length is 0 or > 16) return false;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? 0 : text.Length - point - 1;
        if (digits != currency.Digits || point == 0 || (point > 0 && digits == 0)) return false;
        var bare = point < 0 ? text : text.Remove(point, 1);
        if (!bare.All(char.IsAsciiDigit) || !long.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var minor)) return false;
        money = new Money(minor, currency);
        return true;
    }

    /// <summary>The bare amount with exactly the currency's digits, for example "84.20"; the form of the API.</summary>
    public string Amount()
    {
        var scale = Scale(Currency.Digits);
        var sign = Minor < 0 ? "-" : "";
        var (whole, rest) = Int128.DivRem(Int128.Abs(Minor), scale);
        return Currency.Digits == 0
            ? sign + whole.ToString(CultureInfo.InvariantCulture)
            : sign + whole.ToString(CultureInfo.InvariantCulture) + "." + rest.ToString("D" + Currency.Digits, CultureInfo.InvariantCulture);
    }

    /// <summary>Currency and grouped amount as people read it, for example "USD 1,248.00".</summary>
    public override string ToString() => $"{Currency.Code} {Grouped()}";

    /// <summary>The amount with thousands grouped and no currency, for example "1,248.00".</summary>
    public string Grouped() => ToDecimal().ToString("N" + Currency.Digits, CultureInfo.InvariantCulture);

    /// <summary>The amount in major units, for spreadsheets and charts; never for reckoning.</summary>
    public decimal ToDecimal() => (decimal)Minor / Scale(Currency.Digits);

    private long In(Currency currency) =>
        Currency == currency ? Minor : throw new InvalidOperationException($"{Currency} and {currency} cannot be reckoned together.");

    private static int Scale(int digits) => digits switch { 0 => 1, 3 => 1000, _ => 100 };
}
