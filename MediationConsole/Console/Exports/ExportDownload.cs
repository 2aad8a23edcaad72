using System.Globalization;
using MediationConsole.Desk.Exports;
using MediationConsole.People;

namespace MediationConsole.Console.Exports;

/// <summary>The file of a finished export, for who asked for it and for managers; to others it is not there.</summary>
internal static class ExportDownload
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string AddressOf(long id) => $"/exports/{id.ToString(CultureInfo.InvariantCulture)}/file";

    public static void MapExportDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/exports/{id:long}/file", Download).RequireAuthorization(Permissions.Export).ExcludeFromDescription();

    private static async Task<IResult> Download(long id, HttpContext http, ExportDesk desk, StaffDirectory staff)
    {
        if (await staff.Find(http.User) is not { } asker) return Results.Forbid();
        if (await desk.Find(id, asker) is not { } found) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(found.File.FullName, Workbook, found.Export.FileName);
    }
}
