using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Storage.Search;

/// <summary>Which orders words mean.</summary>
public static class MeantOrders
{
    private const string BeyondAll = "\U0010FFFF";

    /// <summary>The orders that bear all the words, or the beginning of each, among number, parties and parcels; or whose number begins with what was typed.</summary>
    /// <param name="most">How many at most of each of the two.</param>
    public static IQueryable<long> OrdersMeant(this ConsoleDb db, IReadOnlyList<string> pieces, int most)
    {
        var sought = Sought.Of(pieces, beginnings: true);
        var numbers = Typed(pieces).Select(typed => Numbers(db, typed)).Select(rows => rows.Select(order => order.Id)).Aggregate((one, other) => one.Union(other)).Take(most);
        return sought.IsNothing ? numbers : db.OrdersWith(sought, most).Union(numbers);
    }

    /// <summary>As above, some of them: where the number of as many as are wanted begins with what was typed, no words are looked up.</summary>
    /// <param name="most">How many at most of all.</param>
    public static async Task<List<long>> OrdersMeant(this ConsoleDb db, IReadOnlyList<string> pieces, int most, CancellationToken cancellation)
    {
        var found = new List<long>();
        foreach (var typed in Typed(pieces)) found.AddRange(await Numbers(db, typed).OrderByDescending(order => order.Number).Take(most).Select(order => order.Id).ToListAsync(cancellation));
        var sought = Sought.Of(pieces, beginnings: true);
        if (found.Count < most && !sought.IsNothing) found.AddRange(await db.OrdersWith(sought, most).ToListAsync(cancellation));
        return [.. found.Distinct().Take(most)];
    }

    // The index on numbers knows only the letters as they stand; marketplaces write capital ones.
    private static IEnumerable<string> Typed(IReadOnlyList<string> pieces)
    {
        var typed = string.Join(' ', pieces);
        return new[] { typed, typed.ToUpperInvariant() }.Distinct(StringComparer.Ordinal);
    }

    private static IQueryable<OrderRow> Numbers(ConsoleDb db, string beginning)
    {
        var end = beginning + BeyondAll;
        // The database compares, sign by sign.
#pragma warning disable CA1309
        return db.Orders.Where(order => string.Compare(order.Number, beginning) >= 0 && string.Compare(order.Number, end) < 0);
#pragma warning restore CA1309
    }
}
