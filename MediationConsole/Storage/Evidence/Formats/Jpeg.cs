namespace MediationConsole.Storage.Evidence.Formats;

/// <summary>Walks through the segments of a JPEG: its size stands in the frame header, which comes before anything that has to be decoded.</summary>
internal static class Jpeg
{
    // Each scan of a progressive picture goes over all its pixels again.
    private const int MostScans = 100;

    // A first segment of this length reads as the beginning of a comment in a script.
    private const int CommentLength = 0x2F2A;

    public static Form Read(ByteReader reader)
    {
        reader.Skip(2);
        var (size, scans, isOdd) = ((Width: 0, Height: 0), 0, false);
        while (true)
        {
            var isFirst = reader.Position == 2;
            if (Marker(reader) is not { } marker) return Form.Broken("The picture's parts do not follow one another.");
            if (marker == 0xD9) return scans > 0 ? new(size.Width, size.Height, isOdd) : Form.Broken("The picture has no content.");
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7)) continue;
            var length = reader.Big16();
            if (length < 2) return Form.Broken("A part of the picture has no length.");
            isOdd |= isFirst && length == CommentLength;
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (length < 8 || size.Width > 0) return Form.Broken("The picture says twice how large it is.");
                reader.Skip(1);
                (size.Height, size.Width) = (reader.Big16(), reader.Big16());
                if (Form.Unfitting(size.Width, size.Height) is { } unfit) return unfit;
                length -= 5;
            }

            reader.Skip(length - 2);
            if (marker != 0xDA) continue;
            if (size.Width == 0) return Form.Broken("The picture does not say how large it is.");
            if (++scans > MostScans) return Form.TooLarge($"The picture is drawn over itself more than {MostScans} times.");
        }
    }

    // Between the parts lies the coded picture; in it a marker's first byte is followed by zero or by the count of a restart.
    private static byte? Marker(ByteReader reader)
    {
        var isFirst = reader.Position == 2;
        if (isFirst && reader.Next() != 0xFF) return null;
        while (true)
        {
            if (!isFirst) reader.SkipPast(0xFF);
            isFirst = false;
            byte marker;
            do marker = reader.Next();
            while (marker == 0xFF);
            if (marker is not 0 and not (>= 0xD0 and <= 0xD7)) return marker;
        }
    }
}
