using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Console.CaseFile;

/// <summary>What stands in the way of a decision but has nothing to do with its money; a preview looks past it.</summary>
internal static class Obstacles
{
    /// <summary>A second person about whom nothing speaks against approving (D22).</summary>
    public static Actor.Staff SomebodyElse { get; } = new(new("somebody else"), "", StaffRoles.Mediator | StaffRoles.Manager);

    /// <summary>The case as if that person had it, had read everything, and it did not stand still.</summary>
    public static Situation Without(Situation s, Actor.Staff me) => s with
    {
        Case = s.Dispute with
        {
            Status = s.Dispute.Stage == Stage.Mediation ? Status.UnderReview : s.Dispute.Status,
            Assignee = me.Id,
            Recused = [],
            Stay = null,
            Exhibits = [.. s.Dispute.Exhibits.Select(exhibit => exhibit with { Admitted = true, OpenedBy = [new(me.Id, me.Name, exhibit.At)] })],
        },
        Order = s.Order with { BuyerId = "", SellerId = "" },
    };
}
