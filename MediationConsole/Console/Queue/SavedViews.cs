using System.Collections.Concurrent;
using MediationConsole.Cases;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Queue;

/// <summary>A view that somebody saved: a queue's address under a name.</summary>
public sealed record SavedView(long Id, StaffId Owner, string OwnerName, string Name, QueueFilter Filter, bool Shared)
{
    /// <summary>True where it depends on who looks.</summary>
    public bool IsOfReader => Shared && Filter.Assignee == QueueFilter.Me;
}

/// <summary>All saved views, and how many cases each holds.</summary>
public sealed class ViewBook(IReadOnlyList<SavedView> views, IReadOnlyDictionary<(long View, string Person), int> counts)
{
    /// <summary>A person's own views and those of others that are shared, by name.</summary>
    public IReadOnlyList<SavedView> For(StaffId person) => [.. views.Where(view => view.Shared || view.Owner == person)];

    /// <summary>How many cases a view holds for a person, counted up to <see cref="QueueQuery.CountLimit"/> + 1; null where nobody has counted yet.</summary>
    public int? Count(SavedView view, StaffId person) => counts.TryGetValue((view.Id, SavedViews.Reader(view, person)), out var count) ? count : null;
}

/// <summary>Reads the saved views and counts them, once for all who look.</summary>
public sealed class SavedViews : SharedReading<ViewBook>
{
    private const int Most = 500;

    private readonly ConcurrentDictionary<string, int> readersNow = new();
    private readonly IDbContextFactory<ConsoleDb> readers;
    private readonly TimeProvider clock;
    private readonly ViewDesk desk;

    public SavedViews(IDbContextFactory<ConsoleDb> readers, ViewDesk desk, CaseFeed feed, TimeProvider clock, ILogger<SavedViews> log) : base(feed, clock, log)
    {
        (this.readers, this.clock, this.desk) = (readers, clock, desk);
        desk.Changed += Moved;
    }

    /// <summary>Says that a person looks, so that shared views which depend on who looks are counted for them too.</summary>
    public IDisposable Watch(StaffId person)
    {
        if (readersNow.AddOrUpdate(person.Value, 1, (_, many) => many + 1) == 1) Stale();
        return new Watching(() =>
        {
            if (readersNow.AddOrUpdate(person.Value, 0, (_, many) => many - 1) <= 0) readersNow.TryRemove(new(person.Value, 0));
        });
    }

    /// <summary>For whom a view is counted: nobody in particular where it is the same for all.</summary>
    internal static string Reader(SavedView view, StaffId person) => view.IsOfReader ? person.Value : "";

    protected override void Dispose(bool disposing)
    {
        if (disposing) desk.Changed -= Moved;
        base.Dispose(disposing);
    }

    protected override async Task<ViewBook> ReadAnew()
    {
        await using var db = await readers.CreateDbContextAsync();
        var rows = await db.SavedViews.OrderBy(row => row.Name).ThenBy(row => row.Id).Take(Most).ToListAsync();
        var views = rows.ConvertAll(row => new SavedView(row.Id, new(row.Owner), row.OwnerName, row.Name, QueueFilter.Read($"/queues/{row.Queue}?{row.Query}"), row.Shared));
        var (counts, now) = (new Dictionary<(long, string), int>(), clock.GetUtcNow());
        foreach (var view in views)
        {
            foreach (var person in view.IsOfReader ? readersNow.Keys.Select(one => new StaffId(one)) : [view.Owner])
                counts[(view.Id, Reader(view, person))] = await (await view.Filter.Nearest(person, now).Near(db)).Rows.Take(QueueQuery.CountLimit + 1).CountAsync();
        }

        return new(views, counts);
    }

    private void Moved(object? sender, EventArgs happened) => Stale();

    private sealed class Watching(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
