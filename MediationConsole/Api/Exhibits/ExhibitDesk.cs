using MediationConsole.Api.Acts;
using MediationConsole.Api.CaseFiles;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.People;
using MediationConsole.Storage.Evidence;

namespace MediationConsole.Api.Exhibits;

/// <summary>Takes exhibits in and gives them out (D15; API contract, exhibits).</summary>
internal sealed class ExhibitDesk(ActDesk acts, CaseFinder cases, IVault vault, Idempotency idempotency, TimeProvider clock)
{
    /// <summary>Adds an exhibit: the file goes to disk while it comes in, and is kept when the law lets it in.</summary>
    public async Task<Answer> Add(Call call)
    {
        var (situation, unknown) = await cases.Find(call);
        if (situation is null) return unknown!;
        var (form, unreadable) = await ExhibitForm.Read(call, vault);
        if (form is null) return unreadable!;
        using (form)
            return await idempotency.Once(call, form.Fingerprint(call.Http.Request), () => Add(call, situation, form));
    }

    /// <summary>The content of an exhibit as a download; one that is no longer what was uploaded is never served.</summary>
    public async Task<IResult> Content(Call call)
    {
        var (situation, unknown) = await cases.Find(call);
        if (situation is null) return new AnswerResult(unknown!);
        if (!int.TryParse(call.Route("n"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            || situation.Dispute.Exhibit(number) is not { } exhibit) return new AnswerResult(call.Problems.NotFound("That exhibit"));
        if (await vault.OpenWhole(exhibit.Sha256, call.Aborted) is not { } content)
            return new AnswerResult(call.Problems.Of(410, "damaged", "The stored file is not what was uploaded any more, so it is not served."));
        var headers = call.Http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Stream(content, exhibit.MediaType, exhibit.FileName, enableRangeProcessing: true);
    }

    private async Task<Answer> Add(Call call, Situation situation, ExhibitForm form)
    {
        var (actor, speechless) = Actors.Of(call, form["by"], Scopes.Evidence);
        if (actor is null) return speechless!;
        if (Impossible(form) is { Faulty: true } fields) return call.Problems.Impossible(fields.Faults);
        var (mediaType, unfit) = await Kind(call, form);
        if (mediaType is null) return unfit!;
        var file = form.File!.File;
        var act = new Act.AddExhibit(form["type"]!, MediaKinds.ShownName(form.FileName), mediaType, file.Size, file.Sha256, form["note"]);
        // A rehearsal: what the law refuses need not lie on disk for ever. What it grants now, the door decides again.
        if (DisputeLaw.Decide(situation, act, actor, clock.GetUtcNow()) is Decision.Refused refused) return call.Problems.Refused(refused);
        await form.File.Keep(call.Aborted);
        return await acts.Do(call, situation.Dispute.Ref, act, actor, view => Added(view, file.Sha256));
    }

    private static Fields Impossible(ExhibitForm form)
    {
        var fields = new Fields();
        if (form["type"] is null) fields.Fault("type", "type is missing: a kind of evidence such as DIFFERENCE_PHOTO.");
        if (form.File is null) fields.Fault("file", "file is missing.");
        else if (form.File.File.Size == 0) fields.Fault("file", "The file is empty.");
        if (form["note"] is { } note && note.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))) fields.Fault("note", "A text has no control characters.");
        return fields;
    }

    /// <summary>The media type on which name, declared type and content agree, or the answer that they do not.</summary>
    private static async Task<(string? MediaType, Answer? Problem)> Kind(Call call, ExhibitForm form)
    {
        var claimed = MediaKinds.OfName(form.FileName ?? "");
        if (claimed is null || form.DeclaredType is null || !MediaKinds.All.Contains(form.DeclaredType))
            return (null, call.Problems.Unsupported("Taken are jpeg, png, webp, gif, pdf, mp4 and txt."));
        if (claimed == form.DeclaredType && claimed == await Shown(form.File!, call.Aborted)) return (claimed, null);
        return (null, call.Problems.Unsupported("The file's name, its declared type and its content do not agree."));
    }

    private static async Task<string?> Shown(Received file, CancellationToken cancellation)
    {
        await using var content = file.Open();
        var head = new byte[64];
        if (MediaKinds.OfContent(head.AsSpan(0, await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation))) is { } shown) return shown;
        content.Position = 0;
        return await MediaKinds.IsText(content, cancellation) ? "text/plain" : null;
    }

    // Of several exhibits with the same content the last is the one that was just added.
    private static Answer Added(CaseView view, string sha256)
    {
        var added = view.Exhibits.Last(exhibit => exhibit.Sha256 == sha256);
        return Answers.Created(
            new ExhibitAdded(added.Number, added.Sha256, added.MediaType, added.Size, added.Late), $"/api/v1/cases/{view.Ref}/exhibits/{added.Number}/content");
    }
}

/// <summary>An exhibit that came in (D15). Size in bytes; late ones count only when a mediator admits them.</summary>
public sealed record ExhibitAdded(int Exhibit, string Sha256, string MediaType, long Size, bool Late);

/// <summary>The fields of an upload.</summary>
/// <param name="File">One file of 1 byte to 20 MB: jpeg, png, webp, gif, pdf, mp4 or txt, where name, declared type and content agree.</param>
/// <param name="By">buyer or seller.</param>
/// <param name="Type">A kind of evidence, for example DIFFERENCE_PHOTO.</param>
/// <param name="Note">2,000 characters at most.</param>
internal sealed record ExhibitFields(IFormFile File, string By, string Type, string? Note);
