using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Outbound;

/// <summary>Sends again what was given up or lacked a word, under the same id; the 72 hours begin anew (API contract, Outgoing events).</summary>
public sealed partial class DeadLetters(Writer writer, OutboundPump pump, TimeProvider clock, ILogger<DeadLetters> log)
{
    /// <summary>Sends one again; false where it is neither dead nor blocked any more, or the person is no administrator.</summary>
    public async Task<bool> Replay(long id, Actor.Staff by) => await Replay(rows => rows.Where(row => row.Id == id && (row.State == DeliveryState.Dead || row.State == DeliveryState.Blocked)), by) > 0;

    /// <summary>Sends all again that are dead, or all that are blocked; answers how many there were.</summary>
    public Task<int> ReplayAll(DeliveryState state, Actor.Staff by) => state is DeliveryState.Dead or DeliveryState.Blocked
        ? Replay(rows => rows.Where(row => row.State == state), by)
        : throw new ArgumentOutOfRangeException(nameof(state), state, "Only what is dead or blocked is sent again.");

    private async Task<int> Replay(Func<IQueryable<DeliveryRow>, IQueryable<DeliveryRow>> which, Actor.Staff by)
    {
        if (!by.Is(StaffRoles.Admin)) return 0;
        var now = clock.GetUtcNow();
        var count = await writer.Write(db => which(db.Deliveries).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, DeliveryState.Waiting).SetProperty(row => row.Attempts, 0)
                .SetProperty(row => row.FirstAt, (DateTimeOffset?)null).SetProperty(row => row.NextAttemptAt, now)));
        Replayed(log, count, by.Id);
        pump.Ring();
        return count;
    }

    [LoggerMessage(LogLevel.Information, "{Count} deliveries are sent again at the word of {By}")]
    private static partial void Replayed(ILogger log, int count, StaffId by);
}
