using System.Text;
using System.Text.RegularExpressions;

namespace MediationConsole.Cases;

/// <summary>Card numbers that people write or banks send by mistake: none is ever kept (C1).</summary>
public static class CardNumbers
{
    private const int Fewest = 13;
    private const int Most = 19;
    private const int Shown = 4;

    // Digits written together or in groups; what else is numbered may stand right before or behind the card.
    private static readonly Regex Run = new(@"[0-9](?:[ \-]?[0-9]){12,}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex Group = new("[0-9]+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The text with every digit of a card number but the last four made unreadable; a number is one when its check digit is right.</summary>
    public static string Mask(string text) => string.IsNullOrEmpty(text) ? text : Run.Replace(text, match => Masked(match.Value));

    /// <inheritdoc cref="Mask"/>
    public static string? MaskOrNull(string? text) => text is null ? null : Mask(text);

    /// <summary>
    /// True for a text that is a card number and nothing else. One number in ten has a right check digit by chance, so that here the
    /// networks' own first digits and lengths must be right as well: a bank's case number must not be taken for a card.
    /// </summary>
    public static bool IsCard(string text)
    {
        var digits = Digits(text);
        return digits.Length == text.Count(letter => letter is not (' ' or '-')) && digits.Length is >= Fewest and <= Most && IsOfNetwork(digits) && IsValid(digits);
    }

    // The first digits and the lengths under which the networks issue cards.
    private static bool IsOfNetwork(string digits)
    {
        var first = int.Parse(digits.AsSpan(0, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        return digits.Length switch
        {
            13 => first is >= 4000 and <= 4999,
            14 => first is (>= 3000 and <= 3059) or (>= 3600 and <= 3699) or (>= 3800 and <= 3999),
            15 => first is (>= 3400 and <= 3499) or (>= 3700 and <= 3799),
            _ => first is (>= 2221 and <= 2720) or (>= 3528 and <= 3589) or (>= 4000 and <= 5999) or (>= 6011 and <= 6599),
        };
    }

    // The check digit by Luhn: from the right every second digit counts double, and the sum ends in nought.
    private static bool IsValid(string number)
    {
        var sum = 0;
        var twice = false;
        for (var i = number.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(number[i])) continue;
            var digit = number[i] - '0';
            sum += !twice ? digit : digit < 5 ? 2 * digit : (2 * digit) - 9;
            twice = !twice;
        }

        return sum > 0 && sum % 10 == 0;
    }

    // Groups that together have as many digits as a card, and its check digit.
    private static string Masked(string run)
    {
        var (groups, masked) = (Group.Matches(run), new StringBuilder(run));
        for (var first = 0; first < groups.Count; first++)
        {
            for (int last = first, digits = 0; last < groups.Count && (digits += groups[last].Length) <= Most; last++)
            {
                var (from, until) = (groups[first].Index, groups[last].Index + groups[last].Length);
                if (digits >= Fewest && IsValid(run[from..until])) Hide(masked, from, until, digits - Shown);
            }
        }

        return masked.ToString();
    }

    private static void Hide(StringBuilder text, int from, int until, int hidden)
    {
        for (var i = from; i < until && hidden > 0; i++)
        {
            if (text[i] is ' ' or '-') continue;
            text[i] = '*';
            hidden--;
        }
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
