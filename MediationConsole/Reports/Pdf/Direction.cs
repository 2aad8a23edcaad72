using System.Globalization;
using System.Text;

namespace MediationConsole.Reports.Pdf;

/// <summary>
/// Lines in the order in which they are seen, from left to right. Of the scripts that run the other way our fonts have Hebrew; it stands
/// inside lines that run to the right, and its numbers do so too.
/// </summary>
internal static class Direction
{
    public static string AsSeen(string line)
    {
        if (!line.Any(IsToTheLeft)) return line;
        var seen = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length;)
        {
            var end = IsToTheLeft(line[at]) ? EndOf(line, at) : at + 1;
            seen.Append(end > at + 1 ? Turned(line[at..end]) : line[at].ToString());
            at = end;
        }

        return seen.ToString();
    }

    // Blanks, digits and marks between two such letters belong to them, and so does what closes a bracket that was opened there.
    private static int EndOf(string line, int start)
    {
        var (end, open) = (start + 1, 0);
        for (var at = start + 1; at < line.Length && (IsToTheLeft(line[at]) || !char.IsLetter(line[at])) && !char.IsSurrogate(line[at]); at++)
        {
            open += line[at] switch { '(' or '[' or '<' => 1, ')' or ']' or '>' => -1, _ => 0 };
            if (IsToTheLeft(line[at]) || (end == at && open >= 0 && line[at] is (')' or ']' or '>'))) end = at + 1;
        }

        return end;
    }

    private static string Turned(string words)
    {
        var turned = new StringBuilder(words.Length);
        for (var at = words.Length; at > 0;)
        {
            var from = Whole(words, at - 1);
            turned.Append(from == at - 1 ? Mirrored(words[from]).ToString() : words[from..at]);
            at = from;
        }

        return turned.ToString();
    }

    // A letter keeps what stands above or below it, and a number its digits.
    private static int Whole(string words, int last)
    {
        var from = last;
        if (!char.IsDigit(words[last]))
        {
            while (from > 0 && IsMark(words[from])) from--;
            return from;
        }

        while (from > 0 && (char.IsDigit(words[from - 1]) || words[from - 1] is '.' or ',' or ':' or '/')) from--;
        while (!char.IsDigit(words[from])) from++;
        return from;
    }

    private static bool IsToTheLeft(char character) => character is >= '\u0590' and <= '\u05FF';

    private static bool IsMark(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static char Mirrored(char character) => character switch { '(' => ')', ')' => '(', '[' => ']', ']' => '[', '<' => '>', '>' => '<', _ => character };
}
