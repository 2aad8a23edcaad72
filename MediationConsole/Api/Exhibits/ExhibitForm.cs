using System.Security.Cryptography;
using System.Text;
using MediationConsole.Desk;
using MediationConsole.Desk.Exhibits;
using MediationConsole.Storage.Evidence;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MediationConsole.Api.Exhibits;

/// <summary>An upload as it was read: its fields, and the file, which lies on disk but is not kept yet.</summary>
internal sealed class ExhibitForm : IDisposable
{
    private const int LongestField = 16 * 1024;

    // Room for the fields and the boundaries beside the file.
    private const long BesideTheFile = 5L * 1024 * 1024;

    private readonly SortedDictionary<string, string> values = new(StringComparer.Ordinal);

    public Received? File { get; private set; }

    public string? FileName { get; private set; }

    /// <summary>The content type the sender declared for the file, without parameters.</summary>
    public string? DeclaredType { get; private set; }

    /// <summary>A field of the form; blank is none.</summary>
    public string? this[string name] => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>What the request says, as one hash: where it went, its fields and the file's own hash (API contract).</summary>
    public string Fingerprint(HttpRequest request)
    {
        var said = new StringBuilder($"{request.Method} {request.Path}{request.QueryString}\n");
        foreach (var (name, value) in values) said.Append(name.Length).Append(':').Append(name).Append(value.Length).Append(':').Append(value);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.Append('\n').Append(File?.File.Sha256).ToString())));
    }

    /// <summary>Reads the form; null with the answer where it cannot be taken.</summary>
    public static async Task<(ExhibitForm? Form, Answer? Problem)> Read(Call call, Intake intake)
    {
        if (!MediaTypeHeaderValue.TryParse(call.Http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 100 } boundary)
            return (null, call.Problems.Unsupported("An exhibit is sent as multipart/form-data."));
        if (call.Http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = intake.MostFileBytes + BesideTheFile;
        var form = new ExhibitForm();
        try
        {
            if (await form.Fill(call, new MultipartReader(boundary.Value!, call.Http.Request.Body), intake) is not { } problem) return (form, null);
            form.Dispose();
            return (null, problem);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or DecoderFallbackException || (malformed is IOException and not BadHttpRequestException && !call.Aborted.IsCancellationRequested))
        {
            form.Dispose();
            return (null, call.Problems.Malformed("The form could not be read to its end."));
        }
    }

    public void Dispose() => File?.Dispose();

    private async Task<Answer?> Fill(Call call, MultipartReader reader, Intake intake)
    {
        for (var sections = 0; await reader.ReadNextSectionAsync(call.Aborted) is { } section; sections++)
        {
            if (sections == 20) return call.Problems.Malformed("The form has too many parts.");
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part)) return call.Problems.Malformed("A part of the form has no name.");
            var name = HeaderUtilities.RemoveQuotes(part.Name).ToString();
            var problem = part.IsFileDisposition() || name == "file"
                ? await Take(call, section, part, intake)
                : await Take(call, section, name);
            if (problem is not null) return problem;
        }

        return null;
    }

    private async Task<Answer?> Take(Call call, MultipartSection section, ContentDispositionHeaderValue part, Intake intake)
    {
        if (File is not null) return call.Problems.Impossible("file", "An exhibit is one file.");
        FileName = HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).ToString();
        DeclaredType = MediaTypeHeaderValue.TryParse(section.ContentType, out var type) ? type.MediaType.ToString().ToLowerInvariant() : null;
        File = await intake.Receive(section.Body, call.Aborted);
        return File is null ? call.Problems.TooLarge(intake.TooLarge) : null;
    }

    private async Task<Answer?> Take(Call call, MultipartSection section, string name)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await section.Body.ReadAsync(buffer, call.Aborted)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LongestField) return call.Problems.TooLarge($"{name} is too long.");
        }

        values[name] = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return null;
    }
}
