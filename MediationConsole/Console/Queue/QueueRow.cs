using System.Linq.Expressions;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Console.Queue;

/// <summary>One line of a queue: what the table shows and no more, so that no folded state is read for a list.</summary>
public sealed record QueueRow(
    long Id, string Ref, long Version, Stage Stage, Status Status, string? WaitingFor, DateTimeOffset? NextDue, Silence? NextSilence, string Reason,
    string Currency, long AtStake, int BuyerExhibits, int SellerHave, int SellerNeed, string Site, string? Assignee, string? AssigneeName,
    bool Stayed, bool Frozen, bool AppealOpen, bool AwaitsApproval, bool HeldBack, DateTimeOffset? RulingDue, string? OutsideName)
{
    public static Expression<Func<CaseRow, QueueRow>> Of { get; } = row => new QueueRow(
        row.Id, row.Ref, row.Version, row.Stage, row.Status, row.WaitingFor, row.NextDue, row.NextSilence, row.Reason,
        row.Currency, row.AtStake, row.BuyerExhibits, row.SellerHave, row.SellerNeed, row.Site, row.Assignee, row.AssigneeName,
        row.Stayed, row.Frozen, row.AppealOpen, row.AwaitsApproval, row.HeldBack, row.RulingDue, row.OutsideName);

    public CaseKind Kind => CaseRef.Parse(Ref).Kind;

    public Money Stake => new(AtStake, Cases.Currency.From(Currency));
}
