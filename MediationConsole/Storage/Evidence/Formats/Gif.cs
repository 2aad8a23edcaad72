namespace MediationConsole.Storage.Evidence.Formats;

/// <summary>Walks through the blocks of a GIF, counting its pictures.</summary>
internal static class Gif
{
    public static Form Read(ByteReader reader)
    {
        reader.Skip(6);
        var screen = reader.Take(4).ToArray();
        var (width, height) = (screen[0] | (screen[1] << 8), screen[2] | (screen[3] << 8));
        if (Form.Unfitting(width, height) is { } unfit) return unfit;
        // A width that reads as the beginning of a comment or of an assignment makes the picture a script as well.
        var isOdd = screen is [(byte)'/', (byte)'*', ..] or [(byte)'=', ..];
        SkipColours(reader, reader.Next());
        reader.Skip(2);
        var frames = 0L;
        while (true)
        {
            switch (reader.Next())
            {
                case 0x2C:
                    reader.Skip(4);
                    if (Form.Unfitting(reader.Little16(), reader.Little16()) is { } part) return part;
                    if (Form.Endless(++frames, width, height) is { } endless) return endless;
                    SkipColours(reader, reader.Next());
                    reader.Skip(1);
                    SkipBlocks(reader);
                    break;
                case 0x21:
                    reader.Skip(1);
                    SkipBlocks(reader);
                    break;
                case 0x3B:
                    return frames > 0 ? new(width, height, isOdd || reader.Left > 0) : Form.Broken("The picture has no content.");
                default:
                    return Form.Broken("The picture's parts do not follow one another.");
            }
        }
    }

    private static void SkipColours(ByteReader reader, byte flags)
    {
        if ((flags & 0x80) != 0) reader.Skip(3L << ((flags & 7) + 1));
    }

    private static void SkipBlocks(ByteReader reader)
    {
        while (reader.Next() is var length and > 0) reader.Skip(length);
    }
}
