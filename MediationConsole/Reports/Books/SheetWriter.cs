using System.Globalization;
using System.Text;

namespace MediationConsole.Reports.Books;

/// <summary>Writes the cells of one sheet, line by line, into a stream that cannot go back.</summary>
internal sealed class SheetWriter(Stream target)
{
    private const int Enough = 1 << 16;

    private readonly StringBuilder waiting = new(Enough + 4096);

    /// <summary>How many lines are written.</summary>
    public int Lines { get; private set; }

    /// <summary>Adds what is no cell.</summary>
    public void Raw(string xml) => waiting.Append(xml);

    /// <summary>Adds a line of cells.</summary>
    public async ValueTask Line(ReadOnlyMemory<Cell> cells, double? height = null, Func<int, string?>? formulas = null)
    {
        Begin(height);
        for (var column = 0; column < cells.Length; column++) Add(cells.Span[column], column, formulas?.Invoke(column));
        waiting.Append("</row>");
        if (waiting.Length >= Enough) await Flush();
    }

    /// <summary>Hands on all that waits.</summary>
    public async Task Flush()
    {
        await target.WriteAsync(Encoding.UTF8.GetBytes(waiting.ToString()));
        waiting.Clear();
    }

    /// <summary>A column as spreadsheets call it: A, B, …, Z, AA.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>A text as XML; what looks like the workbook's own way to write a code is written as one.</summary>
    public static void Escape(StringBuilder to, string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            _ = text[at] switch
            {
                '&' => to.Append("&amp;"),
                '<' => to.Append("&lt;"),
                '>' => to.Append("&gt;"),
                '"' => to.Append("&quot;"),
                '\r' => to.Append("_x000D_"),
                '_' when IsCode(text.AsSpan(at)) => to.Append("_x005F_"),
                var sign => to.Append(sign),
            };
        }
    }

    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        Escape(escaped, text);
        return escaped.ToString();
    }

    private static bool IsCode(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);

    private void Begin(double? height)
    {
        Lines++;
        waiting.Append(CultureInfo.InvariantCulture, $"<row r=\"{Lines}\"");
        if (height is { } points) waiting.Append(CultureInfo.InvariantCulture, $" ht=\"{points}\" customHeight=\"1\"");
        waiting.Append('>');
    }

    private void Add(Cell cell, int column, string? formula)
    {
        if (cell.IsEmpty && cell.Look == Look.Plain) return;
        waiting.Append("<c r=\"").Append(Letters(column)).Append(CultureInfo.InvariantCulture, $"{Lines}\" s=\"{(int)cell.Look}\"");
        if (cell.Words is { } words)
        {
            waiting.Append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            Escape(waiting, words);
            waiting.Append("</t></is></c>");
        }
        else if (cell.Number is { } number)
        {
            waiting.Append('>');
            if (formula is not null) waiting.Append("<f>").Append(formula).Append("</f>");
            waiting.Append(CultureInfo.InvariantCulture, $"<v>{number}</v></c>");
        }
        else
        {
            waiting.Append("/>");
        }
    }
}
