using System.Globalization;
using System.Text;
using MediationConsole.Reports.Pdf;

namespace MediationConsole.Reports.Packs;

/// <summary>Sets a paper from top to bottom: headings, paragraphs, lines of two columns and pictures, with a new page wherever one is full.</summary>
internal sealed class Flow(PdfDocument document, string running)
{
    private const double Margin = 56;
    private const double Bottom = PdfPage.Height - 64;
    private const double Leading = 1.4;
    private const double Size = 10;
    private const double Column = 130;
    private const double Between = 8;
    // Marks that end a word or a sentence never begin a line.
    private const string Closing = "，。、；：？！）」』】》〉”’…";
    private PdfPage? page;
    private double y;

    private static double Wide => PdfPage.Width - (2 * Margin);

    private PdfPage Page => page ?? NewPage();

    public PdfPage NewPage()
    {
        (page, y) = (document.AddPage(), Margin);
        return page;
    }

    public void Title(string text)
    {
        foreach (var line in Wrapped(text, Face.Bold, 20, Wide)) Line(line, Face.Bold, 20);
        Gap(6);
    }

    public void Heading(string text)
    {
        Need(56);
        Gap(12);
        Line(text, Face.Bold, 13);
        Page.Line(Margin, y + 3, Margin + Wide, y + 3);
        Gap(9);
    }

    public void Paragraph(string text, Face face = Face.Regular, double grey = 0)
    {
        foreach (var part in text.ReplaceLineEndings("\n").Split('\n'))
            foreach (var line in Wrapped(part, face, Size, Wide)) Line(line, face, Size, grey: grey);
        Gap(4);
    }

    /// <summary>A name and what it is, side by side.</summary>
    public void Pair(string name, string value, double column = Column)
    {
        var (names, lines) = (Wrapped(name, Face.Regular, Size, column - Between).ToList(), Wrapped(value, Face.Regular, Size, Wide - column).ToList());
        for (var i = 0; i < Math.Max(names.Count, lines.Count); i++)
        {
            Need(Size * Leading);
            if (i < names.Count) Page.Text(Margin, y + Size, names[i], Face.Regular, Size, 0.35);
            if (i < lines.Count) Page.Text(Margin + column, y + Size, lines[i], Face.Regular, Size);
            Gap(Size * Leading);
        }

        Gap(2);
    }

    /// <summary>A picture as large as the rest of a page allows, on a page of its own where it would be small.</summary>
    public void Picture(PdfImage image, string caption)
    {
        NewPage();
        Line(caption, Face.Bold, 11);
        Gap(8);
        var scale = Math.Min(1.0, Math.Min(Wide / image.Wide, (Bottom - y) / image.High));
        Page.Image(image, Margin, y, image.Wide * scale, image.High * scale);
        Gap(image.High * scale);
    }

    public void Gap(double points) => y += points;

    /// <summary>Writes on every page whose paper it is and which page, once all pages are there.</summary>
    public void Foot()
    {
        for (var i = 0; i < document.Pages.Count; i++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"Page {i + 1} of {document.Pages.Count}");
            document.Pages[i].Line(Margin, PdfPage.Height - 46, Margin + Wide, PdfPage.Height - 46, 0.5, 0.8);
            document.Pages[i].Text(Margin, PdfPage.Height - 32, Typeface.Fitting(running, Face.Regular, 8, Wide - 80), Face.Regular, 8, 0.4);
            document.Pages[i].Text(Margin + Wide - Typeface.Width(number, Face.Regular, 8), PdfPage.Height - 32, number, Face.Regular, 8, 0.4);
        }
    }

    private void Line(string text, Face face, double size, double grey = 0)
    {
        Need(size * Leading);
        Page.Text(Margin, y + size, text, face, size, grey);
        Gap(size * Leading);
    }

    private void Need(double points)
    {
        if (page is null || y + points > Bottom) NewPage();
    }

    // A line breaks at a blank, before a character of a script that has none, and in the midst of what is wider than a line.
    private static IEnumerable<string> Wrapped(string text, Face face, double size, double wide)
    {
        var (line, width) = (new StringBuilder(), 0.0);
        foreach (var word in Words(text).SelectMany(word => Cut(word, face, size, wide)))
        {
            var length = Typeface.Width(word, face, size);
            if (line.Length > 0 && width + Typeface.Width(word.TrimEnd(), face, size) > wide)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
                width = 0;
            }

            line.Append(word);
            width += length;
        }

        yield return line.ToString().TrimEnd();
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var character in text.EnumerateRunes())
        {
            var isClosing = character.IsBmp && Closing.Contains((char)character.Value, StringComparison.Ordinal);
            if (!isClosing && word.Length > 0 && (IsWhole(word[^1]) || character.Value >= 0x2E80))
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(character);
        }

        if (word.Length > 0) yield return word.ToString();
    }

    private static bool IsWhole(char last) => last is ' ' or >= '\u2E80';

    private static IEnumerable<string> Cut(string word, Face face, double size, double wide)
    {
        var (part, width) = (new StringBuilder(), 0.0);
        if (Typeface.Width(word.TrimEnd(), face, size) > wide)
            foreach (var character in word.EnumerateRunes().Select(one => one.ToString()))
            {
                var length = Typeface.Width(character, face, size);
                if (part.Length > 0 && width + length > wide)
                {
                    yield return part.ToString();
                    part.Clear();
                    width = 0;
                }

                part.Append(character);
                width += length;
            }

        yield return part.Length > 0 ? part.ToString() : word;
    }
}
