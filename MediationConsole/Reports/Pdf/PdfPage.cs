using System.Globalization;
using System.Text;

namespace MediationConsole.Reports.Pdf;

/// <summary>One page of a document. Lengths are points of 1/72 inch, counted from the upper left corner.</summary>
internal sealed class PdfPage(PdfDocument document)
{
    public const double Width = 595.28;
    public const double Height = 841.89;

    private readonly StringBuilder drawn = new();

    /// <summary>The numbers of the pictures it shows.</summary>
    public SortedSet<int> Images { get; } = [];

    public string Drawn => drawn.ToString();

    /// <summary>Writes one line; <paramref name="y"/> is its base line. Grey from 0, black, to 1.</summary>
    public void Text(double x, double y, string text, Face face, double size, double grey = 0)
    {
        document.Undrawable += Typeface.Undrawable(text);
        foreach (var run in Typeface.Runs(Direction.AsSeen(text), face))
        {
            var subset = document.Subset(run.Font);
            Add($"BT {N(grey)} g /F{run.Font} {N(size)} Tf {N(x)} {N(Height - y)} Td <{string.Concat(run.Characters.Select(character => subset.Use(character).ToString("X4", CultureInfo.InvariantCulture)))}> Tj ET");
            x += run.Characters.Sum(character => (double)Typeface.Font(run.Font).Advance(Typeface.Font(run.Font).Glyph(character)) / Typeface.Font(run.Font).UnitsPerEm) * size;
        }
    }

    public void Line(double x1, double y1, double x2, double y2, double width = 0.5, double grey = 0.6) =>
        Add($"{N(width)} w {N(grey)} G {N(x1)} {N(Height - y1)} m {N(x2)} {N(Height - y2)} l S");

    public void Fill(double x, double y, double width, double height, double grey) =>
        Add($"{N(grey)} g {N(x)} {N(Height - y - height)} {N(width)} {N(height)} re f");

    /// <summary>Shows a picture, the right way round, in that box.</summary>
    public void Image(PdfImage image, double x, double y, double width, double height)
    {
        var number = document.Place(image);
        Images.Add(number);
        var (right, low, high) = (x + width, Height - y - height, Height - y);
        // Where the first row and the first column of the picture are seen: at the top and on the left, and so on, as cameras number it.
        double[] laid = image.Turn switch
        {
            2 => [-width, 0, 0, height, right, low],
            3 => [-width, 0, 0, -height, right, high],
            4 => [width, 0, 0, -height, x, high],
            5 => [0, -height, -width, 0, right, high],
            6 => [0, -height, width, 0, x, high],
            7 => [0, height, width, 0, x, low],
            8 => [0, height, -width, 0, right, low],
            _ => [width, 0, 0, height, x, low],
        };
        Add($"q {string.Join(' ', laid.Select(N))} cm /I{number.ToString(CultureInfo.InvariantCulture)} Do Q");
    }

    private void Add(string operators) => drawn.Append(operators).Append('\n');

    private static string N(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
