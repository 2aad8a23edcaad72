using MediationConsole.Cases;
using MediationConsole.Console.Queue;
using MediationConsole.Desk.Search;
using MediationConsole.Storage;
using MediationConsole.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Search;

/// <summary>A case that was found.</summary>
/// <param name="Row">The case as queues show it.</param>
/// <param name="Order">The number of its order.</param>
/// <param name="Hit">The newest line of its journal that bears the words; null where ref, order or parties do.</param>
public sealed record Found(QueueRow Row, string Order, string Buyer, string Seller, FoundText? Hit);

/// <summary>What somebody wrote, by what it was found.</summary>
public sealed record FoundText(DateTimeOffset At, string By, string Text, bool IsNote);

/// <summary>What a search found.</summary>
/// <param name="More">True where there are more than were looked through.</param>
/// <param name="Filled">How much of what was there before the search can be found, in percent; null where all of it can.</param>
public sealed record SearchResult(IReadOnlyList<Found> Cases, int Count, bool More, int? Filled);

/// <summary>Finds cases by what was typed: each place is asked for its newest, so that a million cases answer like a hundred.</summary>
public sealed class SearchQuery(IDbContextFactory<ConsoleDb> readers, QueueQuery queue, SearchFilling filling, TimeProvider clock)
{
    // Words alone are shown the newest first, and no more than a page can show; whatever narrows them as well is looked for among more.
    private const int Newest = 200;
    private const int Further = 1_000;

    /// <summary>How many lines of journals, and how many orders, are looked through at most.</summary>
    public static int Reach(SearchLine line) => line.Filter.Narrows || line.NamesQueue || line.In.Count + Math.Min(1, line.Words.Count) > 1 ? Further : Newest;

    public async Task<SearchResult> Find(SearchLine line, StaffId? me, int size)
    {
        var filled = await filling.Percent();
        if (!line.HasWords) return await Queue(line, me, size, filled);
        await using var db = await readers.CreateDbContextAsync();
        var (ids, hits, more) = await Candidates(db, line);
        if (ids.Count == 0) return new([], 0, false, filled);
        var filter = line.Filter.Of(me, clock.GetUtcNow());
        // Closed cases are found as well, and of every kind where the line names no queue.
        filter = filter with { OnlyOpen = false, Kind = line.NamesQueue ? filter.Kind : null };
        // As one parameter: a thousand of them would be read and planned anew each time.
        var matching = await filter.Apply(db).Where(row => EF.Parameter(ids).Contains(row.Id)).OrderByDescending(row => row.Id).Select(row => row.Id).ToListAsync();
        var shown = matching.Take(size).ToList();
        return new(await Rows(db, shown, hits), matching.Count, more, filled);
    }

    // Fields alone mean a queue, in its own order.
    private async Task<SearchResult> Queue(SearchLine line, StaffId? me, int size, int? filled)
    {
        var page = await queue.Read(line.Filter with { Size = size }, me);
        await using var db = await readers.CreateDbContextAsync();
        return new(await Rows(db, [.. page.Rows.Select(row => row.Id)], []), Math.Min(page.Count, QueueQuery.CountLimit), page.Count > QueueQuery.CountLimit, filled);
    }

    /// <summary>The cases that bear the words, and by which line of their journal; a set for each place that is named, of which a case must be in all.</summary>
    private static async Task<(List<long> Ids, Dictionary<long, long> Hits, bool More)> Candidates(ConsoleDb db, SearchLine line)
    {
        var (sets, hits, more, reach) = (new List<HashSet<long>>(), new Dictionary<long, long>(), false, Reach(line));
        if (line.Words.Count > 0)
        {
            var (orders, cut) = await ByOrder(db, line.Words, reach);
            orders.UnionWith(await ByRef(db, line.Words));
            var (texts, cutTexts) = await ByText(db, line.Words, hits, reach);
            orders.UnionWith(texts);
            sets.Add(orders);
            more = cut || cutTexts;
        }

        foreach (var place in line.In)
        {
            var (set, cut) = place.Key switch
            {
                "ref" => (await ByRef(db, [.. place]), false),
                "text" => await ByText(db, [.. place], hits, reach),
                "tracking" => await ByEither(db, [.. place], hits, reach),
                _ => await ByOrder(db, [.. place], reach),
            };
            sets.Add(set);
            more |= cut;
        }

        var all = sets[0];
        foreach (var set in sets.Skip(1)) all.IntersectWith(set);
        return ([.. all], hits, more);
    }

    private static async Task<HashSet<long>> ByRef(ConsoleDb db, IReadOnlyList<string> words)
    {
        var refs = words.Select(word => word.ToUpperInvariant()).Where(word => CaseRef.TryParse(word, out _)).ToList();
        return refs.Count == 0 ? [] : [.. await db.Cases.Where(row => refs.Contains(row.Ref)).Select(row => row.Id).ToListAsync()];
    }

    private static async Task<(HashSet<long> Cases, bool Cut)> ByOrder(ConsoleDb db, IReadOnlyList<string> words, int reach)
    {
        var orders = (await db.OrdersMeant(words, reach + 1, CancellationToken.None)).ToArray();
        return ([.. await db.Cases.Where(row => EF.Parameter(orders).Contains(row.OrderId)).Select(row => row.Id).ToListAsync()], orders.Length > reach);
    }

    private static async Task<(HashSet<long> Cases, bool Cut)> ByText(ConsoleDb db, IReadOnlyList<string> words, Dictionary<long, long> hits, int reach)
    {
        var sought = Sought.Of(words, beginnings: false);
        if (sought.IsNothing) return ([], false);
        var facts = await db.FactsWith(sought, reach + 1).ToArrayAsync();
        var cases = await db.Facts.Where(fact => EF.Parameter(facts).Contains(fact.Id)).Select(fact => new { fact.Id, fact.CaseId }).ToListAsync();
        foreach (var one in cases) if (!hits.TryGetValue(one.CaseId, out var newest) || newest < one.Id) hits[one.CaseId] = one.Id;
        return ([.. cases.Select(one => one.CaseId)], facts.Length > reach);
    }

    // A parcel's number stands in the order, or in what a party told of it.
    private static async Task<(HashSet<long> Cases, bool Cut)> ByEither(ConsoleDb db, IReadOnlyList<string> words, Dictionary<long, long> hits, int reach)
    {
        var (orders, cut) = await ByOrder(db, words, reach);
        var (texts, cutTexts) = await ByText(db, words, hits, reach);
        orders.UnionWith(texts);
        return (orders, cut || cutTexts);
    }

    private static async Task<IReadOnlyList<Found>> Rows(ConsoleDb db, IReadOnlyList<long> ids, Dictionary<long, long> hits)
    {
        var rows = await db.Cases.Where(row => ids.Contains(row.Id)).Select(QueueRow.Of).ToDictionaryAsync(row => row.Id);
        var orders = await db.Cases.Where(row => ids.Contains(row.Id)).Join(db.Orders, row => row.OrderId, order => order.Id, (row, order) => new { row.Id, order.Number, order.BuyerName, order.SellerName })
            .ToDictionaryAsync(one => one.Id);
        var facts = ids.Where(hits.ContainsKey).Select(id => hits[id]).ToList();
        var texts = facts.Count == 0 ? [] : (await db.Facts.Where(fact => facts.Contains(fact.Id)).ToListAsync()).ToDictionary(fact => fact.CaseId, Text);
        return [.. ids.Where(rows.ContainsKey).Select(id => new Found(rows[id], orders[id].Number, orders[id].BuyerName, orders[id].SellerName, texts.GetValueOrDefault(id)))];
    }

    private static FoundText? Text(FactRow row)
    {
        var entry = Journal.Read(row);
        return Texts.Of(entry.Fact) is { } text ? new(entry.At, entry.ActorName, text, entry.Fact is Fact.NoteWritten) : null;
    }
}
