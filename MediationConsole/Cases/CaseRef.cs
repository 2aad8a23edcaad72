using System.Globalization;

namespace MediationConsole.Cases;

/// <summary>The four kinds of case (section 1).</summary>
public enum CaseKind { Dispute, Hold, Chargeback, Guarantee }

/// <summary>The name of a case: a letter, a dash, six digits or more, for example <c>D-000123</c> (section 1).</summary>
public readonly record struct CaseRef(CaseKind Kind, long Number)
{
    /// <summary>Reads a ref; false where the text is none.</summary>
    public static bool TryParse(string? text, out CaseRef reference)
    {
        reference = default;
        if (text is not { Length: >= 8 and <= 14 } || text[1] != '-' || KindOf(text[0]) is not { } kind) return false;
        var digits = text.AsSpan(2);
        if (digits.ContainsAnyExceptInRange('0', '9') || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        reference = new CaseRef(kind, number);
        // One case has one name: D-0000001 is not another way to write D-000001.
        return number > 0 && reference.ToString() == text;
    }

    /// <summary>Reads a ref of our own records, where a malformed one is a fault.</summary>
    public static CaseRef Parse(string text) =>
        TryParse(text, out var reference) ? reference : throw new FormatException($"'{text}' is no case ref.");

    /// <inheritdoc/>
    public override string ToString() => $"{Letter(Kind)}-{Number.ToString("D6", CultureInfo.InvariantCulture)}";

    private static char Letter(CaseKind kind) => kind switch
    {
        CaseKind.Dispute => 'D',
        CaseKind.Hold => 'H',
        CaseKind.Chargeback => 'C',
        CaseKind.Guarantee => 'G',
    };

    private static CaseKind? KindOf(char letter) => letter switch
    {
        'D' => CaseKind.Dispute,
        'H' => CaseKind.Hold,
        'C' => CaseKind.Chargeback,
        'G' => CaseKind.Guarantee,
        _ => null,
    };
}
