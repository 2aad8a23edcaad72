using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Guarantees;

/// <summary>How a claim ends without a decision, and how it ends when it is paid (G5, D24, D29, D30, H4).</summary>
internal static class ClaimEndings
{
    public static Decision SettledBetween(Situation s, Act act, Actor actor, DateTimeOffset now)
    {
        if (actor is Actor.Staff staff)
        {
            if (!staff.Is(StaffRoles.Mediator | StaffRoles.Manager)) return Correspondence.NoRole();
            if (Assignment.Conflict(s, staff) is { } conflict) return conflict;
        }

        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both).Lapse(ClaimEnd.SettledBetween, "G5").Granted();
    }

    /// <summary>A hold is gone; what waited goes out when it was the last (D29).</summary>
    public static Decision HoldLifted(Situation s, Act.HearOfLift act, DateTimeOffset now) =>
        new Draft(s, now).Write(new Fact.HoldLifted(act.Ref)).SendHeldClaim().Granted();

    /// <summary>The bank has decided: what waited goes out, and where nothing can be given back any more there is nothing left to claim (D30, D33).</summary>
    public static Decision BankDecided(Situation s, GuaranteeClaim claim, DateTimeOffset now)
    {
        var draft = new Draft(s, now);
        if (s.Order.OpenChargeback is not null) return draft.Granted();
        return (claim.IsUndecided && s.Exposure.PlatformCanRefund.IsZero ? draft.Lapse(ClaimEnd.ChargedBack, "D30") : draft.SendHeldClaim()).Granted();
    }

    /// <summary>A hold closed the order, and its buyer was refunded (H4): nothing that has not gone out is paid any more.</summary>
    public static Decision OrderClosed(Situation s, GuaranteeClaim claim, DateTimeOffset now) =>
        (claim.IsUndecided || claim.HasHeld ? new Draft(s, now).Lapse(ClaimEnd.OrderClosed, "H4") : new Draft(s, now)).Granted();
}

/// <summary>How a claim goes on while facts are written.</summary>
internal static class ClaimDrafting
{
    extension(Draft draft)
    {
        /// <summary>The claim as the facts so far have made it.</summary>
        public GuaranteeClaim Claim => (GuaranteeClaim)draft.Case;

        /// <summary>Ends the claim, since there is nothing left to claim; what has not gone out is given up.</summary>
        public Draft Lapse(ClaimEnd why, string rule) =>
            draft.DropHeld().CancelAllBut().Write(new Fact.ClaimLapsed(why, rule)).Write(new Fact.CaseClosed(Status.Lapsed));

        /// <summary>Nothing stands in the way any more: what waited goes out, or less where a bank left less (D29, D33).</summary>
        public Draft SendHeldClaim()
        {
            if (!draft.Case.HasHeld || draft.Situation.Order.PayoutStop is not null) return draft;
            if (draft.Situation.Exposure.PlatformCanRefund.IsZero) return draft.Lapse(ClaimEnd.ChargedBack, "D33");
            draft.SendOut();
            var sent = draft.Case.Settlements[^1].Amount;
            return sent == draft.Claim.Pays ? draft : draft.Write(new Fact.ClaimLowered(sent, "D33"));
        }

        /// <summary>Closes the claim once the payment is confirmed or settled by hand (D24).</summary>
        public Draft CloseWhenPaid() =>
            draft.Case.IsClosed || draft.Case.HasUnsettled ? draft : draft.Write(new Fact.CaseClosed(Status.Paid));
    }
}
