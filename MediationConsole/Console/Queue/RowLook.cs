using MediationConsole.Console.Shell;
using MediationConsole.Desk;

namespace MediationConsole.Console.Queue;

/// <summary>All by which the row of a case can differ from one reader to another.</summary>
/// <param name="Urgency">How near the end of the term is that the row shows; its clock is the browser's.</param>
/// <param name="Gone">True where the case has left the list since it was read.</param>
/// <param name="Here">Who else has the case open.</param>
/// <param name="CanClaim">True for who works the queue.</param>
/// <param name="CanChoose">True where rows can be chosen.</param>
public sealed record RowLook(QueueKind Queue, QueueRow Row, QueueDetail? Detail, string Site, Urgency Urgency, bool Gone, Same<Present> Here, bool CanClaim, bool CanChoose)
{
    /// <summary>True where what both sides owe is a column of the queue.</summary>
    public bool ShowsEvidence => Queue is QueueKind.Disputes or QueueKind.Chargebacks;

    /// <summary>The end of the term that the row shows; null where none runs.</summary>
    public static DateTimeOffset? DueOf(QueueKind queue, QueueRow row) => queue is QueueKind.Appeals or QueueKind.Approvals ? row.RulingDue : row.NextDue;
}
