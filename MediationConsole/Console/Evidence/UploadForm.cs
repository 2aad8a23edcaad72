using System.Text;
using MediationConsole.Desk.Exhibits;
using MediationConsole.Storage.Evidence;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MediationConsole.Console.Evidence;

/// <summary>What a page sends with one file: its fields first, then the file, which goes on to the intake while it comes in.</summary>
internal sealed class UploadForm : IDisposable
{
    private const int MostSections = 10;
    private const int LongestField = 16 * 1024;
    private const long BesideTheFile = 1024 * 1024;

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    public Received? File { get; private set; }

    public string? FileName { get; private set; }

    public string? DeclaredType { get; private set; }

    /// <summary>A field of the form; blank is none.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>Reads the form; false where it cannot be read to its end, or the file is larger than a file may be.</summary>
    public async Task<bool> Read(HttpContext http, Intake intake)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 100 } boundary) return false;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = intake.MostFileBytes + BesideTheFile;
        try
        {
            var reader = new MultipartReader(boundary.Value!, http.Request.Body);
            for (var sections = 0; await reader.ReadNextSectionAsync(http.RequestAborted) is { } section; sections++)
            {
                if (sections == MostSections || !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part)) return false;
                if (!await Take(section, part, intake, http.RequestAborted)) return false;
            }

            return true;
        }
        catch (Exception malformed) when (malformed is InvalidDataException or DecoderFallbackException or IOException && !http.RequestAborted.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => File?.Dispose();

    private async Task<bool> Take(MultipartSection section, ContentDispositionHeaderValue part, Intake intake, CancellationToken cancellation)
    {
        if (!part.IsFileDisposition())
        {
            var text = await Text(section.Body, cancellation);
            if (text is not null) fields[HeaderUtilities.RemoveQuotes(part.Name).ToString()] = text;
            return text is not null;
        }

        if (File is not null) return false;
        FileName = HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).ToString();
        DeclaredType = MediaTypeHeaderValue.TryParse(section.ContentType, out var type) ? type.MediaType.ToString().ToLowerInvariant() : null;
        File = await intake.Receive(section.Body, cancellation);
        return File is not null;
    }

    private static async Task<string?> Text(Stream body, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LongestField) return null;
        }

        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length).Trim();
    }
}
