using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage.Evidence;

namespace MediationConsole.Desk.Exhibits;

/// <summary>Why a file is not handed out: the status and slug for programs, a sentence for people.</summary>
public sealed record Shut(int Status, string Code, Saying Said)
{
    /// <summary>The sentence in English, as the published contract has it.</summary>
    public string Sentence => Said.ToString();
}

/// <summary>
/// Hands the file of an exhibit out, whole or not at all, and never as anything a browser would run. Who may see the exhibit was
/// asked before, for this request.
/// </summary>
public sealed class ExhibitFiles(IVault vault, Clerk clerk)
{
    /// <summary>The file as an answer, or why it is not handed out. One that is found damaged, or whole again, is told to its case.</summary>
    /// <param name="toShow">True for what a page shows: a picture or a film, unless something else is hidden in it. Documents and texts come as downloads all the same.</param>
    public async Task<(IResult? File, Shut? Why)> HandOut(CaseRef reference, Exhibit exhibit, bool toShow, CancellationToken cancellation)
    {
        if (Closed(exhibit) is { } closed) return (null, closed);
        if (await vault.OpenWhole(exhibit.Sha256, cancellation) is not { } content)
        {
            if (exhibit.Damaged is null) await clerk.Handle(reference, new Act.ReportDamage(exhibit.Number), new Actor.Clock());
            return (null, new(StatusCodes.Status410Gone, "damaged", "The stored file is not what was uploaded any more, so it is not handed out."));
        }

        if (exhibit.Damaged is not null) await clerk.Handle(reference, new Act.ReportWhole(exhibit.Number), new Actor.Clock());
        var shows = toShow && Gate.CanBeShown(exhibit.MediaType);
        if (shows && !Gate.MayBeShown(exhibit.MediaType, content))
        {
            await content.DisposeAsync();
            return (null, new(StatusCodes.Status409Conflict, "download_only", "Something else is hidden in this file beside what it shows, so it is handed out as a download only."));
        }

        content.Position = 0;
        return (new GuardedFile(content, exhibit.MediaType, shows ? null : exhibit.FileName), null);
    }

    private static Shut? Closed(Exhibit exhibit) => exhibit switch
    {
        { Erased: { } erased } => new(StatusCodes.Status410Gone, "erased", $"The file was given up on {erased.At.UtcDateTime:yyyy-MM-dd}; its hash and what happened to it are kept."),
        { Scan: Scan.Waiting } => new(StatusCodes.Status409Conflict, "not_scanned", "The file waits for its virus scan and is not handed out before."),
        { Scan: Scan.Infected } => new(StatusCodes.Status410Gone, "infected", "The scanner found malicious software in the file. It is never handed out."),
        _ => null,
    };

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
