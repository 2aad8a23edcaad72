using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Holds;

/// <summary>
/// Freezes and lifts many orders at once, with a result for each (H5, H9). The acts go through the one door together, where the
/// writer commits whatever waits; one that fails never stops the rest.
/// </summary>
public sealed partial class Freezing(Clerk clerk, IDbContextFactory<ConsoleDb> readers, Receipts receipts, ILogger<Freezing> log)
{
    // What a marketplace calls an order on which nothing more will happen (O2); whatever else it is called, the order goes on.
    private static readonly string[] Over = ["completed", "cancelled"];

    /// <summary>Freezes the orders of these numbers, each by a hold of its own; those of one seller for misconduct stand under one statement (H5).</summary>
    /// <param name="site">Which site the orders are on; null where the number alone says it.</param>
    /// <param name="sees">Whether the caller may know of orders of that site.</param>
    /// <param name="receipt">Under which each line is kept with its hold: a repetition tells those again, and freezes what was left.</param>
    /// <param name="sent">The draft that is sent: it goes with the first of the acts that is granted.</param>
    public async Task<IReadOnlyList<BulkLine>> Freeze(string? site, IReadOnlyList<string> numbers, Act.PlaceHold act, Actor actor, Func<string, bool>? sees = null, Receipt? receipt = null, DraftKey? sent = null) =>
        await Together(await Find(site, await Begun(numbers, receipt), sees), act, actor, receipt, sent);

    private async Task<BulkLine[]> Together(List<Found> found, Act.PlaceHold act, Actor actor, Receipt? receipt, DraftKey? sent)
    {
        var told = receipt is null ? null : await receipts.Parts(receipt, found.Select(one => one.Id).OfType<long>());
        Task<BulkLine> Place(Found order, Act.PlaceHold act) => order switch
        {
            { Problem: { } problem } => Task.FromResult(problem),
            { Id: { } id } when told?.TryGetValue(id, out var line) == true => Task.FromResult(Wire.Read<BulkLine>(line)),
            _ => Try(order, null, () => clerk.Open(order.Id!.Value, act, actor, Kept(order, receipt, sent))),
        };
        var lines = new BulkLine[found.Count];
        // One seller's holds stand under one statement and another's under another, since who succeeds against it succeeds for all of them.
        var statements = found.Index().GroupBy(one => IsUnnamed(act) ? (one.Item.Site, one.Item.Seller) : default);
        await Task.WhenAll(statements.Select(async orders =>
        {
            var (mine, left) = (act, new Queue<(int Index, Found Item)>(orders));
            while (IsUnnamed(mine) && left.TryDequeue(out var first))
            {
                // The first hold gives the statement its name.
                if ((lines[first.Index] = await Place(first.Item, mine)) is { IsDone: true, Ref: { } named }) mine = mine with { Statement = named.ToString() };
            }

            await Task.WhenAll(left.Select(async one => lines[one.Index] = await Place(one.Item, mine)));
        }));
        return lines;
    }

    private static bool IsUnnamed(Act.PlaceHold act) => act is { Cause: HoldCauses.Misconduct, Statement: null };

    private Task<IReadOnlyList<string>> Begun(IReadOnlyList<string> numbers, Receipt? receipt) => receipt is null ? Task.FromResult(numbers) : receipts.Begin(receipt, numbers);

    private static Request? Kept(Found order, Receipt? receipt, DraftKey? sent) => receipt is null ? Spending(sent) : new()
    {
        Receipt = Receipts.Part(receipt, order.Id!.Value),
        Answer = handled => new(StatusCodes.Status201Created, Wire.Write(BulkLine.Of(order.Number, order.Site!, null, handled))),
    };

    private static Request? Spending(DraftKey? sent) => sent is null ? null : new() { Spends = sent };

    /// <summary>The orders of a seller that go on (H5).</summary>
    internal static IQueryable<OrderRow> Ongoing(ConsoleDb db, string site, string sellerId) =>
        db.Orders.Where(order => order.Site == site && order.SellerId == sellerId && !Over.Contains(order.Status));

    /// <summary>Freezes every ongoing order of a seller under one statement (H5); empty where the seller has none.</summary>
    /// <inheritdoc cref="Freeze"/>
    public async Task<IReadOnlyList<BulkLine>> FreezeSeller(string site, string sellerId, Act.PlaceHold act, Actor actor, Receipt? receipt = null, DraftKey? sent = null)
    {
        await using var db = await readers.CreateDbContextAsync();
        var numbers = await Begun(await Ongoing(db, site, sellerId).OrderBy(order => order.Id).Select(order => order.Number).ToListAsync(), receipt);
        var lines = new List<BulkLine>(numbers.Count);
        foreach (var some in numbers.Chunk(OrderNumbers.Most))
        {
            lines.AddRange(await Together(await Find(site, some, null), act, actor, receipt, sent));
            if (act.Statement is null && lines.Find(line => line.IsDone)?.Ref is { } named) act = act with { Statement = named.ToString() };
        }

        return lines;
    }

    /// <summary>Lifts every hold that stands on the orders of these numbers; a line for each hold, and one for an order that has none.</summary>
    /// <inheritdoc cref="Freeze"/>
    public async Task<IReadOnlyList<BulkLine>> Lift(string? site, IReadOnlyList<string> numbers, string reason, Actor actor, Func<string, bool>? sees = null, DraftKey? sent = null)
    {
        var found = await Find(site, numbers, sees);
        var holds = await Standing([.. found.Select(one => one.Id).OfType<long>()]);
        var lines = await Task.WhenAll(found.Select(one => Lift(one, one.Id is { } id ? [.. holds[id]] : [], reason, actor, sent)));
        return [.. lines.SelectMany(line => line)];
    }

    private async Task<BulkLine[]> Lift(Found order, IReadOnlyList<CaseRef> holds, string reason, Actor actor, DraftKey? sent)
    {
        if (order.Problem is { } problem) return [problem];
        if (holds.Count == 0) return [new(order.Number, order.Site, null, null, "not_frozen", "No hold of ours stands on this order.")];
        return await Task.WhenAll(holds.Select(hold => Try(order, hold, () => clerk.Handle(hold, new Act.LiftHold(reason), actor, Spending(sent)))));
    }

    private async Task<BulkLine> Try(Found order, CaseRef? hold, Func<Task<Handled?>> work)
    {
        try
        {
            return await work() is { } handled ? BulkLine.Of(order.Number, order.Site!, hold, handled) : NotFound(order.Number);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // The neighbours of what broke are done all the same (H9).
            BulkFailed(log, broken, hold);
            return new(order.Number, order.Site, hold, null, "failed", "Something broke on our side; try this order again.");
        }
    }

    private async Task<List<Found>> Find(string? site, IReadOnlyList<string> numbers, Func<string, bool>? sees)
    {
        await using var db = await readers.CreateDbContextAsync();
        var rows = await db.Orders.Where(order => numbers.Contains(order.Number) && (site == null || order.Site == site))
            .Select(order => new { order.Id, order.Number, order.Site, order.SellerId }).ToListAsync();
        var known = rows.Where(row => sees?.Invoke(row.Site) != false).ToLookup(row => row.Number, StringComparer.Ordinal);
        return
        [
            .. numbers.Select(number => known[number].ToList() switch
            {
                [] => new Found(number, null, null, null, NotFound(number)),
                [var only] => new Found(number, only.Id, only.Site, only.SellerId, null),
                var several => new Found(number, null, null, null, new(number, null, null, null, "ambiguous_order", $"This number exists on {string.Join(" and ", several.Select(row => row.Site))}: say which site.")),
            }),
        ];
    }

    private async Task<ILookup<long, CaseRef>> Standing(IReadOnlyList<long> orders)
    {
        await using var db = await readers.CreateDbContextAsync();
        var rows = await db.Cases.Where(row => orders.Contains(row.OrderId) && row.Kind == CaseKind.Hold && row.Stage != Stage.Closed)
            .OrderBy(row => row.Id).Select(row => new { row.OrderId, row.Ref }).ToListAsync();
        return rows.ToLookup(row => row.OrderId, row => CaseRef.Parse(row.Ref));
    }

    private static BulkLine NotFound(string number) => new(number, null, null, null, "not_found", "There is no order of this number.");

    [LoggerMessage(LogLevel.Error, "A bulk act on hold {CaseRef} broke")]
    private static partial void BulkFailed(ILogger log, Exception exception, CaseRef? caseRef);

    /// <summary>An order that was asked for, or why there is none.</summary>
    private sealed record Found(string Number, long? Id, string? Site, string? Seller, BulkLine? Problem);
}
