using MediationConsole.Cases.Disputes;
using MediationConsole.Storage.Evidence;

namespace MediationConsole.Desk.Exhibits;

/// <summary>Why a file is not handed out: a slug for programs and a sentence for people.</summary>
public sealed record Withheld(string Code, string Sentence);

/// <summary>
/// Hands the file of an exhibit out, whole or not at all, and never as anything a browser would run. Who may see the exhibit was
/// asked before, for this request.
/// </summary>
public sealed class ExhibitFiles(IVault vault)
{
    /// <summary>The file as an answer, or why it is not handed out.</summary>
    /// <param name="toShow">True for a picture or a film inside a page; what is for download only comes as a download all the same.</param>
    public async Task<(IResult? File, Withheld? Why)> HandOut(Exhibit exhibit, bool toShow, CancellationToken cancellation)
    {
        if (await vault.OpenWhole(exhibit.Sha256, cancellation) is not { } content)
            return (null, new("damaged", "The stored file is not what was uploaded any more, so it is not handed out."));
        var shown = toShow && Gate.MayBeShown(exhibit.MediaType, content);
        content.Position = 0;
        return (new GuardedFile(content, exhibit.MediaType, shown ? null : exhibit.FileName), null);
    }

    private sealed class GuardedFile(Stream content, string mediaType, string? downloadName) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            headers.CacheControl = "no-store";
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Results.Stream(content, mediaType, downloadName, enableRangeProcessing: true).ExecuteAsync(httpContext);
        }
    }
}
