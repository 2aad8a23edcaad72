using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>The second person (D22): nobody approves their own, and what is approved is exactly what was written.</summary>
internal static class Approvals
{
    /// <summary>Why a ruling needs the second person, in one sentence; null where its author rules alone.</summary>
    /// <param name="refund">What the buyer gets by the ruling.</param>
    public static string? Needed(Situation s, Actor.Staff author, Funding funding, Money refund)
    {
        if (funding == Funding.Platform) return "A ruling paid by the platform needs a second person (D22).";
        var measured = Money.Max(s.Dispute.Request.Amount, refund);
        if (!author.Limits.TryGetValue(measured.Currency, out var limit) && !s.Policy.MediatorLimits.TryGetValue(measured.Currency, out limit))
            return $"A ruling in {measured.Currency} always needs a second person (D22).";
        return measured > limit ? $"{measured} is above the limit of {limit}: a second person approves the ruling (D22)." : null;
    }

    public static Decision Approve(Situation s, Act.ApproveRuling act, Actor.Staff staff, DateTimeOffset now)
    {
        if (SecondPerson(s, staff, out var ruling) is { } refused) return refused;
        if (act.Hash is { } read && read != ruling.Hash) return Refuse(Refusal.StaleVersion, "The ruling was written anew after you read it: read it again (D22).");
        var draft = new Draft(s, now).Write(new Fact.RulingApproved(ruling.Number, staff.Id, staff.Name, ruling.Hash));
        return ruling.OnAppeal is null ? draft.MoveTo(Status.Ruled, "D22").Granted() : Appeals.TakeEffect(draft);
    }

    public static Decision Return(Situation s, Act.ReturnRuling act, Actor.Staff staff, DateTimeOffset now)
    {
        if (SecondPerson(s, staff, out var ruling) is { } refused) return refused;
        if (Correspondence.Blank(act.Reason, "reason") is { } blank) return blank;
        var draft = new Draft(s, now).Write(new Fact.RulingReturned(ruling.Number, staff.Id, staff.Name, act.Reason));
        return ruling.OnAppeal is null ? draft.MoveTo(Status.UnderReview, "D22").Granted() : draft.Granted();
    }

    // Roles are those of the moment of the act; who wrote it is who wrote it, whatever they have become since.
    private static Decision? SecondPerson(Situation s, Actor.Staff staff, out Ruling ruling)
    {
        ruling = s.Dispute.RulingToApprove!;
        if (!staff.Is(StaffRoles.Mediator | StaffRoles.Manager)) return Correspondence.NoRole();
        if (ruling.By == staff.Id) return Refuse(Refusal.OwnRuling, "Nobody approves their own ruling (D22).");
        if (ruling.OnAppeal is not null && s.Dispute.RulingInForce is { } appealed && appealed.IsBy(staff.Id))
            return Refuse(Refusal.OwnRuling, "Nobody decides on an appeal against their own ruling (D21).");
        return Assignment.Conflict(s, staff);
    }
}
