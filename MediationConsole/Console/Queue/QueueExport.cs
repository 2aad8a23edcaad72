using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using MediationConsole.People;
using MediationConsole.Reports;

namespace MediationConsole.Console.Queue;

/// <summary>The queue as a workbook, by the same filters as the page. It only reads.</summary>
internal static class QueueExport
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapQueueExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/exports/disputes.xlsx", Download).RequireAuthorization(Permissions.Export).ExcludeFromDescription();

    private static async Task<IResult> Download(HttpContext http, DisputesBook book, StaffDirectory staff, TimeProvider clock, CancellationToken cancellation)
    {
        if (await staff.Find(http.User) is not { } asker) return Results.Forbid();
        var now = clock.GetUtcNow();
        var filter = QueueFilter.Read(http.Request.GetEncodedUrl()).Of(asker.Id, now);
        var stream = await book.Make(filter, asker.Name, cancellation);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(stream, Workbook, $"disputes-{now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.xlsx");
    }
}
