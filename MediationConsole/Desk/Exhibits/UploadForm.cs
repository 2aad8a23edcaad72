using System.Text;
using MediationConsole.Storage.Evidence;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MediationConsole.Desk.Exhibits;

/// <summary>Why a form with a file cannot be taken, before anybody looks at the file.</summary>
public enum FormFault { NoForm, BrokenOff, TooManyParts, PartWithoutName, SecondFile, LongField, LargeFile }

/// <summary>What is wrong with a form; the field is named where it is one field's fault.</summary>
public sealed record UnreadableForm(FormFault Fault, string? Field = null);

/// <summary>
/// An upload as it was read: its fields, and the file, which goes on to the intake while it comes in and is not kept yet. API and
/// console read it alike, and each says in its own words what is wrong.
/// </summary>
public sealed class UploadForm : IDisposable
{
    private const int MostParts = 20;
    private const int LongestField = 16 * 1024;

    // Room for the fields and the boundaries beside the file.
    private const long BesideTheFile = 5L * 1024 * 1024;

    private readonly SortedDictionary<string, string> fields = new(StringComparer.Ordinal);

    /// <summary>The fields by name, in the order of their names.</summary>
    public IReadOnlyDictionary<string, string> Fields => fields;

    public Received? File { get; private set; }

    public string? FileName { get; private set; }

    /// <summary>The content type the sender declared for the file, without parameters.</summary>
    public string? DeclaredType { get; private set; }

    /// <summary>A field of the form; blank is none.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>Reads the form of a request; null with what is wrong where it cannot be taken, and then nothing is left of it.</summary>
    public static async Task<(UploadForm? Form, UnreadableForm? Why)> Read(HttpContext http, Intake intake)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 100 } boundary)
            return (null, new(FormFault.NoForm));
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = intake.MostFileBytes + BesideTheFile;
        var form = new UploadForm();
        UnreadableForm? why;
        try
        {
            why = await form.Fill(new MultipartReader(boundary.Value!, http.Request.Body), intake, http.RequestAborted);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or DecoderFallbackException || (malformed is IOException and not BadHttpRequestException && !http.RequestAborted.IsCancellationRequested))
        {
            why = new(FormFault.BrokenOff);
        }

        if (why is null) return (form, null);
        form.Dispose();
        return (null, why);
    }

    public void Dispose() => File?.Dispose();

    private async Task<UnreadableForm?> Fill(MultipartReader reader, Intake intake, CancellationToken cancellation)
    {
        for (var parts = 0; await reader.ReadNextSectionAsync(cancellation) is { } section; parts++)
        {
            if (parts == MostParts) return new(FormFault.TooManyParts);
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part)) return new(FormFault.PartWithoutName);
            var name = HeaderUtilities.RemoveQuotes(part.Name).ToString();
            var why = part.IsFileDisposition() || name == "file"
                ? await TakeFile(section, part, intake, cancellation)
                : await TakeField(section, name, cancellation);
            if (why is not null) return why;
        }

        return null;
    }

    private async Task<UnreadableForm?> TakeFile(MultipartSection section, ContentDispositionHeaderValue part, Intake intake, CancellationToken cancellation)
    {
        if (File is not null) return new(FormFault.SecondFile);
        FileName = HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).ToString();
        DeclaredType = MediaTypeHeaderValue.TryParse(section.ContentType, out var type) ? type.MediaType.ToString().ToLowerInvariant() : null;
        File = await intake.Receive(section.Body, cancellation);
        return File is null ? new(FormFault.LargeFile) : null;
    }

    private async Task<UnreadableForm?> TakeField(MultipartSection section, string name, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await section.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LongestField) return new(FormFault.LongField, name);
        }

        fields[name] = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return null;
    }
}
