using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases;

/// <summary>Whose case it is, and who must keep away from it (D20, D21).</summary>
internal static class Assignment
{
    /// <summary>How long a case stays with whoever has it while nothing is seen of that person.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    public static Decision Claim(Situation s, Act.Claim act, Actor.Staff staff, DateTimeOffset now)
    {
        if (!staff.Is(s.Case.WorkedBy)) return Correspondence.NoRole();
        if (s.Case.Assignee is not null && Holds(s, act, staff, now) is { } held) return held;
        if (KeepsAway(s, staff) is { } conflict) return conflict;
        var over = s.Case.Assignee is { } from ? new TakenOver(from, s.Case.AssigneeName!, CardNumbers.Mask(act.Reason!.Trim())) : null;
        return new Draft(s, now).Write(new Fact.CaseClaimed(staff.Id, staff.Name, over)).Granted();
    }

    public static Decision Release(Situation s, Actor.Staff staff, DateTimeOffset now) =>
        s.Case.Assignee == staff.Id
            ? new Draft(s, now).Write(new Fact.ClaimReleased(staff.Id, staff.Name)).Granted()
            : Refuse(Refusal.NotAssigned, "Only who has the case can give it back.");

    public static Decision Assign(Situation s, Act.Assign act, Actor.Staff staff, DateTimeOffset now)
    {
        if (!staff.Is(StaffRoles.Manager)) return Correspondence.NoRole();
        return Successor(s, act.To) ?? new Draft(s, now).Write(new Fact.CaseAssigned(act.To.Id, act.To.Name)).Granted();
    }

    public static Decision Recuse(Situation s, Act.Recuse act, Actor.Staff staff, DateTimeOffset now)
    {
        // Whoever rules, hears appeals or approves can have a reason to stay away.
        if (!staff.Is(s.Case.WorkedBy | StaffRoles.Manager)) return Correspondence.NoRole();
        if (s.Case.Recused.Contains(staff.Id)) return Refuse(Refusal.ConflictOfInterest, "You have stepped back from this case already (D21).");
        if (Correspondence.Blank(act.Reason, "reason") is { } blank) return blank;
        if (act.To is { } next && next.Id == staff.Id) return Impossible("to", "A case one steps back from goes to somebody else (D21).");
        // Stepping back hands over one's own case, or one that is nobody's, and never somebody else's.
        if (act.To is not null && s.Case.Assignee is { } assignee && assignee != staff.Id) return Refuse(Refusal.NotAssigned, $"{s.Case.AssigneeName} has this case.");
        if (act.To is { } to && Successor(s, to) is { } refused) return refused;
        var draft = new Draft(s, now).Write(new Fact.CaseRecused(staff.Id, staff.Name, act.Reason));
        return (act.To is null ? draft : draft.Write(new Fact.CaseAssigned(act.To.Id, act.To.Name))).Granted();
    }

    /// <summary>Why that person may not work on this case as a mediator; null where they may: it is theirs, or nobody's, and they have no interest in it.</summary>
    public static Decision? Bars(Situation s, Actor.Staff staff) =>
        !staff.Is(s.Case.WorkedBy) ? Correspondence.NoRole()
            : s.Case.Assignee is { } assignee && assignee != staff.Id ? Refuse(Refusal.NotAssigned, $"{s.Case.AssigneeName} has this case.")
            : Conflict(s, staff);

    /// <summary>Why that person has an interest in the case and decides nothing in it; null where there is none (D21).</summary>
    public static Decision? Conflict(Situation s, Actor.Staff staff)
    {
        if (s.Case.Recused.Contains(staff.Id)) return Refuse(Refusal.ConflictOfInterest, $"{staff.Name} has stepped back from this case (D21).");
        return Conflict(s.Case.Site, s.Order, staff);
    }

    /// <summary>Why that person has an interest in an order; null where there is none (D21).</summary>
    public static Decision? Conflict(string site, OrderMarks order, Actor.Staff staff) =>
        staff.Relations.Contains(new(site, order.BuyerId)) || staff.Relations.Contains(new(site, order.SellerId))
            ? Refuse(Refusal.ConflictOfInterest, $"{staff.Name} has declared a relation to a party of this case (D21).")
            : null;

    // Whoever has the case keeps it as long as that person is seen at it; after that, another one may go on with it and says why.
    private static Decision? Holds(Situation s, Act.Claim act, Actor.Staff staff, DateTimeOffset now)
    {
        Saying holds = $"{s.Case.AssigneeName} has this case.";
        if (s.Case.Assignee == staff.Id || act.Reason is null || s.OwnerSeenAt is not { } seen) return Refuse(Refusal.AlreadyClaimed, holds);
        if (Correspondence.Blank(act.Reason, "reason") is { } blank) return blank;
        return now - seen >= Lease ? null
            : Refuse(Refusal.AlreadyClaimed, $"{holds} They were at it {Ago(now - seen)}; after {Lease.TotalMinutes:0} minutes without a sign of them it can be taken over.");
    }

    private static Saying Ago(TimeSpan since) => (int)since.TotalMinutes switch
    {
        <= 0 => (Saying)"just now",
        1 => "a minute ago",
        var minutes => $"{minutes} minutes ago",
    };

    // Who may not decide the appeal that is open does not take the case on either.
    private static Decision? KeepsAway(Situation s, Actor.Staff staff) =>
        s.Case.KeepsAway(staff) ?? Conflict(s, staff);

    private static Decision Unfit(StaffRoles worker) => worker == StaffRoles.Mediator
        ? Impossible("to", "A case is given to a mediator.")
        : Impossible("to", "A case is given to a member of the risk staff.");

    private static Decision? Successor(Situation s, Actor.Staff? to) =>
        to is null || string.IsNullOrWhiteSpace(to.Id.Value) || !to.Is(s.Case.WorkedBy) ? Unfit(s.Case.WorkedBy) : KeepsAway(s, to);
}

/// <summary>From whom a case was taken over, and why (D20).</summary>
public sealed record TakenOver(StaffId From, string FromName, string Reason);
