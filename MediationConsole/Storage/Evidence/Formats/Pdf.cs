namespace MediationConsole.Storage.Evidence.Formats;

/// <summary>Looks at how a PDF begins and ends, and whether it says that it does something by itself.</summary>
internal static class Pdf
{
    private const int TailLength = 2048;

    private static readonly byte[][] Doings =
    [
        [.. "/JavaScript"u8], [.. "/JS"u8], [.. "/Launch"u8], [.. "/EmbeddedFile"u8], [.. "/RichMedia"u8], [.. "/XFA"u8], [.. "/SubmitForm"u8],
        [.. "/ImportData"u8], [.. "/GoToE"u8], [.. "/GoToR"u8], [.. "/Encrypt"u8],
    ];

    public static Form Read(Stream content)
    {
        content.Position = 0;
        Span<byte> head = stackalloc byte[8];
        content.ReadExactly(head);
        if (head[5] is not ((byte)'1' or (byte)'2') || head[6] != '.') return Form.Broken("The document does not say which PDF it is.");
        var tail = new byte[Math.Min(TailLength, content.Length)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        if (tail.AsSpan().LastIndexOf("%%EOF"u8) < 0 || tail.AsSpan().LastIndexOf("startxref"u8) < 0) throw new EndOfStreamException();
        return new(IsOdd: Pieces.Any(content, (piece, _) => DoesSomething(piece)));
    }

    private static bool DoesSomething(ReadOnlySpan<byte> piece)
    {
        foreach (var doing in Doings)
            if (piece.IndexOf(doing) >= 0) return true;
        return false;
    }
}
