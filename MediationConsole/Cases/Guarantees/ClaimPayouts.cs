using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Guarantees;

/// <summary>Paying and declining (G1, G2): the assigned mediator writes, and since the platform pays a second person always approves (D22).</summary>
internal static class ClaimPayouts
{
    public static Decision Write(Situation s, GuaranteeClaim claim, Act.ApproveClaim act, Actor.Staff staff, DateTimeOffset now)
    {
        // Whoever says yes to what somebody else wrote is the second person, by whatever name (D22).
        if (claim.ToApprove is { } waiting && waiting.By != staff.Id && claim.Assignee != staff.Id && (act.Amount ?? waiting.Amount) == waiting.Amount)
            return Approve(s, claim, new Act.ApproveClaimBySecond(waiting.Number), staff, now);
        if (Decides(s, claim, staff) is { } barred) return barred;
        var amount = act.Amount ?? claim.Amount;
        if (amount.Currency == claim.Amount.Currency && amount > claim.Amount) return Impossible("amount", $"The buyer claims {claim.Amount}; the guarantee pays no more (G1).");
        if (Caps.Now(s, amount) is { } capped) return capped;
        if (Correspondence.Blank(act.Text, "text") is { } blank) return blank;
        var draft = new Draft(s, now).Write(new Fact.ClaimPaymentWritten(claim.Payments.Count + 1, amount, act.Text, staff.Id, staff.Name));
        return (claim.Status == Status.AwaitingSecondApproval ? draft : draft.Write(new Fact.StatusChanged(Status.AwaitingSecondApproval, "D22"))).Granted();
    }

    public static Decision Decline(Situation s, GuaranteeClaim claim, Act.DeclineClaim act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Decides(s, claim, staff) is { } barred) return barred;
        if (Correspondence.Blank(act.Text, "text") is { } blank) return blank;
        return new Draft(s, now).Write(new Fact.ClaimDeclined(staff.Id, staff.Name, act.Text)).Meet(TermCode.ClaimReview)
            .CancelAllBut().Write(new Fact.CaseClosed(Status.Declined)).Granted();
    }

    /// <summary>The second person approves: the payment counts for the month of this instant, and is asked of caps and ledger once more (G1, D33).</summary>
    public static Decision Approve(Situation s, GuaranteeClaim claim, Act.ApproveClaimBySecond act, Actor.Staff staff, DateTimeOffset now)
    {
        if (SecondPerson(s, claim, staff, out var payment) is { } refused) return refused;
        if (act.Number is { } read && read != payment.Number) return Refuse(Refusal.StaleVersion, "The payment was written anew after you read it: read it again (D22).");
        if (Caps.Now(s, payment.Amount) is { } capped) return capped;
        return new Draft(s, now).Write(new Fact.ClaimApproved(payment.Number, payment.Amount, payment.Text, staff.Id, staff.Name)).Meet(TermCode.ClaimReview)
            .CancelAllBut().Write(new Fact.StatusChanged(Status.Settling, "D24")).Instruct(SettlementKind.PlatformRefund, payment.Amount).Granted();
    }

    public static Decision Return(Situation s, GuaranteeClaim claim, Act.ReturnClaim act, Actor.Staff staff, DateTimeOffset now)
    {
        if (SecondPerson(s, claim, staff, out var payment) is { } refused) return refused;
        return Correspondence.Blank(act.Reason, "reason")
            ?? new Draft(s, now).Write(new Fact.ClaimReturned(payment.Number, staff.Id, staff.Name, act.Reason)).Write(new Fact.StatusChanged(Status.UnderReview, "D22")).Granted();
    }

    private static Decision? Decides(Situation s, GuaranteeClaim claim, Actor.Staff staff)
    {
        if (!staff.Is(StaffRoles.Mediator)) return Correspondence.NoRole();
        return claim.Assignee != staff.Id ? Refuse(Refusal.NotAssigned, "Only the mediator who has the claim decides on it (G2). Claim it first.") : Assignment.Conflict(s, staff);
    }

    // Roles are those of the moment of the act; who wrote it is who wrote it, whatever they have become since.
    private static Decision? SecondPerson(Situation s, GuaranteeClaim claim, Actor.Staff staff, out ClaimPayment payment)
    {
        payment = claim.ToApprove!;
        if (!staff.Is(StaffRoles.Mediator | StaffRoles.Manager)) return Correspondence.NoRole();
        return payment.By == staff.Id ? Refuse(Refusal.OwnRuling, "Nobody approves their own payment out of the fund (D22).") : Assignment.Conflict(s, staff);
    }
}
