using System.Text;

namespace MediationConsole.Storage.Evidence.Formats;

/// <summary>Walks through the boxes of an MP4: what it is for stands in the first, where its pictures lie in another; all must be there whole.</summary>
internal static class Mp4
{
    private const int MostBoxes = 20_000;
    private const int MostBrands = 64;

    private static readonly HashSet<string> Brands = new(StringComparer.Ordinal)
    {
        "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "MSNV", "M4V ", "M4VP", "dash", "cmfc",
    };

    public static Form Read(ByteReader reader)
    {
        var first = (long)reader.Big32();
        reader.Skip(4);
        if (!IsFilm(reader, first)) return new(Fault: (Unfit.UnsupportedMediaType, "That is no mp4 film but another file of the same family."));
        var (hasIndex, hasContent) = (false, false);
        for (var boxes = 0; reader.Left >= 8; boxes++)
        {
            var (begin, length, name) = (reader.Position, (long)reader.Big32(), Encoding.Latin1.GetString(reader.Take(4)));
            if (boxes > MostBoxes || !name.All(letter => letter is >= ' ' and <= '~')) return hasIndex && hasContent ? new(IsOdd: true) : Form.Broken("The film's parts do not follow one another.");
            if (length == 1) length = (long)Math.Min(reader.Big64(), long.MaxValue / 2);
            var end = length == 0 ? begin + 8 + reader.Left : begin + length;
            if (end < reader.Position) return Form.Broken("The film's parts do not follow one another.");
            hasIndex |= name is "moov" or "moof";
            hasContent |= name == "mdat";
            reader.Skip(end - reader.Position);
        }

        return hasIndex && hasContent ? new(IsOdd: reader.Left > 0) : throw new EndOfStreamException();
    }

    private static bool IsFilm(ByteReader reader, long length)
    {
        if (length < 16 || length % 4 != 0 || length > 16 + MostBrands * 4) return false;
        var brands = Encoding.Latin1.GetString(reader.Take((int)length - 8));
        // The second word is a version. A still picture names films among what it can be read as; what it is comes first.
        return brands[..4] is not ("heic" or "heix" or "mif1" or "msf1" or "avif" or "avis" or "qt  " or "M4A " or "crx ")
            && Enumerable.Range(0, brands.Length / 4).Any(word => word != 1 && Brands.Contains(brands.Substring(word * 4, 4)));
    }
}
