using System.Runtime.CompilerServices;
using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Reports.Books;

/// <summary>Where the lines of a book come from: one snapshot of the database, read a few cases at a time.</summary>
internal sealed class BookSource(ConsoleDb db, Book book, BookChoice choice, PolicyBook policies, DateTimeOffset now, CancellationToken cancellation)
{
    private const int Together = 500;

    private List<long>? ids;

    public ConsoleDb Db => db;

    public BookChoice Choice => choice;

    public PolicyBook Policies => policies;

    public DateTimeOffset Now => now;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Hears that some cases were read for a sheet.</summary>
    public Func<int, Task> Went { get; init; } = _ => Task.CompletedTask;

    /// <summary>From when; the beginning of all where the choice does not say.</summary>
    public DateTimeOffset From => choice.From ?? DateTimeOffset.MinValue;

    public DateTimeOffset Until => choice.Until ?? DateTimeOffset.MaxValue;

    /// <summary>True for an instant in the range of the choice.</summary>
    public bool Holds(DateTimeOffset? at) => at >= From && at < Until;

    /// <summary>The cases under the filter of the choice.</summary>
    public IQueryable<CaseRow> Filtered => choice.Filter.Apply(db);

    // The numbers alone are read first: eight bytes a case say how many there are and spare the database from sorting what is large.
    public async Task<IReadOnlyList<long>> Ids()
    {
        if (ids is not null) return ids;
        ids = book.Cases is null ? [] : await book.Cases(this).Select(row => row.Id).ToListAsync(cancellation);
        ids.Sort();
        return ids;
    }

    /// <summary>The cases of the book in the order of their numbers, some at a time, each with its folded state and its order.</summary>
    public async IAsyncEnumerable<CaseLine> Cases()
    {
        await foreach (var some in Some())
        {
            var rows = await db.Cases.Where(row => some.Contains(row.Id)).OrderBy(row => row.Id)
                .Join(db.Orders, row => row.OrderId, order => order.Id, (row, order) => new { row, order }).ToListAsync(cancellation);
            foreach (var one in rows) yield return new(one.row, Wire.ReadCase(one.row.Kind, one.row.State), one.order);
        }
    }

    /// <summary>What belongs to some cases, read some cases at a time.</summary>
    public async IAsyncEnumerable<T> Of<T>(Func<ConsoleDb, long[], IQueryable<T>> read)
    {
        await foreach (var some in Some())
            foreach (var one in await read(db, some).ToListAsync(cancellation))
                yield return one;
    }

    private async IAsyncEnumerable<long[]> Some([EnumeratorCancellation] CancellationToken stop = default)
    {
        foreach (var some in (await Ids()).Chunk(Together))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return some;
            await Went(some.Length);
        }
    }
}
