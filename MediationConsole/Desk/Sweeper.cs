using MediationConsole.Cases;
using MediationConsole.People;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>Finds the terms that are due and lets each lapse through the door. It knows no outcome.</summary>
public sealed partial class Sweeper(IDbContextFactory<ConsoleDb> readers, Clerk clerk, TimeProvider clock, WallClock wall, ILogger<Sweeper> log) : IDisposable
{
    private const int Batch = 500;

    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <summary>Lets everything lapse that is due now, earliest first.</summary>
    /// <param name="cancellation">Whoever is told to stop ends the batch that is begun; the rest lapses in the next sweep.</param>
    /// <returns>How many terms lapsed.</returns>
    public async Task<int> Sweep(CancellationToken cancellation = default)
    {
        await oneAtATime.WaitAsync(cancellation);
        var began = wall.Now;
        try
        {
            var (lapsed, stuck) = (0, 0);
            while (!cancellation.IsCancellationRequested && await Due(stuck) is { Count: > 0 } due)
            {
                // Queued in order of their due; the writer takes them in that order and commits together what waits.
                var ended = await Task.WhenAll(due.Select(Lapse));
                lapsed += ended.Sum(one => one.Lapsed);
                // What is stuck stands first among what is left; the next batch begins behind it, so that one broken case holds up no other.
                stuck += ended.Count(one => one.Stuck);
            }

            LastFinished = wall.Now;
            Figures.Swept(lapsed, wall.Now - began);
            return lapsed;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>When the next term after an instant ends, or null where none runs.</summary>
    public async Task<DateTimeOffset?> NextDue(DateTimeOffset after)
    {
        await using var db = await readers.CreateDbContextAsync();
        return await db.Terms.Where(term => term.State == TermState.Running && term.DueAt > after).OrderBy(term => term.DueAt).Select(term => (DateTimeOffset?)term.DueAt).FirstOrDefaultAsync();
    }

    /// <summary>Keeps every sweep waiting until the answer is disposed of; for who writes records of the past, whose terms would all be due.</summary>
    public async Task<IDisposable> Rest(CancellationToken cancellation = default)
    {
        await oneAtATime.WaitAsync(cancellation);
        IsResting = true;
        return new Resting(this);
    }

    /// <summary>When a sweep last came to its end, by the real clock.</summary>
    public DateTimeOffset? LastFinished { get; private set; }

    /// <summary>True while somebody writes records of the past; what seems overdue then is still being told.</summary>
    public bool IsResting { get; private set; }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<List<TermRow>> Due(int skip)
    {
        var now = clock.GetUtcNow();
        await using var db = await readers.CreateDbContextAsync();
        return await db.Terms.Where(term => term.State == TermState.Running && term.DueAt <= now)
            .OrderBy(term => term.DueAt).ThenBy(term => term.CaseId).ThenBy(term => term.Ordinal).Skip(skip).Take(Batch).ToListAsync();
    }

    private async Task<(int Lapsed, bool Stuck)> Lapse(TermRow term)
    {
        try
        {
            var handled = await clerk.Handle(CaseRef.Parse(term.Ref), new Act.LetTermLapse(term.Code, term.DueAt), new Actor.Clock());
            // A term that somebody else ended meanwhile is not stuck: it runs no more.
            return (handled?.Lapsed ?? 0, handled?.Situation?.Case.RunningTerm(term.Code)?.DueAt == term.DueAt);
        }
        catch (Exception broken)
        {
            CouldNotLapse(log, broken, term.Code, term.Ref);
            return (0, true);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Code} of {CaseRef} is due and could not lapse")]
    private static partial void CouldNotLapse(ILogger log, Exception exception, TermCode code, string caseRef);

    private sealed class Resting(Sweeper sweeper) : IDisposable
    {
        public void Dispose()
        {
            sweeper.IsResting = false;
            sweeper.oneAtATime.Release();
        }
    }
}
