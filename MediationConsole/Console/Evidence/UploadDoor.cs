using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk.Exhibits;
using MediationConsole.People;
using MediationConsole.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Console.Evidence;

/// <summary>Takes in what staff file for a party, one file a request, by the one way in that evidence has; every answer is a sentence to show beside the file.</summary>
internal sealed class UploadDoor(Intake intake, StaffDirectory staff, IAntiforgery antiforgery, IDbContextFactory<ConsoleDb> readers, IStringLocalizer<EvidenceTexts> texts)
{
    // In a field of the form the token would be found only once the whole file has been read.
    private const string TokenHeader = "RequestVerificationToken";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/cases/{reference}/exhibits", (string reference, HttpContext http, UploadDoor door) => door.Take(reference, http))
            .RequireAuthorization(Permissions.Staff).ExcludeFromDescription();

    private async Task<IResult> Take(string reference, HttpContext http)
    {
        if (!http.Request.Headers.ContainsKey(TokenHeader) || !await antiforgery.IsRequestValidAsync(http)) return No(StatusCodes.Status400BadRequest, "Upload.Stale");
        if (!CaseRef.TryParse(reference, out var target) || await Find(target, http.RequestAborted) is not { } about) return No(StatusCodes.Status404NotFound, "Upload.NoCase");
        if (await staff.Find(http.User) is not { } actor) return No(StatusCodes.Status403Forbidden, "Upload.SignedOut");
        var (read, why) = await UploadForm.Read(http, intake);
        using var form = read;
        if (why is { Fault: FormFault.LargeFile }) return Results.Problem(intake.TooLarge.Aloud(), statusCode: StatusCodes.Status413PayloadTooLarge);
        if (form is not { File: { } file } || form["type"] is not { } type || !Enum.TryParse<Side>(form["by"], ignoreCase: true, out var side) || !Enum.IsDefined(side))
            return No(StatusCodes.Status400BadRequest, "Upload.Incomplete");
        // Whose answer was lost sends again; the same file twice says nothing new.
        if (about.Exhibits.FirstOrDefault(one => one.By == side && one.Type == type && one.Sha256 == file.File.Sha256) is { } there) return No(StatusCodes.Status409Conflict, "Upload.There", there.Label);
        var taken = await intake.Take(target, new(form.FileName, form.DeclaredType, file, type, form["note"], side), actor, null, http.RequestAborted);
        return taken?.Number is { } number
            ? Results.Json(new UploadAnswer(number, Words(taken.Handled!.Situation!.Case.Exhibit(number)!)), statusCode: StatusCodes.Status201Created)
            : Results.Problem(taken?.Said?.Aloud() ?? texts["Upload.NoCase"], statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<Case?> Find(CaseRef reference, CancellationToken cancellation)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var name = reference.ToString();
        return await db.Cases.Where(row => row.Ref == name).Select(row => row.State).FirstOrDefaultAsync(cancellation) is { } state ? Wire.ReadCase(reference.Kind, state) : null;
    }

    private string Words(Exhibit added) => texts[
        added.Scan == Scan.Waiting ? "Upload.DoneWaiting" : added.Late ? "Upload.DoneLate" : "Upload.Done", added.Label];

    private IResult No(int status, string why, params object[] with) => Results.Problem(texts[why, with], statusCode: status);
}

/// <summary>What the page is told of a file that was added.</summary>
internal sealed record UploadAnswer(int Exhibit, string Words);
