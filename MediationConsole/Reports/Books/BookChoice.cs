using MediationConsole.Storage;

namespace MediationConsole.Reports.Books;

/// <summary>What a book is to hold and how it is read; nothing in it depends any more on who asks or when.</summary>
/// <param name="Book">The name of the book (<see cref="BookShelf"/>).</param>
public sealed record BookChoice(string Book)
{
    /// <summary>Which cases; what the book is about by itself narrows further.</summary>
    public CaseFilter Filter { get; init; } = new();

    /// <summary>From this instant on; null from the beginning.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant; null without an end.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The name of the time zone in which instants are written.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>In which language heads and words are.</summary>
    public string Language { get; init; } = "en";

    /// <summary>True where names, addresses and what people wrote stand as they are; otherwise they are masked.</summary>
    public bool Personal { get; init; }

    /// <summary>The columns that are left out, as <c>sheet.column</c>.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>The choice as text, for who carries it out later.</summary>
    public string Write() => Wire.Write(this);

    /// <summary>The choice that <see cref="Write"/> wrote.</summary>
    public static BookChoice Read(string text) => Wire.Read<BookChoice>(text);

    internal bool Shows(string sheet, string column) => !Hidden.Contains($"{sheet}.{column}");
}
