using System.Collections.Concurrent;
using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>A form as one person fills it in: there is one draft of it, however many windows are open.</summary>
/// <param name="Ref">The case it is a form of; null where it belongs to none, as that which freezes many orders (H9).</param>
public sealed record DraftKey(StaffId Person, CaseRef? Ref, string Form);

/// <summary>What a person has typed into a form and not sent.</summary>
/// <param name="Text">The fields of the form as JSON.</param>
/// <param name="SeenVersion">The version of the case that the person had before them.</param>
/// <param name="SavedAt">When it was written down.</param>
/// <param name="Page">The open page it was typed in.</param>
public sealed record SavedDraft(DraftKey Key, string Text, long SeenVersion, DateTimeOffset SavedAt, string Page);

/// <summary>That a draft was written down anew, or is gone because it was sent or given up.</summary>
public sealed record DraftMoved(DraftKey Key, string Page, bool IsGone);

/// <summary>How long the drafts of a closed case are kept.</summary>
public sealed record DraftOptions(TimeSpan Keep)
{
    private const int UsualDays = 30;

    /// <summary>Reads <c>Drafts:KeepDays</c>.</summary>
    public static DraftOptions From(IConfiguration configuration)
    {
        var days = UsualDays;
        if (configuration["Drafts:KeepDays"] is { Length: > 0 } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out days) || days is < 1 or > 3660))
            throw new InvalidOperationException($"Drafts:KeepDays is '{text}'; it is a number from 1 to 3660.");
        return new(TimeSpan.FromDays(days));
    }
}

/// <summary>
/// Keeps what staff type before they send it, so that neither a lost connection nor a killed server takes it away. Of two windows of one
/// person the newer save holds, and the other one is told. A draft is nobody's act: it touches neither the case nor its journal.
/// </summary>
public sealed class Drafts(IDbContextFactory<ConsoleDb> readers, Writer writer, TimeProvider clock, DraftOptions options)
{
    private readonly ConcurrentDictionary<Action<DraftMoved>, bool> listeners = new();

    /// <summary>Writes a draft down; it is durable when this answers.</summary>
    /// <returns>The instant under which it was written down.</returns>
    public async Task<DateTimeOffset> Save(DraftKey key, string text, long seenVersion, string page)
    {
        var (now, person, reference) = (clock.GetUtcNow(), key.Person.Value, Named(key.Ref));
        var ticks = now.UtcTicks;
        var moved = new DraftMoved(key, page, IsGone: false);
        await writer.Write(async db =>
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO drafts ("Person", "CaseRef", "Form", "Text", "SeenVersion", "SavedAt", "Page")
                VALUES ({person}, {reference}, {key.Form}, {text}, {seenVersion}, {ticks}, {page})
                ON CONFLICT ("Person", "CaseRef", "Form") DO UPDATE
                SET "Text" = excluded."Text", "SeenVersion" = excluded."SeenVersion", "SavedAt" = excluded."SavedAt", "Page" = excluded."Page"
                """);
            db.Tell(() => Neighbours.Write(moved));
        });
        Announce(moved);
        return now;
    }

    /// <summary>Forgets a draft, because it was sent or given up.</summary>
    public async Task Drop(DraftKey key, string page)
    {
        var moved = new DraftMoved(key, page, IsGone: true);
        await writer.Write(async db =>
        {
            await Spend(db, key);
            db.Tell(() => Neighbours.Write(moved));
        });
        Announce(moved);
    }

    /// <summary>What a person has typed into the forms of a case, or into those that belong to none.</summary>
    public async Task<IReadOnlyList<SavedDraft>> Find(StaffId person, CaseRef? reference)
    {
        var (name, of) = (person.Value, Named(reference));
        await using var db = await readers.CreateDbContextAsync();
        return [.. (await db.Drafts.Where(row => row.Person == name && row.CaseRef == of).ToListAsync()).Select(Read)];
    }

    /// <summary>All that a person has typed and not sent, the latest first.</summary>
    public async Task<IReadOnlyList<SavedDraft>> Of(StaffId person)
    {
        var name = person.Value;
        await using var db = await readers.CreateDbContextAsync();
        return [.. (await db.Drafts.Where(row => row.Person == name).OrderByDescending(row => row.SavedAt).ToListAsync()).Select(Read)];
    }

    /// <summary>Forgets the drafts of cases that have been closed for so long that nobody goes on with them, and those of no case that are as old.</summary>
    public Task<int> Forget() => writer.Write(db =>
    {
        var until = clock.GetUtcNow() - options.Keep;
        return db.Drafts.Where(row => row.SavedAt < until && (row.CaseRef == "" || db.Cases.Any(one => one.Ref == row.CaseRef && one.Stage == Stage.Closed && one.ChangedAt < until))).ExecuteDeleteAsync();
    });

    /// <summary>Hears of every draft that is written down or goes, until the answer is disposed of. Listeners must return at once.</summary>
    public IDisposable Listen(Action<DraftMoved> listener)
    {
        listeners[listener] = true;
        return new Listening(() => listeners.TryRemove(listener, out _));
    }

    /// <summary>Takes a draft away within the work of somebody else.</summary>
    internal static Task Spend(ConsoleDb db, DraftKey key)
    {
        var (person, reference, form) = (key.Person.Value, Named(key.Ref), key.Form);
        return db.Drafts.Where(row => row.Person == person && row.CaseRef == reference && row.Form == form).ExecuteDeleteAsync();
    }

    /// <summary>Tells the pages of this node.</summary>
    internal void Announce(DraftMoved moved)
    {
        foreach (var listener in listeners.Keys) listener(moved);
    }

    private static string Named(CaseRef? reference) => reference?.ToString() ?? "";

    private static SavedDraft Read(DraftRow row) => new(new(new(row.Person), row.CaseRef.Length == 0 ? null : CaseRef.Parse(row.CaseRef), row.Form), row.Text, row.SeenVersion, row.SavedAt, row.Page);

    private sealed class Listening(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
