using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk.Exhibits;
using MediationConsole.People;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.CaseFile;

/// <summary>Hands the content of an exhibit to signed-in staff: whole or not at all, and never as anything a browser would run.</summary>
public static class ExhibitContent
{
    public static string Address(CaseRef reference, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/cases/{reference}/exhibits/{number}/content");

    public static void MapExhibitContent(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/cases/{reference}/exhibits/{number:int}/content", Serve).RequireAuthorization(Permissions.Staff);

    private static async Task<IResult> Serve(
        string reference, int number, HttpContext http, IDbContextFactory<ConsoleDb> readers, ExhibitFiles files, CancellationToken cancellation)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var state = await db.Cases.Where(row => row.Ref == reference).Select(row => row.State).FirstOrDefaultAsync(cancellation);
        if (state is null || Wire.ReadCase(CaseRef.Parse(reference).Kind, state).Exhibit(number) is not { } exhibit) return Results.Problem("There is no such exhibit.", statusCode: StatusCodes.Status404NotFound);
        var (file, why) = await files.HandOut(CaseRef.Parse(reference), exhibit, toShow: !http.Request.Query.ContainsKey("download"), cancellation);
        return file ?? Results.Problem(why!.Said.Aloud(), statusCode: why.Status);
    }
}
