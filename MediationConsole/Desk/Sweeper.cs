using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>Finds the terms that are due and lets each lapse through the door. It knows no outcome.</summary>
public sealed class Sweeper(IDbContextFactory<ConsoleDb> readers, Clerk clerk, TimeProvider clock) : IDisposable
{
    private const int Batch = 500;

    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <summary>Lets everything lapse that is due now, earliest first.</summary>
    /// <returns>How many terms lapsed.</returns>
    public async Task<int> Sweep(CancellationToken cancellation = default)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            var lapsed = 0;
            while (!cancellation.IsCancellationRequested && await Due(cancellation) is { Count: > 0 } due)
            {
                // Queued in order of their due; the writer takes them in that order and commits together what waits.
                var handled = await Task.WhenAll(due.Select(Lapse));
                lapsed += handled.Sum(one => one?.Lapsed ?? 0);
            }

            return lapsed;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>When the next term ends, or null where none runs.</summary>
    public async Task<DateTimeOffset?> NextDue()
    {
        await using var db = await readers.CreateDbContextAsync();
        return await db.Terms.Where(term => term.State == TermState.Running).OrderBy(term => term.DueAt).Select(term => (DateTimeOffset?)term.DueAt).FirstOrDefaultAsync();
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<List<TermRow>> Due(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await readers.CreateDbContextAsync(cancellation);
        return await db.Terms.Where(term => term.State == TermState.Running && term.DueAt <= now)
            .OrderBy(term => term.DueAt).ThenBy(term => term.CaseId).ThenBy(term => term.Ordinal).Take(Batch).ToListAsync(cancellation);
    }

    private Task<Handled?> Lapse(TermRow term) =>
        clerk.Handle(CaseRef.Parse(term.Ref), new Act.LetTermLapse(term.Code, term.DueAt), new Actor.Clock());
}
