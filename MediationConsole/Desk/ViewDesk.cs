using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>Keeps the views people save of the queues. Whose view it is may rename, share and delete it; nobody else.</summary>
public sealed class ViewDesk(Writer writer, TimeProvider clock)
{
    /// <summary>How many views one person may have.</summary>
    public const int Most = 50;

    /// <summary>How long a name may be.</summary>
    public const int LongestName = 60;

    /// <summary>Told after something was changed here or on another node.</summary>
    public event EventHandler? Changed;

    /// <summary>Saves a view under a name; one of that person's with the same name on the same queue takes the new filters.</summary>
    /// <returns>Its row; null where the person has too many.</returns>
    public async Task<SavedViewRow?> Save(Actor.Staff by, string queue, string name, string query, bool shared)
    {
        var now = clock.GetUtcNow();
        var saved = await writer.Write(async db =>
        {
            var row = await db.SavedViews.FirstOrDefaultAsync(one => one.Owner == by.Id.Value && one.Queue == queue && one.Name == name);
            if (row is null && await db.SavedViews.CountAsync(one => one.Owner == by.Id.Value) >= Most) return null;
            if (row is null) db.SavedViews.Add(row = new() { Owner = by.Id.Value, OwnerName = by.Name, Queue = queue, Name = name, Query = query, CreatedAt = now });
            (row.Query, row.Shared, row.ChangedAt) = (query, shared, now);
            db.Tell(() => Neighbours.ViewsChanged);
            return row;
        });
        HasChanged();
        return saved;
    }

    /// <summary>Gives a view another name, or shares it, or takes it back.</summary>
    /// <returns>False where the view is not that person's, or is gone, or another of theirs has the name.</returns>
    public Task<bool> Change(Actor.Staff by, long id, string name, bool shared) => Of(by, id, async (db, row) =>
    {
        if (await db.SavedViews.AnyAsync(one => one.Id != id && one.Owner == row.Owner && one.Queue == row.Queue && one.Name == name)) return false;
        (row.Name, row.Shared, row.ChangedAt) = (name, shared, clock.GetUtcNow());
        return true;
    });

    /// <summary>Deletes a view.</summary>
    /// <inheritdoc cref="Change" path="/returns"/>
    public Task<bool> Delete(Actor.Staff by, long id) => Of(by, id, (db, row) =>
    {
        db.SavedViews.Remove(row);
        return Task.FromResult(true);
    });

    /// <summary>Says that views are others now, wherever they were changed.</summary>
    internal void HasChanged() => Changed?.Invoke(this, EventArgs.Empty);

    private async Task<bool> Of(Actor.Staff by, long id, Func<ConsoleDb, SavedViewRow, Task<bool>> work)
    {
        var done = await writer.Write(async db =>
        {
            if (await db.SavedViews.FirstOrDefaultAsync(one => one.Id == id && one.Owner == by.Id.Value) is not { } row || !await work(db, row)) return false;
            db.Tell(() => Neighbours.ViewsChanged);
            return true;
        });
        if (done) HasChanged();
        return done;
    }
}
