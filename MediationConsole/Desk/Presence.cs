using System.Collections.Concurrent;
using MediationConsole.Cases;
using MediationConsole.People;
using MediationConsole.Storage;

namespace MediationConsole.Desk;

/// <summary>Somebody who has a case open now.</summary>
public sealed record Present(StaffId Id, string Name, bool IsTyping);

/// <summary>What a node tells the others of one of its open pages.</summary>
/// <param name="ActiveAt">When that person last did something there, by the clock of the cases.</param>
internal sealed record PresenceNews(string Node, long Visit, CaseRef Ref, StaffId Id, string Name, bool IsTyping, bool IsGone, DateTimeOffset ActiveAt = default);

/// <summary>
/// Who has which case open, who types, and when each was last at it. It lives in memory alone; who is there goes by the real time, who was
/// last at a case by the clock of the cases. Nodes that share a database tell each other, and what another one has not told again for half a
/// minute is over.
/// </summary>
public sealed partial class Presence : IDisposable
{
    /// <summary>How long a page of another node is believed without a word.</summary>
    public static readonly TimeSpan Belief = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    // Whoever has not touched a key for so long does not type any more.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(6);

    private const int MostSeen = 10_000;

    private readonly ConcurrentDictionary<long, Visit> visits = new();
    private readonly ConcurrentDictionary<(string Node, long Visit), (PresenceNews News, DateTimeOffset Until)> heard = new();
    private readonly ConcurrentDictionary<(CaseRef Ref, StaffId Id), DateTimeOffset> seen = new();
    private readonly ConcurrentDictionary<long, Action<CaseRef>> listeners = new();
    private readonly WallClock wall;
    private readonly TimeProvider clock;
    private readonly Writer writer;
    private readonly ILogger log;
    private readonly bool hasNeighbours;
    private readonly string node;
    private readonly ITimer beat;
    private long last;

    public Presence(WallClock wall, TimeProvider clock, IDatabase database, Writer writer, ILogger<Presence> log)
    {
        (this.wall, this.clock, this.writer, this.log) = (wall, clock, writer, log);
        hasNeighbours = database.IsShared;
        node = Guid.CreateVersion7(wall.Now).ToString("N");
        beat = wall.Time.CreateTimer(_ => BeatOnce(), state: null, hasNeighbours ? Beat : Timeout.InfiniteTimeSpan, Beat);
    }

    /// <summary>Somebody opens a case; until the answer is disposed of, the person is there.</summary>
    public Visit Enter(CaseRef reference, Actor.Staff person)
    {
        var visit = new Visit(this, Interlocked.Increment(ref last), reference, person);
        visits[visit.Number] = visit;
        See(reference, person.Id, clock.GetUtcNow());
        Moved(visit, isGone: false);
        return visit;
    }

    /// <summary>Everybody who has the case open, each once, by name.</summary>
    public IReadOnlyList<Present> Who(CaseRef reference)
    {
        if (visits.IsEmpty && heard.IsEmpty) return [];
        var now = wall.Now;
        var here = visits.Values.Where(visit => visit.Ref == reference && !visit.IsAway).Select(visit => new Present(visit.Person.Id, visit.Person.Name, visit.IsTyping));
        var there = heard.Values.Where(one => one.News.Ref == reference && one.Until > now).Select(one => new Present(one.News.Id, one.News.Name, one.News.IsTyping));
        return [.. here.Concat(there).GroupBy(one => one.Id).Select(one => one.First() with { IsTyping = one.Any(page => page.IsTyping) }).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }

    /// <summary>When the person last opened the case or did something on its page, by the clock of the cases; null where nobody knows. A page that is merely open is no sign (D20).</summary>
    public DateTimeOffset? LastActive(CaseRef reference, StaffId person) => seen.TryGetValue((reference, person), out var at) ? at : null;

    /// <summary>Hears of which case somebody came, went, began or ceased to type, until the answer is disposed of. Listeners must return at once.</summary>
    public IDisposable Listen(Action<CaseRef> listener)
    {
        var number = Interlocked.Increment(ref last);
        listeners[number] = listener;
        return new Listening(() => listeners.TryRemove(number, out _));
    }

    public void Dispose() => beat.Dispose();

    /// <summary>What another node told.</summary>
    internal void Hear(PresenceNews news)
    {
        if (news.Node == node) return;
        var key = (news.Node, news.Visit);
        // That somebody goes on working is no news to who looks on.
        var known = heard.TryGetValue(key, out var before) && before.News with { ActiveAt = news.ActiveAt } == news;
        if (news.IsGone) heard.TryRemove(key, out _);
        else heard[key] = (news, wall.Now + Belief);
        See(news.Ref, news.Id, news.ActiveAt);
        if (!known) Announce(news.Ref);
    }

    private void Leave(Visit visit)
    {
        if (visits.TryRemove(visit.Number, out _)) Moved(visit, isGone: true);
    }

    private void See(CaseRef reference, StaffId person, DateTimeOffset at)
    {
        seen.AddOrUpdate((reference, person), at, (_, before) => before > at ? before : at);
        if (seen.Count > MostSeen) Forget();
    }

    // Whoever was last at a case longer ago than a lease lasts is of no account any more (D20).
    private void Forget()
    {
        var until = clock.GetUtcNow() - Assignment.Lease;
        foreach (var (key, at) in seen)
            if (at < until) seen.TryRemove(key, out _);
    }

    private void Moved(Visit visit, bool isGone)
    {
        Announce(visit.Ref);
        if (hasNeighbours) _ = Tell([NewsOf(visit, isGone)]);
    }

    private void Announce(CaseRef reference)
    {
        foreach (var listener in listeners.Values) listener(reference);
    }

    private PresenceNews NewsOf(Visit visit, bool isGone) => new(node, visit.Number, visit.Ref, visit.Person.Id, visit.Person.Name, visit.IsTyping, isGone || visit.IsAway, LastActive(visit.Ref, visit.Person.Id) ?? default);

    // Says again who is here, and gives up whom nobody has spoken of for too long.
    private void BeatOnce()
    {
        var now = wall.Now;
        foreach (var (key, one) in heard)
        {
            if (one.Until <= now && heard.TryRemove(key, out _)) Announce(one.News.Ref);
        }

        if (!visits.IsEmpty) _ = Tell([.. visits.Values.Where(visit => !visit.IsAway).Select(visit => NewsOf(visit, isGone: false))]);
    }

    private async Task Tell(IReadOnlyList<PresenceNews> news)
    {
        try
        {
            await writer.Write(db =>
            {
                foreach (var one in news) db.Tell(() => Neighbours.Write(one));
                return Task.CompletedTask;
            });
        }
        catch (Exception broken)
        {
            // The next beat says it again.
            CouldNotTell(log, broken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The other nodes could not be told who is here")]
    private static partial void CouldNotTell(ILogger log, Exception exception);

    private sealed class Listening(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    /// <summary>One open page of a case.</summary>
    public sealed class Visit : IDisposable
    {
        private readonly Presence presence;
        private readonly ITimer pause;
        private long typedAt;

        internal Visit(Presence presence, long number, CaseRef reference, Actor.Staff person)
        {
            (this.presence, Number, Ref, Person) = (presence, number, reference, person);
            pause = presence.wall.Time.CreateTimer(_ => Rest(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        internal long Number { get; }

        internal CaseRef Ref { get; }

        internal Actor.Staff Person { get; }

        internal bool IsTyping { get; private set; }

        internal bool IsAway { get; private set; }

        /// <summary>The person did something on the page, be it only that another part of it was looked at.</summary>
        public void Active() => presence.See(Ref, Person.Id, presence.clock.GetUtcNow());

        /// <summary>Something was typed into the page.</summary>
        public void Typing()
        {
            Active();
            Interlocked.Exchange(ref typedAt, presence.wall.Now.UtcTicks);
            if (IsTyping) return;
            IsTyping = true;
            pause.Change(Pause, Timeout.InfiniteTimeSpan);
            presence.Moved(this, isGone: false);
        }

        /// <summary>The browser cannot be reached any more; it may come back.</summary>
        public void Away() => Be(away: true);

        /// <summary>The browser has come back.</summary>
        public void Back() => Be(away: false);

        public void Dispose()
        {
            pause.Dispose();
            presence.Leave(this);
        }

        private void Be(bool away)
        {
            if (IsAway == away) return;
            (IsAway, IsTyping) = (away, false);
            presence.Moved(this, isGone: false);
        }

        private void Rest()
        {
            var since = presence.wall.Now.UtcTicks - Interlocked.Read(ref typedAt);
            if (since < Pause.Ticks)
            {
                pause.Change(TimeSpan.FromTicks(Pause.Ticks - since), Timeout.InfiniteTimeSpan);
                return;
            }

            IsTyping = false;
            presence.Moved(this, isGone: false);
        }
    }
}
