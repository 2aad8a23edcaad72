using System.Buffers;

namespace MediationConsole.Storage.Evidence.Formats;

/// <summary>Looks through a whole file in pieces that overlap, so that no word is torn between two.</summary>
internal static class Pieces
{
    private const int Length = 64 * 1024;
    private const int Overlap = 64;

    /// <summary>What looks at a piece, which begins that many bytes after the beginning of the file.</summary>
    public delegate bool Sight(ReadOnlySpan<byte> piece, long start);

    /// <summary>True as soon as one piece shows what is looked for.</summary>
    public static bool Any(Stream content, Sight sight)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Length);
        try
        {
            content.Position = 0;
            var (kept, start) = (0, 0L);
            while (true)
            {
                var filled = kept + content.ReadAtLeast(buffer.AsSpan(kept, Length - kept), Length - kept, throwOnEndOfStream: false);
                if (filled == kept) return false;
                if (sight(buffer.AsSpan(0, filled), start)) return true;
                kept = Math.Min(Overlap, filled);
                buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
                start += filled - kept;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
