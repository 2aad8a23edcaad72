using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.People;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
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
        string reference, int number, HttpContext http, IDbContextFactory<ConsoleDb> readers, IVault vault, CancellationToken cancellation)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var state = await db.Cases.Where(row => row.Ref == reference).Select(row => row.State).FirstOrDefaultAsync(cancellation);
        if (state is null || Wire.Read<Dispute>(state).Exhibit(number) is not { } exhibit) return Results.Problem("There is no such exhibit.", statusCode: StatusCodes.Status404NotFound);
        if (await vault.OpenWhole(exhibit.Sha256, cancellation) is not { } content)
            return Results.Problem("The stored file is damaged or missing and is not handed out.", statusCode: StatusCodes.Status410Gone);

        var inline = EvidenceTab.IsPicture(exhibit) && !http.Request.Query.ContainsKey("download");
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Stream(content, exhibit.MediaType, inline ? null : exhibit.FileName);
    }
}
