using System.Globalization;
using MediationConsole.Api.Acts;
using MediationConsole.Api.CaseFiles;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Desk.Exhibits;
using MediationConsole.People;

namespace MediationConsole.Api.Exhibits;

/// <summary>Takes exhibits in and gives them out (D15; API contract, exhibits).</summary>
internal sealed class ExhibitDesk(CaseFinder cases, Intake intake, ExhibitFiles files, Idempotency idempotency)
{
    /// <summary>What is refused, for the description of the API.</summary>
    public const string Refusals =
        "413 too_large; 415 unsupported_media_type for all that is not one of the seven kinds, or is not what its name and declared type say; "
        + "422 broken_file, image_too_large or infected, with the field file named; 409 exhibit_limit for what a case holds and daily_limit for what a party sends within 24 hours. "
        + "A file that no scanner has answered for yet is taken and waits: until it was scanned, the other party does not see it.";

    /// <summary>Adds an exhibit: the file goes to disk while it comes in, and is kept when gate and law let it in.</summary>
    public async Task<Answer> Add(Call call)
    {
        var (situation, unknown) = await cases.Find(call);
        if (situation is null) return unknown!;
        var (form, unreadable) = await ExhibitForm.Read(call, intake);
        if (form is null) return unreadable!;
        using (form)
            return await idempotency.Once(call, form.Fingerprint(call.Http.Request), () => Add(call, situation.Case, form));
    }

    /// <summary>The content of an exhibit as a download; one that is no longer what was uploaded is never served.</summary>
    public async Task<IResult> Content(Call call)
    {
        var (situation, unknown) = await cases.Find(call);
        if (situation is null) return new AnswerResult(unknown!);
        var (viewer, impossible) = Viewer.Of(call);
        if (viewer is null) return new AnswerResult(impossible!);
        if (!int.TryParse(call.Route("n"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || situation.Case.Exhibit(number) is not { } exhibit || !MayKnow(viewer, situation.Case, exhibit)) return new AnswerResult(call.Problems.NotFound("That exhibit"));
        var (file, why) = await files.HandOut(situation.Case.Ref, exhibit, toShow: false, call.Aborted);
        return file ?? new AnswerResult(call.Problems.Of(why!.Status, why.Code, why.Sentence));
    }

    // Who may know of an exhibit hears why its file is shut; who may not read a file that is there hears as little as of one that is not.
    private static bool MayKnow(Viewer viewer, Case about, Exhibit exhibit) =>
        !viewer.IsOutsider || (about.ToOutsiders(viewer.For).Exhibit(exhibit.Number) is not null && (!exhibit.MayBeOpened || exhibit.MayBeReadBy(viewer.For)));

    private async Task<Answer> Add(Call call, Case about, UploadForm form)
    {
        var (actor, speechless) = Actors.Of(call, form["by"], Scopes.Evidence);
        if (actor is null) return speechless!;
        var fields = Impossible(form);
        var of = fields.OptionalOneOf<Side>("of", form["of"]);
        if ((of is null) == (actor is Actor.Staff)) fields.Fault("of", "of is for staff, who say with it whose exhibit they file: buyer or seller.");
        if (fields.Faulty) return call.Problems.Impossible(fields.Faults);
        Answer Say(Handled handled) => ActDesk.Answered(call, handled, view => Added(view, form.File!.File.Sha256));
        var upload = new Upload(form.FileName, form.DeclaredType, form.File!, form["type"]!, form["note"], of);
        var taken = await intake.Take(about.Ref, upload, actor, call.Request(Say), call.Aborted);
        if (taken?.Unfit is { } unfit) return Unfit(call.Problems, unfit);
        if (taken?.Refused is { } refused) return call.Problems.Refused(refused);
        return ActDesk.Told(call, taken?.Handled, Say) ?? CaseFinder.Unknown(call, about.Ref.ToString());
    }

    private static Fields Impossible(UploadForm form)
    {
        var fields = new Fields();
        if (form["type"] is null) fields.Fault("type", "type is missing: a kind of evidence such as DIFFERENCE_PHOTO.");
        if (form.File is null) fields.Fault("file", "file is missing.");
        if (form["note"] is { } note && note.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))) fields.Fault("note", "A text has no control characters.");
        return fields;
    }

    // Which kind of file it is stands in the sentence; the code of the contract is one for all that is not taken.
    private static Answer Unfit(Problems problems, Unfitting unfit) => unfit.Code switch
    {
        "empty_file" => problems.Impossible("file", unfit.Sentence),
        "broken_file" or "image_too_large" or "infected" => problems.Of(422, unfit.Code, unfit.Sentence, new Dictionary<string, string[]>(StringComparer.Ordinal) { ["file"] = [unfit.Sentence] }),
        "exhibit_limit" or "daily_limit" => problems.Of(409, unfit.Code, unfit.Sentence),
        _ => problems.Unsupported(unfit.Sentence),
    };

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
/// <param name="By">buyer or seller; staff leave it out.</param>
/// <param name="Of">For staff, who file what a party sent by other ways: buyer or seller.</param>
/// <param name="Type">A kind of evidence, for example DIFFERENCE_PHOTO.</param>
/// <param name="Note">2,000 characters at most.</param>
internal sealed record ExhibitFields(IFormFile File, string? By, string? Of, string Type, string? Note);
