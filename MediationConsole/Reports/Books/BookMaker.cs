using System.Globalization;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Reports.Books;

/// <summary>Makes books: one snapshot, sheet after sheet, straight into a stream; what it is about comes last and stands first.</summary>
public sealed class BookMaker(IDatabase database, PolicyBook policies, TimeProvider clock)
{
    /// <summary>How many lines a sheet gets; fewer than it could hold only where somebody tries that out.</summary>
    internal int LinesPerSheet { get; init; } = BookFile.MostLines;

    /// <summary>Writes the book into a stream, which need not be able to go back.</summary>
    /// <param name="by">The name of who asks.</param>
    /// <returns>How many lines its sheets have together.</returns>
    public async Task<long> Make(BookChoice choice, string by, Stream target, BookProgress progress, CancellationToken cancellation)
    {
        var (book, reader, now) = (BookShelf.Of(choice.Book), new Reader(choice.Language, choice.Zone, choice.Personal, policies), clock.GetUtcNow());
        await using var db = await database.OpenSnapshot();
        long gone = 0, whole = 0;
        var source = new BookSource(db, book, choice, policies, now, cancellation) { Went = cases => progress(gone += cases, whole) };
        var chosen = book.Sheets.Select(sheet => sheet.Chosen(choice, reader)).Where(sheet => sheet.Columns.Count > 0).ToList();
        whole = (await source.Ids()).Count * (long)chosen.Count;
        await progress(0, whole);
        var about = new BookAbout(book, choice, reader, by, now);
        await using var file = await BookFile.Begin(target, cancellation);
        var number = BookFile.First;
        foreach (var (place, sheet) in chosen.Index())
        {
            var written = new SheetTables(sheet, reader, LinesPerSheet) { Place = place };
            number = await written.Write(file, source, number + 1, cancellation);
            about.Add(sheet, written);
        }

        await file.Sheet(BookFile.First, about.Write, cancellation);
        await file.End(reader.Say("Book." + book.Name), CellText.Clean(by), cancellation);
        return about.Lines;
    }

    /// <summary>How many lines the first sheet has, counted up to one more than is asked for.</summary>
    public async Task<int> Count(BookChoice choice, int most, CancellationToken cancellation)
    {
        var (book, reader) = (BookShelf.Of(choice.Book), new Reader(choice.Language, choice.Zone, choice.Personal, policies));
        await using var db = await database.OpenSnapshot();
        var source = new BookSource(db, book, choice, policies, clock.GetUtcNow(), cancellation);
        var lines = 0;
        await foreach (var _ in book.Sheets[0].Chosen(choice, reader).Read(source, new()))
            if (++lines > most) break;
        return lines;
    }

    /// <summary>What the file is called, without its ending.</summary>
    public static string FileName(BookChoice choice, DateTimeOffset now) =>
        $"{choice.Book}-{TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(choice.Zone)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
