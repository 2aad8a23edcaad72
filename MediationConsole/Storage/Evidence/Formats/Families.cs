using System.Text;
using MediationConsole.Cases;

namespace MediationConsole.Storage.Evidence.Formats;

/// <summary>Kinds of files that are never evidence, told by how they begin, whatever they are called.</summary>
internal static class Families
{
    private static readonly (Unfit Family, byte[] Beginning)[] Known =
    [
        (Unfit.Archive, [.. "PK\x03\x04"u8]), (Unfit.Archive, [.. "PK\x05\x06"u8]), (Unfit.Archive, [0x1F, 0x8B, 8]), (Unfit.Archive, [.. "BZh"u8]),
        (Unfit.Archive, [0xFD, .. "7zXZ"u8]), (Unfit.Archive, [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C]), (Unfit.Archive, [.. "Rar!"u8]),
        (Unfit.Archive, [.. "MSCF"u8]), (Unfit.Archive, [0x28, 0xB5, 0x2F, 0xFD]),
        (Unfit.OfficeDocument, [0xD0, 0xCF, 0x11, 0xE0]), (Unfit.OfficeDocument, [.. "{\\rtf"u8]),
        (Unfit.Executable, [.. "MZ"u8]), (Unfit.Executable, [0x7F, .. "ELF"u8]), (Unfit.Executable, [0, .. "asm"u8]), (Unfit.Executable, [0xCA, 0xFE, 0xBA, 0xBE]),
        (Unfit.Executable, [0xCF, 0xFA, 0xED, 0xFE]), (Unfit.Executable, [0xFE, 0xED, 0xFA, 0xCF]), (Unfit.Executable, [0x4C, 0, 0, 0, 1, 0x14, 2, 0]),
        (Unfit.Executable, [.. "dex\n"u8]), (Unfit.Script, [.. "#!"u8]), (Unfit.Script, [.. "%!PS"u8]),
    ];

    /// <summary>The family a file begins like; null where that is none of those.</summary>
    public static Unfit? Of(ReadOnlySpan<byte> head)
    {
        // Of an archive that is called a document of an office, the sentence for that document helps more.
        if (head.StartsWith("PK\x03\x04"u8) && (head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("mimetypeapplication/vnd.oasis"u8) >= 0)) return Unfit.OfficeDocument;
        foreach (var (family, beginning) in Known)
            if (head.StartsWith(beginning) && !(beginning is [(byte)'M', (byte)'Z'] && IsProse(head))) return family;
        if (head.Length > 262 && head[257..262].SequenceEqual("ustar"u8)) return Unfit.Archive;
        return OfText(head);
    }

    /// <summary>What is said of a file of that family.</summary>
    public static Saying Say(Unfit family) => family switch
    {
        Unfit.Archive => (Saying)"That is an archive. Send the files in it one by one.",
        Unfit.OfficeDocument => "That is a document of an office program. Send it as a PDF.",
        Unfit.Executable => "That is a program. Programs are not taken.",
        Unfit.Script => "That is a script. Scripts are not taken.",
        Unfit.Markup => "That is a web page or a drawing in markup. Send a picture of it, or a PDF.",
        Unfit.UnsupportedMediaType or Unfit.EmptyFile or Unfit.BrokenFile or Unfit.ImageTooLarge => "Taken are jpeg, png, webp, gif, pdf, mp4 and txt.",
    };

    private static Unfit? OfText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) head = head[3..];
        head = head.TrimStart(" \t\r\n\f"u8);
        while (head.StartsWith("<!--"u8))
        {
            var end = head.IndexOf("-->"u8);
            if (end < 0) return Unfit.Markup;
            head = head[(end + 3)..].TrimStart(" \t\r\n\f"u8);
        }

        return head.StartsWith("<?xml"u8) || Foreign.IsTag(head) || StartsWithTag(head, "head") ? Unfit.Markup : null;
    }

    private static bool StartsWithTag(ReadOnlySpan<byte> head, string tag) =>
        head.Length > tag.Length && head[0] == '<' && Ascii.EqualsIgnoreCase(head.Slice(1, tag.Length), tag);

    // Two letters are few: a message may begin with them as well, and then goes on in words.
    private static bool IsProse(ReadOnlySpan<byte> head) => !head.Contains((byte)0);
}
