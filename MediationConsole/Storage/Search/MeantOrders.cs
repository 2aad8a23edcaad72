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
        var typed = string.Join(' ', pieces);
        var sought = Sought.Of(pieces, beginnings: true);
        var numbers = Numbers(db, typed).Union(Numbers(db, typed.ToUpperInvariant())).Take(most);
        return sought.IsNothing ? numbers : db.OrdersWith(sought, most).Union(numbers);
    }

    // The index on numbers knows only the letters as they stand; marketplaces write capital ones.
    private static IQueryable<long> Numbers(ConsoleDb db, string beginning)
    {
        var end = beginning + BeyondAll;
        // The database compares, sign by sign.
#pragma warning disable CA1309
        return db.Orders.Where(order => string.Compare(order.Number, beginning) >= 0 && string.Compare(order.Number, end) < 0).Select(order => order.Id);
#pragma warning restore CA1309
    }
}
