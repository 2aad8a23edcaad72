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
        Need(48);
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
        var lines = Wrapped(value, Face.Regular, Size, Wide - column).ToList();
        Need(Size * Leading);
        for (var i = 0; i < Math.Max(1, lines.Count); i++)
        {
            Need(Size * Leading);
            if (i == 0) Page.Text(Margin, y + Size, name, Face.Regular, Size, 0.35);
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
        var scale = Math.Min(1.0, Math.Min(Wide / image.Width, (Bottom - y) / image.Height));
        Page.Image(image, Margin, y, image.Width * scale, image.Height * scale);
        Gap(image.Height * scale);
    }

    public void Gap(double points) => y += points;

    /// <summary>Writes on every page whose paper it is and which page, once all pages are there.</summary>
    public void Foot()
    {
        for (var i = 0; i < document.Pages.Count; i++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"Page {i + 1} of {document.Pages.Count}");
            document.Pages[i].Line(Margin, PdfPage.Height - 46, Margin + Wide, PdfPage.Height - 46, 0.5, 0.8);
            document.Pages[i].Text(Margin, PdfPage.Height - 32, running, Face.Regular, 8, 0.4);
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

    // A line breaks at a blank, or before a character of a script that has none.
    private static IEnumerable<string> Wrapped(string text, Face face, double size, double wide)
    {
        var (line, width) = (new StringBuilder(), 0.0);
        foreach (var word in Words(text))
        {
            var length = Typeface.Width(word, face, size);
            if (width + Typeface.Width(word.TrimEnd(), face, size) > wide && line.Length > 0)
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
        const int longest = 40;
        var word = new StringBuilder();
        foreach (var character in text.EnumerateRunes())
        {
            word.Append(character);
            // What has no blanks, such as a hash, must break somewhere.
            if (character.Value != ' ' && character.Value < 0x2E80 && word.Length < longest) continue;
            yield return word.ToString();
            word.Clear();
        }

        if (word.Length > 0) yield return word.ToString();
    }
}
