using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using MediationConsole.Reports.Packs;
using MediationConsole.Reports.Pdf;
using MediationConsole.Tests.Reports.Packs;

namespace MediationConsole.Tests.Reports.Pdf;

/// <summary>Lines of text in documents: what every script looks like, where lines break, and that nothing runs over the edge or over its neighbour.</summary>
public sealed class LineTests
{
    [Theory]
    [InlineData("שלום", "םולש")]
    [InlineData("Seller: חנות 24/7 (תל אביב), IL", "Seller: (ביבא לת) 24/7 תונח, IL")]
    [InlineData("Plain words, 1.5 kg", "Plain words, 1.5 kg")]
    public void Hebrew_runs_to_the_left_and_its_numbers_to_the_right(string written, string seen) => Assert.Equal(seen, Direction.AsSeen(written));

    [Theory]
    [InlineData("Ana Rui\u0301z", "Ana Ruíz", 0)]
    [InlineData("well\u200B-\u00ADknown\uFE0F", "well-known", 0)]
    [InlineData("thanks \U0001F44D\U0001F3FD\uFE0F", "thanks [U+1F44D][U+1F3FD]", 2)]
    [InlineData("محمد", "[U+0645][U+062D][U+0645][U+062F]", 4)]
    [InlineData("one\ttwo\u0001three", "one two three", 0)]
    [InlineData("谢谢，收到了。", "谢谢，收到了。", 0)]
    public void What_no_font_has_is_named_and_counted_and_what_nobody_sees_is_left_out(string written, string seen, int undrawable)
    {
        var document = Written(flow => flow.Paragraph(written));
        Assert.Equal((seen, undrawable), (PdfText.Of(document.Save()), document.Undrawable));
    }

    [Fact]
    public void Nothing_is_wider_than_its_column_however_long_a_word_is()
    {
        var wide = new string('W', 300);
        var document = Written(flow =>
        {
            flow.Paragraph(wide);
            flow.Pair(wide, wide, 90);
            flow.Pair("E-1, E-2, E-3, E-4, E-5, E-6, E-7, E-8, E-9, E-10, E-11, E-12", string.Concat(Enumerable.Repeat("收到了。", 80)), 90);
            flow.Foot();
        });
        Assert.All(Lines(document), line => Assert.True(line.End <= PdfPage.Width - 55, $"{line} runs over the edge"));
        var columns = Lines(document).Where(line => line.X is > 55 and < 57 && line.Size == 10 && line.Y < 700).ToList();
        Assert.Contains(columns, line => line.End <= 56 + 90);
    }

    // A bank case of a hundred characters and an order number of sixty-four.
    [Fact]
    public void The_foot_of_a_page_never_runs_into_the_number_of_the_page()
    {
        var document = new PdfDocument("A", "B");
        var flow = new Flow(document, $"C-000001, bank case {new string('8', 100)}, order {new string('W', 64)}");
        flow.Paragraph("x");
        flow.Foot();
        var foot = Lines(document).Where(line => line.Size == 8).OrderBy(line => line.X).ToList();
        Assert.True(foot[0].End < foot[^1].X);
    }

    [Fact]
    public void A_line_of_Chinese_never_begins_with_what_closes_a_sentence()
    {
        var text = string.Concat(Enumerable.Repeat("我已经收到货了，谢谢。", 40));
        var document = Written(flow => flow.Paragraph(text));
        var letters = text.EnumerateRunes().Distinct().ToDictionary(letter => document.Subset(2).Use(letter).ToString("X4", CultureInfo.InvariantCulture), letter => letter.ToString());
        var pieces = document.Pages[0].Drawn.Split('\n').Where(one => one.Length > 0).Select(one => string.Concat(one.Split(' ')[9].Trim('<', '>').Chunk(4).Select(glyph => letters[new string(glyph)]))).ToList();
        Assert.Equal(text, string.Concat(pieces));
        Assert.True(pieces.Count > 5);
        Assert.All(pieces, piece => Assert.DoesNotContain(piece[0], "，。"));
    }

    [Fact]
    public void Hundreds_of_lines_go_over_pages_and_none_is_lost()
    {
        var document = Written(flow =>
        {
            for (var i = 1; i <= 300; i++) flow.Pair($"E-{i}", $"Exhibit {i} of three hundred", 60);
        });
        Assert.InRange(document.Pages.Count, 6, 9);
        var text = PdfText.Of(document.Save());
        Assert.All(Enumerable.Range(1, 300), i => Assert.Contains($"Exhibit {i} of three hundred", text, StringComparison.Ordinal));
    }

    // Some languages write the sign below zero with another character, which no reader of documents knows.
    [Fact]
    public void A_machine_of_another_language_writes_the_same_bytes()
    {
        static byte[] Save() => Written(flow => flow.Paragraph("Hello 你好")).Save();
        var (before, here) = (CultureInfo.CurrentCulture, Save());
        try
        {
            CultureInfo.CurrentCulture = new("sv-SE");
            Assert.Equal(here, Save());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_letter_stands_where_its_font_puts_it()
    {
        var font = Typeface.Font(0);
        var subset = new FontSubset(font);
        int[] places = [.. "Wij,é".EnumerateRunes().Select(subset.Use)];
        var metrics = Table(subset.File(), "hmtx");
        Assert.Equal(
            "Wij,é".EnumerateRunes().Select(letter => (font.Advance(font.Glyph(letter)), font.Bearing(font.Glyph(letter)))),
            places.Select(place => ((int)BinaryPrimitives.ReadUInt16BigEndian(metrics.AsSpan(4 * place)), BinaryPrimitives.ReadInt16BigEndian(metrics.AsSpan((4 * place) + 2)))));
    }

    private static PdfDocument Written(Action<Flow> write)
    {
        var document = new PdfDocument("A", "B");
        write(new Flow(document, "Running"));
        return document;
    }

    private sealed record Piece(double X, double Y, double Size, double End);

    private static List<Piece> Lines(PdfDocument document) => [.. document.Pages.SelectMany(page => page.Drawn.Split('\n').Where(one => one.StartsWith("BT", StringComparison.Ordinal)).Select(one => Read(document, one)))];

    // BT <grey> g /F<font> <size> Tf <x> <y> Td <glyphs> Tj ET
    private static Piece Read(PdfDocument document, string drawn)
    {
        var parts = drawn.Split(' ');
        var (size, x, y) = (Number(parts[4]), Number(parts[6]), Number(parts[7]));
        var widths = document.Subset(parts[3][2] - '0').Widths.ToList();
        var glyphs = parts[9].Trim('<', '>').Chunk(4).Select(glyph => int.Parse(glyph, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return new(x, PdfPage.Height - y, size, x + (glyphs.Sum(glyph => widths[glyph]) * size / 1000));
    }

    private static byte[] Table(byte[] font, string name)
    {
        for (var at = 12; ; at += 16)
            if (Encoding.ASCII.GetString(font, at, 4) == name) return font[BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(at + 8))..];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
