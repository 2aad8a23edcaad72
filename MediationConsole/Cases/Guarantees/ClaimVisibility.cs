namespace MediationConsole.Cases.Guarantees;

/// <summary>What people outside the centre may see of a claim: no payment that a second person has not approved, and of a report only what is theirs (D22, G3).</summary>
internal static class ClaimVisibility
{
    /// <param name="side">The side that reads; null for the marketplace.</param>
    public static GuaranteeClaim Shown(GuaranteeClaim claim, Side? side)
    {
        var shown = claim.WithoutOwn(side) with
        {
            Payments = [.. claim.Payments.Where(payment => payment.State == ClaimPaymentState.Approved).Select(payment => payment with { By = default, ByName = "", SecondBy = null, SecondByName = null })],
            Report = side == Side.Buyer ? null : claim.Report is { } report ? report with { Text = side is null ? "" : report.Text, Reason = null, DecidedBy = null, DecidedByName = null } : null,
            Questionnaires = [.. claim.Questionnaires.Where(one => one.By == side)],
        };
        return claim.Status == Status.AwaitingSecondApproval ? shown with { Status = Status.UnderReview } : shown;
    }

    /// <summary>Whether outsiders hear of the fact at all. The buyer never hears of a report: who reported whom is between the seller and the centre (G3).</summary>
    public static bool IsOpen(Fact fact, Side? side) => fact switch
    {
        Fact.ClaimPaymentWritten or Fact.ClaimReturned => false,
        Fact.BuyerReported or Fact.ReportConfirmed or Fact.ReportDismissed => side != Side.Buyer,
        Fact.QuestionnaireAnswered answered => side == answered.By,
        _ => true,
    };

    /// <summary>The fact without what is the centre's own, or between one party and the centre.</summary>
    public static Fact Shown(Fact fact) => fact switch
    {
        Fact.ClaimApproved f => f with { By = default, Name = "" },
        Fact.ClaimDeclined f => f with { By = default, Name = "" },
        Fact.BuyerReported f => f with { Text = "" },
        Fact.ReportConfirmed f => f with { By = default, Name = "", Reason = "" },
        Fact.ReportDismissed f => f with { By = default, Name = "", Reason = "" },
        _ => fact,
    };
}
