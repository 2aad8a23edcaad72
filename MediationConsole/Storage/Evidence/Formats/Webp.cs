using System.Text;

namespace MediationConsole.Storage.Evidence.Formats;

/// <summary>Walks through the chunks of a WebP; the canvas and each picture in it say how large they are.</summary>
internal static class Webp
{
    public static Form Read(ByteReader reader)
    {
        reader.Skip(4);
        var end = reader.Little32() + 8L;
        reader.Skip(4);
        if (end > reader.Position + reader.Left) throw new EndOfStreamException();
        var (canvas, frames, hasContent) = ((Width: 0, Height: 0), 0L, false);
        while (reader.Position + 8 <= end)
        {
            var name = Encoding.Latin1.GetString(reader.Take(4));
            var length = (long)reader.Little32();
            var next = reader.Position + length + (length & 1);
            if (SizeOf(name, reader) is var (width, height))
            {
                if (Form.Unfitting(width, height) is { } unfit) return unfit;
                if (canvas.Width == 0) canvas = (width, height);
                hasContent |= name != "VP8X";
            }

            if (name == "ANMF" && Form.Endless(++frames, canvas.Width, canvas.Height) is { } endless) return endless;
            if (next > end + 1 || next < reader.Position) return Form.Broken("The picture's parts do not follow one another.");
            reader.Skip(Math.Min(next, end) - reader.Position);
        }

        return hasContent ? new(canvas.Width, canvas.Height, reader.Left > 1) : Form.Broken("The picture has no content.");
    }

    private static (int Width, int Height)? SizeOf(string name, ByteReader reader)
    {
        switch (name)
        {
            case "VP8X":
                reader.Skip(4);
                return (reader.Little24() + 1, reader.Little24() + 1);
            case "ANMF":
                reader.Skip(6);
                return (reader.Little24() + 1, reader.Little24() + 1);
            case "VP8L":
                reader.Skip(1);
                var packed = reader.Little32();
                return ((int)(packed & 0x3FFF) + 1, (int)((packed >> 14) & 0x3FFF) + 1);
            case "VP8 ":
                reader.Skip(6);
                return (reader.Little16() & 0x3FFF, reader.Little16() & 0x3FFF);
            default:
                return null;
        }
    }
}
