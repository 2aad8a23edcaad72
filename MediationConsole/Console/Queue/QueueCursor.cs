using System.Globalization;

namespace MediationConsole.Console.Queue;

/// <summary>The columns a queue can be ordered by.</summary>
public enum SortColumn { Due, Case, Reason, Stake, Site, Owner }

/// <summary>
/// Where a page begins (forward) or ends: the key of the row beside it, so that deep pages cost no more than the first.
/// The ordinal is the place of the page's first row in the whole list when the cursor was made; it only serves the words "51–100 of 214".
/// </summary>
public sealed record QueueCursor(bool Forward, int Ordinal, long Id, string Key)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Ordinal}~{Id}~{Key}");

    public static QueueCursor? Read(string? text, bool forward)
    {
        var parts = text?.Split('~', 3) ?? [];
        return parts.Length == 3 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var ordinal) && ordinal > 0
            && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var id) ? new(forward, ordinal, id, parts[2]) : null;
    }
}
