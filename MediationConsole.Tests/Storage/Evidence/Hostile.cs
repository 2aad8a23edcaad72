using System.Text;
using static MediationConsole.Tests.Storage.Evidence.Samples;

namespace MediationConsole.Tests.Storage.Evidence;

/// <summary>Uploads that mean harm, or are broken, with what becomes of each: the refusal's code, or that it is for download only.</summary>
internal static class Hostile
{
    public const string DownloadOnly = "download only";

    private const string Jpg = "image/jpeg";
    private const string PngType = "image/png";
    private const string GifType = "image/gif";
    private const string WebpType = "image/webp";
    private const string PdfType = "application/pdf";
    private const string Film = "video/mp4";
    private const string Plain = "text/plain";

    public static IReadOnlyList<(string What, string Name, string Type, byte[] Content, string Outcome)> All { get; } =
    [
        ("an empty file", "a.png", PngType, [], "empty_file"),
        ("a drawing that runs scripts", "a.svg", "image/svg+xml", [.. "<svg onload=alert(1)>"u8], "markup"),
        ("a drawing called a picture", "a.png", PngType, [.. "<?xml version='1.0'?><svg onload='alert(1)'/>"u8], "markup"),
        ("a web page", "a.html", "text/html", Html, "markup"),
        ("a web page called a text", "a.txt", Plain, Html, "markup"),
        ("a web page behind blanks and a comment", "a.txt", Plain, [0xEF, 0xBB, 0xBF, .. "\n <!-- hello --> <ScRiPt>alert(1)"u8], "markup"),
        ("a script of a web server", "a.jpg", Jpg, [.. "<?php system($_GET['c']);"u8], "markup"),
        ("a script of a shell", "a.txt", Plain, [.. "#!/bin/sh\nrm -rf /"u8], "script"),
        ("a script for a printer", "a.pdf", PdfType, [.. "%!PS-Adobe-3.0 quit"u8], "script"),
        ("a script by its name", "a.js", Plain, [.. "alert(1)"u8], "unsupported_media_type"),
        ("a program of Windows", "a.jpg", Jpg, [.. "MZ\x90\0\x03"u8, .. new byte[99]], "executable"),
        ("a program of Linux", "a.png", PngType, [0x7F, .. "ELF\x02\x01\x01"u8, .. new byte[99]], "executable"),
        ("a program for browsers", "a.mp4", Film, [0, .. "asm\x01\0\0\0"u8], "executable"),
        ("a program of Java", "a.gif", GifType, [0xCA, 0xFE, 0xBA, 0xBE, .. new byte[99]], "executable"),
        ("a shortcut", "a.txt", Plain, [0x4C, 0, 0, 0, 1, 0x14, 2, 0, .. new byte[99]], "executable"),
        ("an archive", "a.zip", "application/zip", Zip, "archive"),
        ("an archive called a picture", "a.png", PngType, Zip, "archive"),
        ("a packed file", "a.txt", Plain, [0x1F, 0x8B, 8, 0, .. new byte[20]], "archive"),
        ("an archive of the other kind", "a.jpg", Jpg, [.. "Rar!\x1A\x07\x01\0"u8], "archive"),
        ("a tape", "a.txt", Plain, [.. Enumerable.Repeat((byte)'a', 257), .. "ustar\0"u8], "archive"),
        ("a document with macros", "a.docm", "application/octet-stream", [.. "PK\x03\x04"u8, .. new byte[26], .. "[Content_Types].xml"u8], "office_document"),
        ("an old document", "a.pdf", PdfType, [0xD0, 0xCF, 0x11, 0xE0, .. new byte[99]], "office_document"),
        ("a picture under another name", "a.pdf", PdfType, Png(), "unsupported_media_type"),
        ("a picture declared as another", "a.png", Jpg, Png(), "unsupported_media_type"),
        ("a second ending", "a.png.exe", PngType, Png(), "unsupported_media_type"),
        ("a still picture called a film", "a.mp4", Film, [.. Box("ftyp", [.. "heic\0\0\0\0mif1heic"u8]), .. Box("mdat", new byte[9])], "unsupported_media_type"),
        ("a text with control letters", "a.txt", Plain, [.. "a\x1B]0;b\x07"u8], "unsupported_media_type"),
        ("a bomb of 100,000 by 100,000 pixels", "a.png", PngType, PngOf(100_000, 100_000), "image_too_large"),
        ("a bomb of 60 megapixels", "a.jpg", Jpg, [.. JpegStart(10_000, 6_000), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0xFF, 0xD9], "image_too_large"),
        ("a bomb of 2,000 pictures", "a.gif", GifType, GifOf(10, 10, 2_000), "image_too_large"),
        ("a bomb of large pictures", "a.webp", WebpType, WebpOf(7_000, 7_000, 30), "image_too_large"),
        ("a picture drawn a thousand times", "a.jpg", Jpg, [.. JpegStart(9, 9), .. Enumerable.Repeat(Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1_000).SelectMany(one => one), 0xFF, 0xD9], "image_too_large"),
        ("a bomb in a packed text", "a.png", PngType, PngWith(Chunk("zTXt", new byte[2_000_000])), "image_too_large"),
        ("a picture without pixels", "a.png", PngType, PngOf(0, 5), "broken_file"),
        ("a picture cut short", "a.jpg", Jpg, Jpeg[..^9], "broken_file"),
        ("a film cut short", "a.mp4", Film, Mp4[..^9], "broken_file"),
        ("a document cut short", "a.pdf", PdfType, Pdf[..^9], "broken_file"),
        ("a picture and an archive", "a.jpg", Jpg, [.. Jpeg, .. Zip], DownloadOnly),
        ("a picture and a page in its comment", "a.jpg", Jpg, JpegWith(Segment(0xFE, Html)), DownloadOnly),
        ("a picture that is a script", "a.jpg", Jpg, [0xFF, 0xD8, .. Segment(0xE0, new byte[0x2F2A - 2]), .. Jpeg[2..]], DownloadOnly),
        ("a picture and a script behind it", "a.gif", GifType, [.. GifOf('/' | ('*' << 8), 1, 1), .. "*/=1;alert(1)"u8], DownloadOnly),
        ("a picture and a page behind it", "a.png", PngType, [.. PngOf(1, 1), .. Html], DownloadOnly),
        ("a picture and a document", "a.png", PngType, PngWith(Chunk("tEXt", Pdf)), DownloadOnly),
        ("a document that runs a script", "a.pdf", PdfType, Document("<< /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>"), DownloadOnly),
        ("a document and a page", "a.pdf", PdfType, Document(Encoding.ASCII.GetString(Html)), DownloadOnly),
        ("a document with a file inside", "a.pdf", PdfType, Document("<< /Type /EmbeddedFile >>"), DownloadOnly),
        ("a film and an archive", "a.mp4", Film, [.. Mp4, .. Zip], DownloadOnly),
    ];
}
