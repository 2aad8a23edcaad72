using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>Whether time passes by itself or is moved by hand.</summary>
public enum ClockMode { System, Manual }

/// <summary>A clock that stands still until it is advanced; where it stands is kept in the database (API contract, Clock and demo).</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Says that the clock was moved; who shows the time reads it again.</summary>
    public event EventHandler? Moved;

    internal void Set(DateTimeOffset now)
    {
        Interlocked.Exchange(ref ticks, now.UtcTicks);
        Moved?.Invoke(this, EventArgs.Empty);
    }
}

/// <summary>Moves the manual clock from due to due, and lets lapse what is due on the way.</summary>
public sealed class ClockHand(ManualClock clock, Sweeper sweeper, Writer writer, IDbContextFactory<ConsoleDb> readers) : IDisposable
{
    private const string Setting = "clock";

    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <summary>Goes on where the clock stood when the console was last stopped.</summary>
    public async Task Resume()
    {
        await using var db = await readers.CreateDbContextAsync();
        if (await db.Settings.FindAsync(Setting) is { } kept) clock.Set(Read(kept.Value));
        else await Move(clock.GetUtcNow());
    }

    /// <summary>Advances the clock; every sweep that falls due on the way is run at its instant, in order.</summary>
    /// <returns>Where the clock stands, and how many terms lapsed.</returns>
    public async Task<(DateTimeOffset Now, int Lapsed)> Advance(TimeSpan by)
    {
        await oneAtATime.WaitAsync();
        try
        {
            var until = clock.GetUtcNow() + by;
            var lapsed = await sweeper.Sweep();
            var last = DateTimeOffset.MinValue;
            while (await sweeper.NextDue(last) is { } due && due <= until)
            {
                if (due > clock.GetUtcNow()) await Move(due);
                lapsed += await sweeper.Sweep();
                // A term that could not lapse is reported by the sweep and must not keep the clock from moving on.
                last = due;
            }

            await Move(until);
            return (until, lapsed + await sweeper.Sweep());
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Stands where another node has moved the clock to.</summary>
    public async Task Follow()
    {
        await using var db = await readers.CreateDbContextAsync();
        if (await db.Settings.FindAsync(Setting) is { } kept && Read(kept.Value) is var now && now > clock.GetUtcNow()) clock.Set(now);
    }

    public void Dispose() => oneAtATime.Dispose();

    private static DateTimeOffset Read(string ticks) => new(long.Parse(ticks, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);

    // Kept before anything happens at the new instant, so that after a crash time never runs backwards.
    private async Task Move(DateTimeOffset now)
    {
        var value = now.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await writer.Write(async db =>
        {
            if (await db.Settings.FindAsync(Setting) is { } kept) kept.Value = value;
            else db.Settings.Add(new() { Name = Setting, Value = value });
            db.Tell(() => Neighbours.ClockMoved);
        });
        clock.Set(now);
    }
}
