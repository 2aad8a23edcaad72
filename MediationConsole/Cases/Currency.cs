namespace MediationConsole.Cases;

/// <summary>An ISO 4217 currency and how many digits its minor unit has (section 7: JPY none, KWD three, most two).</summary>
public readonly record struct Currency
{
    private static readonly Dictionary<string, int> Known = new(StringComparer.Ordinal)
    {
        ["AED"] = 2,
        ["AUD"] = 2,
        ["BHD"] = 3,
        ["BRL"] = 2,
        ["CAD"] = 2,
        ["CHF"] = 2,
        ["CLP"] = 0,
        ["CNY"] = 2,
        ["COP"] = 2,
        ["CZK"] = 2,
        ["DKK"] = 2,
        ["EUR"] = 2,
        ["GBP"] = 2,
        ["HKD"] = 2,
        ["HUF"] = 2,
        ["IDR"] = 2,
        ["ILS"] = 2,
        ["INR"] = 2,
        ["JOD"] = 3,
        ["JPY"] = 0,
        ["KRW"] = 0,
        ["KWD"] = 3,
        ["MXN"] = 2,
        ["MYR"] = 2,
        ["NOK"] = 2,
        ["NZD"] = 2,
        ["OMR"] = 3,
        ["PHP"] = 2,
        ["PLN"] = 2,
        ["RON"] = 2,
        ["SAR"] = 2,
        ["SEK"] = 2,
        ["SGD"] = 2,
        ["THB"] = 2,
        ["TND"] = 3,
        ["TRY"] = 2,
        ["TWD"] = 2,
        ["UAH"] = 2,
        ["USD"] = 2,
        ["VND"] = 0,
        ["ZAR"] = 2,
    };

    private Currency(string code, int digits) => (Code, Digits) = (code, digits);

    /// <summary>Three capital letters, for example <c>USD</c>.</summary>
    public string Code { get; }

    /// <summary>Digits after the point: 0, 2 or 3.</summary>
    public int Digits { get; }

    /// <summary>Every currency the console can keep books in.</summary>
    public static IReadOnlyCollection<string> Codes => Known.Keys;

    /// <summary>The currency of that code, or false where the console keeps no books in it.</summary>
    public static bool TryFrom(string? code, out Currency currency)
    {
        var found = Known.TryGetValue(code ?? "", out var digits);
        currency = found ? new Currency(code!, digits) : default;
        return found;
    }

    /// <summary>The currency of that code; for codes from our own records, where an unknown one is a fault.</summary>
    public static Currency From(string code) =>
        TryFrom(code, out var currency) ? currency : throw new ArgumentException($"No books are kept in currency '{code}'.", nameof(code));

    /// <inheritdoc/>
    public override string ToString() => Code;
}
