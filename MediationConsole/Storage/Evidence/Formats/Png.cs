using System.Text;

namespace MediationConsole.Storage.Evidence.Formats;

/// <summary>Walks through the chunks of a PNG, from the header, which says how large it is, to the end, which nothing may follow.</summary>
internal static class Png
{
    // Profiles and texts are packed apart from the picture, so its size says nothing about theirs.
    private const long MostPackedBytes = 1024 * 1024;

    public static Form Read(ByteReader reader)
    {
        reader.Skip(8);
        if (reader.Big32() != 13 || Name(reader) != "IHDR") return Form.Broken("The picture does not begin with its size.");
        var (width, height) = ((long)reader.Big32(), (long)reader.Big32());
        if (Form.Unfitting(width, height) is { } unfit) return unfit;
        reader.Skip(5 + 4);
        var (frames, hasContent) = (0L, false);
        while (true)
        {
            var (length, name) = ((long)reader.Big32(), Name(reader));
            if (name is "IHDR" || !name.All(char.IsAsciiLetter)) return Form.Broken("The picture's parts do not follow one another.");
            if (name is "zTXt" or "iTXt" or "iCCP" && length > MostPackedBytes) return Form.TooLarge("The picture carries a packed text or profile of more than a megabyte.");
            if (name == "acTL") frames = reader.Big32();
            hasContent |= name == "IDAT";
            if (Form.Endless(frames, width, height) is { } endless) return endless;
            reader.Skip((name == "acTL" ? length - 4 : length) + 4);
            if (name == "IEND") return hasContent ? new((int)width, (int)height, reader.Left > 0) : Form.Broken("The picture has no content.");
        }
    }

    private static string Name(ByteReader reader) => Encoding.Latin1.GetString(reader.Take(4));
}
