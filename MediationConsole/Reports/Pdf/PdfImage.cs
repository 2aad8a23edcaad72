using System.IO.Compression;

namespace MediationConsole.Reports.Pdf;

/// <summary>A picture as a document holds it.</summary>
/// <param name="Width">Points of the picture as it is stored; <see cref="Wide"/> is how it is seen.</param>
/// <param name="About">How its bytes are to be read: colours, depth and packing, in the words of the format.</param>
internal sealed record PdfImage(int Width, int Height, string About, byte[] Bytes)
{
    /// <summary>How a camera held upright sees it.</summary>
    public const int Upright = 1;

    /// <summary>Which way round it is looked at, from 1 to 8 as cameras note it.</summary>
    public int Turn { get; init; } = Upright;

    /// <summary>How wide it is to who looks at it.</summary>
    public int Wide => Turn > 4 ? Height : Width;

    /// <summary>How high it is to who looks at it.</summary>
    public int High => Turn > 4 ? Width : Height;

    /// <summary>The picture; null where it is of a kind that documents cannot draw, or no whole picture.</summary>
    public static PdfImage? Read(byte[] file, string mediaType) => mediaType switch
    {
        "image/jpeg" => JpegPicture.Read(file),
        "image/png" => PngPicture.Read(file),
        _ => null,
    };

    /// <summary>Bytes packed as documents pack them; the same bytes always give the same.</summary>
    public static byte[] Flat(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(bytes);
        return packed.ToArray();
    }
}
