namespace MediationConsole.Reports.Books;

/// <summary>All books that can be made, by name.</summary>
public static class BookShelf
{
    private static readonly Book[] Books = [CasesBook.Book, RulingsBook.Book, DeadlinesBook.Book, ChargebacksBook.Book];

    /// <summary>The names of the books, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Books.Select(book => book.Name)];

    public static bool Has(string? name) => Books.Any(book => book.Name == name);

    /// <summary>The columns of a book, sheet after sheet.</summary>
    public static IReadOnlyList<ColumnChoice> ColumnsOf(string name) => [.. Of(name).Sheets.SelectMany(sheet => sheet.Choices)];

    internal static Book Of(string name) => Array.Find(Books, book => book.Name == name) ?? throw new ArgumentException($"There is no book '{name}'.", nameof(name));
}
