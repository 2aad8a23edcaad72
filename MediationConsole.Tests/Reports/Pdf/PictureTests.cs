using System.IO.Compression;
using MediationConsole.Reports.Pdf;
using MediationConsole.Tests.Storage.Evidence;

namespace MediationConsole.Tests.Reports.Pdf;

/// <summary>Pictures in documents: laid the way the camera was held, as they were sent where that can be, and none that is no whole picture.</summary>
public sealed class PictureTests
{
    private const string Jpeg = "image/jpeg";
    private const string Png = "image/png";

    // How a camera numbers it: where the first row, and where the first column of what it stored is seen.
    [Theory]
    [InlineData(1, "top", "left")]
    [InlineData(2, "top", "right")]
    [InlineData(3, "bottom", "right")]
    [InlineData(4, "bottom", "left")]
    [InlineData(5, "left", "top")]
    [InlineData(6, "right", "top")]
    [InlineData(7, "right", "bottom")]
    [InlineData(8, "left", "bottom")]
    public void A_photograph_is_laid_as_the_camera_was_held(int turn, string row, string column)
    {
        foreach (var isLittle in new[] { true, false })
        {
            var image = PdfImage.Read(Turned(new Scenery(5).Jpeg(48, 32, 80), turn, isLittle), Jpeg)!;
            Assert.Equal(turn > 4 ? (32, 48) : (48, 32), (image.Wide, image.High));
            var (laid, box) = Laid(image);
            // The first row is the upper edge of what is stored, the first column its left edge; both meet in one corner.
            Assert.Equal(Edge(row, box), Middle(laid((0, 1)), laid((1, 1))));
            Assert.Equal(Edge(column, box), Middle(laid((0, 0)), laid((0, 1))));
        }
    }

    [Fact]
    public void A_photograph_goes_in_as_it_was_sent()
    {
        var photograph = new Scenery(5).Jpeg(48, 32, 80);
        Assert.Same(photograph, PdfImage.Read(photograph, Jpeg)!.Bytes);
        Assert.Equal(PdfImage.Upright, PdfImage.Read(Turned(photograph, 9, true), Jpeg)!.Turn);
        Assert.NotNull(PdfImage.Read([0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0x01, .. photograph[2..]], Jpeg));
    }

    [Fact]
    public void What_is_no_whole_photograph_is_not_drawn()
    {
        var photograph = new Scenery(5).Jpeg(48, 32, 80);
        for (var length = 0; length < photograph.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]) + 4; length += 3) Assert.Null(PdfImage.Read(photograph[..length], Jpeg));
        Assert.Null(PdfImage.Read(photograph[2..], Jpeg));
        Assert.Null(PdfImage.Read(Samples.JpegStart(0, 10), Jpeg));
        foreach (var notes in new[] { "Exif\0\0II*\0\xFF\xFF\xFF\xFF", "Exif\0\0MM\0*\0\0\0\x08\xFF\xFF", "Exif\0\0XX", "Exif" })
            Assert.Equal(PdfImage.Upright, PdfImage.Read(With(photograph, [.. notes.Select(letter => (byte)letter)]), Jpeg)!.Turn);
    }

    [Fact]
    public void A_plain_picture_without_loss_goes_in_as_it_is_packed()
    {
        var picture = PdfImage.Read(new Scenery(3).Png(270, 600), Png)!;
        Assert.Equal((270, 600), (picture.Width, picture.Height));
        Assert.Contains("/Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns 270", picture.About, StringComparison.Ordinal);
    }

    [Fact]
    public void What_shows_through_is_laid_on_white()
    {
        var picture = PdfImage.Read(Glass(0, 128, 255), Png)!;
        Assert.Equal([2, 255, 255, 255, 127, 127, 127, 0, 0, 0], Unpacked(picture));
    }

    [Fact]
    public void A_picture_that_is_broken_or_unpacks_without_end_is_not_drawn()
    {
        var whole = new Scenery(3).Png(60, 40);
        for (var length = 0; length < whole.Length - 12; length += 13) Assert.Null(PdfImage.Read(whole[..length], Png));
        byte[] broken = [.. whole];
        for (var at = 45; at < 70; at++) broken[at] ^= 0x5A;
        Assert.Null(PdfImage.Read(broken, Png));
        var bomb = PdfImage.Flat(new byte[50_000_000]);
        Assert.Null(PdfImage.Read([.. Samples.PngOf(1, 1)[..33], .. Samples.Chunk("IDAT", bomb), .. Samples.Chunk("IEND", [])], Png));
        Assert.Null(PdfImage.Read(Samples.PngOf(20_000, 20_000), Png));
    }

    private static (Func<(double U, double V), (double X, double Y)> Laid, (double Left, double Top, double Right, double Bottom) Box) Laid(PdfImage image)
    {
        var page = new PdfDocument("A", "B").AddPage();
        page.Image(image, 100, 200, image.Wide, image.High);
        var m = page.Drawn.Split(' ').Skip(1).Take(6).Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return (at => (Math.Round((m[0] * at.U) + (m[2] * at.V) + m[4], 1), Math.Round(PdfPage.Height - ((m[1] * at.U) + (m[3] * at.V) + m[5]), 1)), (100, 200, 100 + image.Wide, 200 + image.High));
    }

    private static (double, double) Edge(string side, (double Left, double Top, double Right, double Bottom) box) => side switch
    {
        "top" => ((box.Left + box.Right) / 2, box.Top),
        "bottom" => ((box.Left + box.Right) / 2, box.Bottom),
        "left" => (box.Left, (box.Top + box.Bottom) / 2),
        _ => (box.Right, (box.Top + box.Bottom) / 2),
    };

    private static (double, double) Middle((double X, double Y) one, (double X, double Y) other) => ((one.X + other.X) / 2, (one.Y + other.Y) / 2);

    private static byte[] Turned(byte[] photograph, int turn, bool isLittle) => With(photograph, isLittle
        ? [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)turn, 0, 0, 0, 0, 0, 0, 0]
        : [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0]);

    private static byte[] With(byte[] photograph, byte[] notes) => [0xFF, 0xD8, 0xFF, 0xE1, (byte)((notes.Length + 2) >> 8), (byte)(notes.Length + 2), .. notes, .. photograph[2..]];

    // One row of black, a point for each cover.
    private static byte[] Glass(params byte[] covers)
    {
        byte[] row = [0, .. covers.SelectMany(cover => (byte[])[0, 0, 0, cover])];
        return [.. Samples.PngSignature, .. Summed("IHDR", [0, 0, 0, (byte)covers.Length, 0, 0, 0, 1, 8, 6, 0, 0, 0]), .. Summed("IDAT", PdfImage.Flat(row)), .. Summed("IEND", [])];
    }

    private static byte[] Summed(string name, byte[] data)
    {
        var chunk = Samples.Chunk(name, data);
        var sum = ~0u;
        foreach (var one in chunk[4..^4])
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), ~sum);
        return chunk;
    }

    private static byte[] Unpacked(PdfImage picture)
    {
        using var zip = new ZLibStream(new MemoryStream(picture.Bytes), CompressionMode.Decompress);
        var bytes = new MemoryStream();
        zip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
