using static MediationConsole.Cases.Disputes.DisputeLaw;

namespace MediationConsole.Cases.Disputes;

/// <summary>Whose case it is (D20).</summary>
internal static class Assignment
{
    public static Decision Claim(Situation s, Actor.Staff staff, DateTimeOffset now)
    {
        if (!staff.Is(StaffRoles.Mediator)) return Correspondence.NoRole();
        if (s.Dispute.Assignee is not null) return Refuse(Refusal.AlreadyClaimed, $"{s.Dispute.AssigneeName} has this case.");
        return new Draft(s, now).Write(new Fact.CaseClaimed(staff.Id, staff.Name)).Granted();
    }

    public static Decision Release(Situation s, Actor.Staff staff, DateTimeOffset now) =>
        s.Dispute.Assignee == staff.Id
            ? new Draft(s, now).Write(new Fact.ClaimReleased(staff.Id, staff.Name)).Granted()
            : Refuse(Refusal.NotAssigned, "Only who has the case can give it back.");

    public static Decision Assign(Situation s, Act.Assign act, Actor.Staff staff, DateTimeOffset now)
    {
        if (!staff.Is(StaffRoles.Manager)) return Correspondence.NoRole();
        if (string.IsNullOrWhiteSpace(act.To.Value) || (act.Roles & StaffRoles.Mediator) == 0) return Impossible("to", "A case is given to a mediator.");
        return new Draft(s, now).Write(new Fact.CaseAssigned(act.To, act.Name)).Granted();
    }

    /// <summary>Why that person may not work on this case as a mediator; null where they may: it is theirs, or nobody's.</summary>
    public static Decision? Bars(Dispute dispute, Actor.Staff staff) =>
        !staff.Is(StaffRoles.Mediator) ? Correspondence.NoRole()
            : dispute.Assignee is { } assignee && assignee != staff.Id ? Refuse(Refusal.NotAssigned, $"{dispute.AssigneeName} has this case.")
            : null;
}
