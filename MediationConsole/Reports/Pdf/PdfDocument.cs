using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MediationConsole.Reports.Pdf;

/// <summary>
/// A document in the portable format, with its fonts inside. The same content gives the same bytes, whoever writes it and whenever: only so
/// can a hash say that what is sent is what was read before.
/// </summary>
internal sealed class PdfDocument(string title, string subject)
{
    private readonly List<PdfPage> pages = [];
    private readonly List<PdfImage> images = [];
    private readonly FontSubset[] fonts = [.. Enumerable.Range(0, Typeface.Count).Select(number => new FontSubset(Typeface.Font(number)))];
    private readonly List<byte[]> objects = [];

    public IReadOnlyList<PdfPage> Pages => pages;

    /// <summary>How many characters were drawn by their codes, since no font here has them.</summary>
    public int Undrawable { get; set; }

    public PdfPage AddPage()
    {
        pages.Add(new(this));
        return pages[^1];
    }

    /// <summary>The number under which pages show that picture.</summary>
    public int Place(PdfImage image)
    {
        if (images.IndexOf(image) is var known and >= 0) return known;
        images.Add(image);
        return images.Count - 1;
    }

    public FontSubset Subset(int font) => fonts[font];

    public byte[] Save()
    {
        objects.Clear();
        // The catalogue, the list of pages and the information come first, since others name them.
        objects.AddRange([[], [], []]);
        var pictures = images.ConvertAll(image => Stream(string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Image /Width {image.Width} /Height {image.Height} {image.About}"), image.Bytes));
        var typefaces = fonts.Select((subset, number) => subset.IsUsed ? $"/F{number} {Font(subset, number)} 0 R" : null).OfType<string>().ToList();
        var kids = pages.ConvertAll(page => Page(page, string.Join(' ', typefaces), pictures));
        objects[0] = Ascii("<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>");
        objects[1] = Ascii($"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids.Select(kid => $"{kid} 0 R"))}] >>");
        objects[2] = Ascii($"<< /Title {Word(title)} /Subject {Word(subject)} /Producer (MediationConsole) >>");
        return Bound();
    }

    private int Page(PdfPage page, string typefaces, List<int> pictures)
    {
        var content = Flat(string.Empty, Ascii(page.Drawn));
        var shown = string.Join(' ', page.Images.Select(number => $"/I{number} {pictures[number]} 0 R"));
        return Add(Ascii(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PdfPage.Width} {PdfPage.Height}] /Contents {content} 0 R /Resources << /Font << {typefaces} >> /XObject << {shown} >> >> >>")));
    }

    private int Font(FontSubset subset, int number)
    {
        var font = Typeface.Font(number);
        // Numbers below zero look otherwise in some languages, and a document has none.
        string Scaled(int units) => (units * 1000 / font.UnitsPerEm).ToString(CultureInfo.InvariantCulture);
        // The file first: the glyphs that others are put together of have widths as well.
        var bytes = subset.File();
        var file = Flat($"/Length1 {bytes.Length}", bytes);
        var name = $"AAAAA{(char)('A' + number)}+Face{number}";
        var about = Add(Ascii(string.Create(CultureInfo.InvariantCulture, $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{string.Join(' ', font.Box.Select(Scaled))}] /ItalicAngle 0 /Ascent {Scaled(font.Ascent)} /Descent {Scaled(font.Descent)} /CapHeight {Scaled(font.Ascent)} /StemV 80 /FontFile2 {file} 0 R >>")));
        var drawn = Add(Ascii($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {about} 0 R /CIDToGIDMap /Identity /W [0 [{string.Join(' ', subset.Widths)}]] >>"));
        var read = Flat(string.Empty, Ascii(subset.ToUnicode()));
        return Add(Ascii($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{drawn} 0 R] /ToUnicode {read} 0 R >>"));
    }

    private int Flat(string about, byte[] content) => Stream($"{about} /Filter /FlateDecode", PdfImage.Flat(content));

    private int Stream(string about, byte[] content) =>
        Add([.. Ascii($"<< {about} /Length {content.Length} >>\nstream\n"), .. content, .. Ascii("\nendstream")]);

    private int Add(byte[] content)
    {
        objects.Add(content);
        return objects.Count;
    }

    private byte[] Bound()
    {
        var (file, places) = (new MemoryStream(), new List<long>());
        // Bytes above 127 in the second line tell everybody on the way that this is no text.
        file.Write([.. Ascii("%PDF-1.7\n%"), 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Write(Ascii($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var (start, name) = (file.Length, Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length))[..16]));
        file.Write(Ascii($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places) file.Write(Ascii($"{place:D10} 00000 n \n"));
        file.Write(Ascii($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R /Info 3 0 R /ID [<{name}> <{name}>] >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    // Whatever script a title is in, its readers understand it so.
    private static string Word(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
