using System.Globalization;
using MediationConsole.Desk.Exports;
using MediationConsole.People;

namespace MediationConsole.Console.Exports;

/// <summary>The file of a finished export, for who asked for it and for managers; to others it is not there.</summary>
internal static class ExportDownload
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Where the page of the exports lies.</summary>
    public const string Page = "/reports/exports";

    private const string FormerPage = "/exports";

    public static string AddressOf(long id) => $"{Page}/{id.ToString(CultureInfo.InvariantCulture)}/file";

    public static void MapExportDownload(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Page + "/{id:long}/file", Download).RequireAuthorization(Permissions.Export).ExcludeFromDescription();
        // Kept by those who bookmarked it.
        endpoints.MapGet(FormerPage, () => Results.Redirect(Page, permanent: true)).RequireAuthorization(Permissions.Export).ExcludeFromDescription();
    }

    private static async Task<IResult> Download(long id, HttpContext http, ExportDesk desk, StaffDirectory staff)
    {
        if (await staff.Find(http.User) is not { } asker) return Results.Forbid();
        if (await desk.Find(id, asker) is not { } found) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(found.File.FullName, Workbook, found.Export.FileName);
    }
}
