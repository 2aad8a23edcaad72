using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.People;
using MediationConsole.Reports.Packs;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Chargebacks;

/// <summary>Hands representment packs to signed-in risk staff: what was submitted, or what would be (C5).</summary>
public static class PackContent
{
    /// <summary>Where what was submitted lies.</summary>
    public static string Address(CaseRef reference, string ending) => $"/cases/{reference}/pack.{ending}";

    /// <summary>Where what would be submitted lies, with that statement and those exhibits.</summary>
    public static string Address(CaseRef reference, string ending, string statement, IEnumerable<int> exhibits) =>
        $"{Address(reference, ending)}?exhibits={string.Join(',', exhibits.Order().Select(number => number.ToString(CultureInfo.InvariantCulture)))}{(statement.Length == 0 ? "" : "&text=" + Uri.EscapeDataString(statement))}";

    public static void MapPackContent(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/cases/{reference}/pack.pdf", (string reference, HttpContext http, IDbContextFactory<ConsoleDb> readers, PackBook packs) => Serve(reference, http, readers, packs, "application/pdf", PackBook.PaperOf)).RequireAuthorization(Permissions.Staff);
        endpoints.MapGet("/cases/{reference}/pack.zip", (string reference, HttpContext http, IDbContextFactory<ConsoleDb> readers, PackBook packs) => Serve(reference, http, readers, packs, "application/zip", pack => pack)).RequireAuthorization(Permissions.Staff);
    }

    private static async Task<IResult> Serve(string reference, HttpContext http, IDbContextFactory<ConsoleDb> readers, PackBook packs, string mediaType, Func<byte[], byte[]> part)
    {
        await using var db = await readers.CreateDbContextAsync(http.RequestAborted);
        var state = await db.Cases.Where(row => row.Ref == reference && row.Kind == CaseKind.Chargeback).Select(row => row.State).FirstOrDefaultAsync(http.RequestAborted);
        if (state is null) return Results.Problem("There is no such pack.", statusCode: StatusCodes.Status404NotFound);
        var chargeback = Wire.Read<Chargeback>(state);
        var pack = chargeback.SentPack is { } sent ? await packs.Submitted(sent, http.RequestAborted) : (await packs.Assemble(chargeback.Ref, Exhibits(http.Request.Query["exhibits"]), http.Request.Query["text"], http.RequestAborted))?.Zip;
        if (pack is null) return Results.Problem("The stored pack is not what was submitted any more, so it is not handed out.", statusCode: StatusCodes.Status410Gone);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(part(pack), mediaType, $"{reference}-pack{(mediaType == "application/pdf" ? ".pdf" : ".zip")}");
    }

    // Without a word of them all that may be shown to the bank are meant; with an empty one, none.
    private static List<int>? Exhibits(string? said) =>
        said is null ? null : [.. said.Split(',').Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0)];
}
