using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.People;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace MediationConsole.Console.Shell;

/// <summary>What the marks of one browser page show of who is where: heard once for all of them, and shown anew at most once a second.</summary>
public sealed class PresenceBoard : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<CaseRef, List<Action>> marks = [];
    private readonly HashSet<CaseRef> moved = [];
    private readonly Presence presence;
    private readonly AuthenticationStateProvider session;
    private readonly Throttle throttle;
    private readonly IDisposable listening;

    public PresenceBoard(Presence presence, AuthenticationStateProvider session, TimeProvider clock)
    {
        (this.presence, this.session) = (presence, session);
        throttle = new(clock, Show);
        listening = presence.Listen(Hear);
    }

    /// <summary>Everybody else who has the case open.</summary>
    public async Task<IReadOnlyList<Present>> Others(CaseRef reference)
    {
        // Most rows of a queue are nobody's reading; they shall cost nothing.
        if (presence.Who(reference) is not { Count: > 0 } there) return [];
        var me = StaffDirectory.IdOf((await session.GetAuthenticationStateAsync()).User);
        return [.. there.Where(one => one.Id != me)];
    }

    /// <summary>Shows a mark again when something about its case moves, until the answer is disposed of.</summary>
    public IDisposable Add(CaseRef reference, Action show)
    {
        lock (gate)
        {
            if (!marks.TryGetValue(reference, out var known)) marks[reference] = known = [];
            known.Add(show);
        }

        return new Mark(this, reference, show);
    }

    public void Dispose()
    {
        listening.Dispose();
        throttle.Dispose();
    }

    private void Hear(CaseRef reference)
    {
        lock (gate)
        {
            if (!marks.ContainsKey(reference)) return;
            moved.Add(reference);
        }

        throttle.Ask();
    }

    private void Show()
    {
        Action[] due;
        lock (gate)
        {
            due = [.. moved.Where(marks.ContainsKey).SelectMany(reference => marks[reference])];
            moved.Clear();
        }

        foreach (var show in due) show();
    }

    private sealed class Mark(PresenceBoard board, CaseRef reference, Action show) : IDisposable
    {
        public void Dispose()
        {
            lock (board.gate)
            {
                if (board.marks.TryGetValue(reference, out var known) && known.Remove(show) && known.Count == 0) board.marks.Remove(reference);
            }
        }
    }
}

/// <summary>Whether the browser of this page can be reached: a tab that died takes its circuit with it only minutes later.</summary>
public sealed class CircuitLine : CircuitHandler
{
    /// <summary>The browser cannot be reached any more.</summary>
    public event EventHandler? Down;

    /// <summary>It can be reached again.</summary>
    public event EventHandler? Up;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Down?.Invoke(this, EventArgs.Empty);
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Up?.Invoke(this, EventArgs.Empty);
        return Task.CompletedTask;
    }
}
