using System.Buffers.Binary;
using System.Runtime.InteropServices;
using BigGustave;
using JpegLibrary;

namespace MediationConsole.Storage.Evidence.Looks;

/// <summary>
/// Decodes pictures as far as it takes to say what they look like. JPEG and PNG; not WebP, GIF, the pages of a PDF or the frames of a
/// video, nor pictures of more than <see cref="MostPixels"/>. A picture turned, mirrored or cut is another one.
/// </summary>
public static class Pictures
{
    /// <summary>Larger pictures are not looked at: decoding one would take more memory than a look is worth.</summary>
    public const long MostPixels = 24_000_000;

    // A picture of one colour, or of one edge, has nothing by which to know it again: it would be like every other of its kind.
    private const int LeastBits = 6;

    /// <summary>The media types that can be looked at.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["image/jpeg", "image/png"];

    /// <summary>What the picture looks like; null where it is too large, too small or too even to be known again.</summary>
    /// <exception cref="InvalidDataException">It is no picture that can be decoded.</exception>
    public static async Task<Look?> Look(Stream content, string mediaType, CancellationToken cancellation = default)
    {
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancellation);
        try
        {
            return mediaType switch
            {
                "image/jpeg" => OfJpeg(bytes),
                "image/png" => OfPng(bytes),
                _ => null,
            };
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // Decoders say in many ways that a picture is not what it should be.
            throw new InvalidDataException("The picture cannot be decoded.", broken);
        }
    }

    private static Look? OfJpeg(byte[] bytes)
    {
        var decoder = new JpegDecoder();
        decoder.SetInput(bytes);
        decoder.Identify();
        if ((long)decoder.Width * decoder.Height > MostPixels) return null;
        var grids = new Grids(decoder.Width, decoder.Height);
        decoder.SetOutputWriter(new Blocks(grids));
        decoder.Decode();
        return grids.Look();
    }

    private static Look? OfPng(byte[] bytes)
    {
        // The size stands in the header, so that a picture that is too large is not decoded first.
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        if ((long)width * height > MostPixels) return null;
        var picture = Png.Open(bytes);
        var grids = new Grids(picture.Width, picture.Height);
        for (var y = 0; y < picture.Height; y++)
            for (var x = 0; x < picture.Width; x++) grids.Add(x, y, Brightness(picture.GetPixel(x, y)));
        return grids.Look();
    }

    // As the eye weighs the colours; what shows through is seen on white.
    private static int Brightness(Pixel pixel) => 255 + (pixel.R * 299 + pixel.G * 587 + pixel.B * 114 - 255_000) * pixel.A / 255_000;

    /// <summary>The coarse and the fine grid of one picture.</summary>
    private sealed class Grids(int width, int height)
    {
        private readonly Grid coarse = new(width, height, 9);
        private readonly Grid fine = new(width, height, 17);

        public void Add(int x, int y, int brightness)
        {
            coarse.Add(x, y, brightness);
            fine.Add(x, y, brightness);
        }

        public Look? Look()
        {
            if (!fine.IsFull) return null;
            var index = Bits(coarse.BrighterToTheRight());
            var rest = Bits([.. fine.BrighterToTheRight(), .. fine.BrighterBelow()]);
            return index.Sum(part => byte.PopCount(part)) < LeastBits ? null : new(BinaryPrimitives.ReadInt64LittleEndian(index), rest);
        }

        private static byte[] Bits(IEnumerable<bool> steps) =>
            [.. steps.Chunk(8).Select(eight => (byte)eight.Select((isSet, place) => isSet ? 1 << place : 0).Sum())];
    }

    /// <summary>The first component of a JPEG is its brightness, in blocks of eight by eight.</summary>
    private sealed class Blocks(Grids grids) : JpegBlockOutputWriter
    {
        private const int Side = 8;

        public override void WriteBlock(ref short blockRef, int componentIndex, int x, int y)
        {
            if (componentIndex != 0) return;
            var block = MemoryMarshal.CreateReadOnlySpan(ref blockRef, Side * Side);
            for (var place = 0; place < block.Length; place++) grids.Add(x + place % Side, y + place / Side, block[place]);
        }
    }
}
