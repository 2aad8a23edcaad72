using System.Globalization;
using MediationConsole.Desk.Exports;
using MediationConsole.People;
using MediationConsole.Reports.Books;

namespace MediationConsole.Console.Reports;

/// <summary>A book for who is signed in, streamed as it is read; the query of its address is the whole choice.</summary>
internal static class BookDownload
{
    public static string AddressOf(string book) => $"/reports/books/{book}.xlsx";

    public static void MapBookDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/reports/books/{book}.xlsx", Download).RequireAuthorization(Permissions.Manager).ExcludeFromDescription();

    private static async Task<IResult> Download(string book, HttpContext http, BookMaker maker, ExportDesk desk, StaffDirectory staff, TimeProvider clock)
    {
        if (await staff.Find(http.User) is not { } person) return Results.Forbid();
        if (!BookShelf.Has(book)) return Results.NotFound();
        var form = BookForm.Read(http.Request.QueryString.Value ?? "") with { Book = book };
        var choice = form.Choice(clock.GetUtcNow(), ReadsAs.Of(http).Zone ?? "UTC", CultureInfo.CurrentUICulture.Name);
        var wish = new ExportWish(choice.Write(), "/reports?" + form.Query(), BookMaker.FileName(choice, clock.GetUtcNow()), book, form.Personal);
        if (ExportDesk.Bars(wish, person) is not null) return Results.Forbid();
        return new BookAnswer(maker, choice, person.Name, wish.Name, () => desk.Note(wish, person), desk.Noted);
    }
}
