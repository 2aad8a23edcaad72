using System.Collections.Concurrent;
using MediationConsole.Cases;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;

namespace MediationConsole.Console.Queue;

/// <summary>
/// Hears for all open pages of the queues what happens to cases. Pages that are narrowed alike are told together, at most once a second, and
/// what they are told is read once for all of them: an act costs one reading, however many look on.
/// </summary>
public sealed class QueueNewsroom(QueueQuery query, CaseFeed feed, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(QueueFilter Filter, StaffId? Me), Room> rooms = [];

    /// <summary>Has a page told of what happens from now on, until its seat is given up.</summary>
    /// <param name="tell">Is called on a thread of the pool, with what is being read.</param>
    public QueueSeat Join(QueueFilter filter, StaffId? me, Action<Task<QueueNews>> tell)
    {
        // How the rows are ordered and which of them are shown is nothing to the news; whose page it is only where that narrows it.
        var key = (filter with { Cursor = null, Sort = SortColumn.Due, Descending = false, Size = QueueFilter.Sizes[0] }, filter.Assignee == QueueFilter.Me ? me : null);
        lock (gate)
        {
            if (!rooms.TryGetValue(key, out var room)) rooms[key] = room = new(query, feed, clock, key);
            room.Add(tell);
            return new(() => room.Last, () => Leave(key, room, tell));
        }
    }

    private void Leave((QueueFilter, StaffId?) key, Room room, Action<Task<QueueNews>> tell)
    {
        lock (gate)
        {
            if (!room.Remove(tell)) return;
            rooms.Remove(key);
        }

        room.Dispose();
    }

    /// <summary>The pages that are narrowed alike.</summary>
    private sealed class Room : IDisposable
    {
        private readonly ConcurrentDictionary<string, Heard> heard = new();
        private readonly Lock gate = new();
        private readonly List<Action<Task<QueueNews>>> readers = [];
        private readonly (QueueFilter Filter, StaffId? Me) key;
        private readonly QueueQuery query;
        private readonly Throttle throttle;
        private readonly IDisposable listening;
        private long last;

        public Room(QueueQuery query, CaseFeed feed, TimeProvider clock, (QueueFilter Filter, StaffId? Me) key)
        {
            (this.query, this.key) = (query, key);
            throttle = new(clock, Tell);
            listening = feed.Listen(Hear);
        }

        public long Last => Interlocked.Read(ref last);

        public void Add(Action<Task<QueueNews>> reader)
        {
            lock (gate) readers.Add(reader);
        }

        /// <returns>True where nobody is left.</returns>
        public bool Remove(Action<Task<QueueNews>> reader)
        {
            lock (gate) return readers.Remove(reader) && readers.Count == 0;
        }

        public void Dispose()
        {
            listening.Dispose();
            throttle.Dispose();
        }

        private void Hear(CaseChanged change)
        {
            // The lists of what is to be done hold cases of every kind.
            if (key.Filter.Queue.Of() is { } kind && kind != change.Kind) return;
            Heard now = new(Interlocked.Increment(ref last), change.IsNew);
            heard.AddOrUpdate(change.Ref.ToString(), now, (_, before) => now with { IsNew = before.IsNew || now.IsNew });
            throttle.Ask();
        }

        // A page that cannot be read says so itself, so each is handed the reading and not what came of it.
        private void Tell()
        {
            Dictionary<string, Heard> news = [];
            foreach (var reference in heard.Keys)
            {
                if (heard.TryRemove(reference, out var one)) news[reference] = one;
            }

            if (news.Count == 0) return;
            Action<Task<QueueNews>>[] all;
            lock (gate) all = [.. readers];
            var reading = query.Changed(key.Filter, key.Me, news);
            foreach (var reader in all) reader(reading);
        }
    }
}

/// <summary>That a case changed, by the order in which it was heard.</summary>
public readonly record struct Heard(long Number, bool IsNew);

/// <summary>A page's place among those that are told the same.</summary>
/// <param name="now">Answers the number of what was heard last.</param>
public sealed class QueueSeat(Func<long> now, Action leave) : IDisposable
{
    /// <summary>The number of what was heard last: what a page reads after asking is at least as new.</summary>
    public long Now => now();

    public void Dispose() => leave();
}
