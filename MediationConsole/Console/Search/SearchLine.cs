using System.Text;
using MediationConsole.Console.Queue;
using Microsoft.AspNetCore.WebUtilities;

namespace MediationConsole.Console.Search;

/// <summary>
/// What was typed into the box: words, and <c>field:value</c> pairs that say the same as the address of a queue does
/// (<see cref="QueueFilter"/>). What belongs together stands in quotation marks.
/// </summary>
public sealed record SearchLine
{
    /// <summary>Longer lines are cut off.</summary>
    public const int Longest = 200;

    /// <summary>Fields of a queue's address.</summary>
    public static readonly IReadOnlyList<string> Filters = ["queue", "stage", "status", "site", "reason", "assignee", "due", "flag"];

    /// <summary>Fields that say where words are looked for.</summary>
    public static readonly IReadOnlyList<string> Places = ["ref", "order", "tracking", "party", "text"];

    public string Text { get; private init; } = "";

    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>Words looked for in one place only.</summary>
    public ILookup<string, string> In { get; private init; } = Array.Empty<(string, string)>().ToLookup(one => one.Item1, one => one.Item2);

    /// <summary>The filter that the pairs say, as the address of a queue would.</summary>
    public QueueFilter Filter { get; private init; } = new();

    /// <summary>True where the line names a queue.</summary>
    public bool NamesQueue { get; private init; }

    /// <summary>Pairs whose value the field does not know.</summary>
    public IReadOnlyList<string> Unknown { get; private init; } = [];

    public bool HasWords => Words.Count > 0 || In.Count > 0;

    public bool IsNothing => !HasWords && !NamesQueue && !Filter.Narrows;

    public static SearchLine Read(string? text)
    {
        var line = (text ?? "").Trim();
        if (line.Length > Longest) line = line[..Longest];
        List<string> words = [];
        List<(string Field, string Value)> places = [];
        Dictionary<string, string?> filters = [];
        foreach (var piece in Pieces(line))
        {
            var colon = piece.IndexOf(':', StringComparison.Ordinal);
            var (field, value) = colon > 0 ? (piece[..colon].ToLowerInvariant(), piece[(colon + 1)..].Trim()) : ("", piece);
            if (value.Length == 0) continue;
            if (Filters.Contains(field)) filters[field] = value;
            else if (Places.Contains(field)) places.Add((field, value));
            else words.Add(piece);
        }

        var filter = QueueFilter.Read(QueryHelpers.AddQueryString("/search", filters));
        return new()
        {
            Text = line,
            Words = words,
            In = places.ToLookup(one => one.Field, one => one.Value),
            Filter = filter,
            NamesQueue = filters.ContainsKey("queue"),
            Unknown = [.. filters.Where(one => !Took(filter, one.Key, one.Value)).Select(one => $"{one.Key}:{one.Value}")],
        };
    }

    private static bool Took(QueueFilter filter, string field, string? value) => field switch
    {
        "queue" => filter.Home == "/queues/" + value,
        "stage" => filter.Stage is not null,
        "status" => filter.Status is not null,
        "reason" => filter.Reason is not null,
        "due" => filter.Due is not null,
        "flag" => filter.Flag is not null,
        _ => true,
    };

    // Blanks part pieces, except within quotation marks, which are left out.
    private static IEnumerable<string> Pieces(string line)
    {
        var (piece, quoted) = (new StringBuilder(), false);
        foreach (var letter in line)
        {
            if (letter is '"' or '“' or '”') quoted = !quoted;
            else if (quoted || !char.IsWhiteSpace(letter)) piece.Append(letter);
            else if (piece.Length > 0)
            {
                yield return piece.ToString();
                piece.Clear();
            }
        }

        if (piece.Length > 0) yield return piece.ToString();
    }
}
