using System.Globalization;
using System.Resources;

namespace MediationConsole.Reports.Books;

/// <summary>How books, their sheets and their columns are called in the language of who reads the page.</summary>
public static class BookNames
{
    private static readonly ResourceManager Texts = new("MediationConsole.Reports.Books.BookTexts", typeof(BookNames).Assembly);

    public static string Book(string name) => Say($"Book.{name}");

    /// <summary>What a book is, in a sentence.</summary>
    public static string Says(string name) => Say($"Book.{name}.Says");

    /// <summary>Of what the range of a book speaks: when its cases were opened, its rulings made.</summary>
    public static string Range(string name) => Say($"Range.{name}");

    public static string Sheet(string key) => Say($"Sheet.{key}");

    public static string Column(string key) => Say($"Col.{key}");

    private static string Say(string key) => Texts.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
