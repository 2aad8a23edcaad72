using MediationConsole.Cases;
using MediationConsole.Storage.Evidence.Formats;

namespace MediationConsole.Storage.Evidence;

/// <summary>Why the gate does not let a file in; published in snake_case.</summary>
public enum Unfit { UnsupportedMediaType, EmptyFile, BrokenFile, ImageTooLarge, Archive, OfficeDocument, Executable, Script, Markup }

/// <summary>What the gate says of a file.</summary>
public abstract record Passage
{
    private Passage()
    {
    }

    /// <summary>Let in. Pixels are known of pictures; what is for download only is never shown inside a page.</summary>
    public sealed record Admitted(string MediaType, int? Width, int? Height, bool DownloadOnly) : Passage;

    /// <summary>Not let in, with one sentence a person understands.</summary>
    public sealed record Refused(Unfit Code, Saying Said) : Passage
    {
        /// <summary>The sentence in English, as the published contract has it.</summary>
        public string Sentence => Said.ToString();
    }
}

/// <summary>
/// Which files evidence may be, told by their content: name and declared type must agree with it, and nothing is decoded to find out.
/// What is a picture and something else besides is taken, since it may be evidence all the same, but only to be downloaded.
/// </summary>
public static class Gate
{
    /// <summary>More pixels than this are no photograph but a bomb: a reader would need hundreds of megabytes to show them.</summary>
    public const long MostPixels = 50_000_000;

    /// <summary>The longest side of a picture.</summary>
    public const int LongestSide = 20_000;

    /// <summary>How many pictures an animation may consist of.</summary>
    public const int MostFrames = 1_000;

    /// <summary>All pictures of an animation together.</summary>
    public const long MostFramePixels = 1_000_000_000;

    private const int HeadLength = 1024;

    /// <summary>Looks at a file; the content is read from its beginning, in pieces.</summary>
    public static Passage Look(string? fileName, string? declaredType, Stream content)
    {
        if (content.Length == 0) return new Passage.Refused(Unfit.EmptyFile, "The file is empty.");
        var head = Head(content);
        if (Families.Of(head) is { } hostile) return new Passage.Refused(hostile, Families.Say(hostile));
        var claimed = MediaKinds.OfName(fileName ?? "");
        if (claimed is null || declaredType is null || !MediaKinds.All.Contains(declaredType))
            return Unsupported("Taken are jpeg, png, webp, gif, pdf, mp4 and txt.");
        if (claimed != declaredType || claimed != (MediaKinds.OfContent(head) ?? (MediaKinds.IsText(content) ? "text/plain" : null)))
            return Unsupported("The file's name, its declared type and its content do not agree.");
        return Read(claimed, content);
    }

    /// <summary>Whether files of that kind are shown inside a page at all.</summary>
    public static bool CanBeShown(string mediaType) => mediaType == "video/mp4" || mediaType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>Whether a file that was taken may be shown inside a page, as this kind. Asked again of what came in under older rules.</summary>
    public static bool MayBeShown(string mediaType, Stream content) =>
        CanBeShown(mediaType) && MediaKinds.OfContent(Head(content)) == mediaType && Read(mediaType, content) is Passage.Admitted { DownloadOnly: false };

    private static Passage Read(string mediaType, Stream content)
    {
        try
        {
            content.Position = 0;
            var reader = new ByteReader(content);
            var form = mediaType switch
            {
                "image/jpeg" => Jpeg.Read(reader),
                "image/png" => Png.Read(reader),
                "image/gif" => Gif.Read(reader),
                "image/webp" => Webp.Read(reader),
                "application/pdf" => Pdf.Read(content),
                "video/mp4" => Mp4.Read(reader),
                _ => new Form(),
            };
            if (form.Fault is { } fault) return new Passage.Refused(fault.Code, fault.Said);
            return new Passage.Admitted(mediaType, form.Width, form.Height, form.IsOdd || Foreign.IsIn(content, mediaType));
        }
        catch (EndOfStreamException)
        {
            return new Passage.Refused(Unfit.BrokenFile, "The file is cut short: it ends before its content does.");
        }
    }

    private static byte[] Head(Stream content)
    {
        content.Position = 0;
        var head = new byte[HeadLength];
        return head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static Passage.Refused Unsupported(Saying sentence) => new(Unfit.UnsupportedMediaType, sentence);
}
