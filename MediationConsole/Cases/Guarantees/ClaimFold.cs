namespace MediationConsole.Cases.Guarantees;

/// <content>How facts make a claim. Folding never refuses: what is a fact has been granted.</content>
public sealed partial record GuaranteeClaim
{
    /// <summary>The claim at its first fact.</summary>
    public static GuaranteeClaim Opened(Fact.GuaranteeClaimed fact, DateTimeOffset at) => new()
    {
        Ref = fact.Ref,
        Site = fact.Site,
        OrderNo = fact.OrderNo,
        Policy = fact.Policy,
        PolicyVersion = fact.PolicyVersion,
        Reason = fact.Reason,
        OpenedAt = at,
        Version = 1,
        Status = Status.UnderReview,
        Amount = fact.Amount,
    };

    public override Case Apply(Fact fact, DateTimeOffset at) => Fold(fact, at) with { Version = Version + 1 };

    private Case Fold(Fact fact, DateTimeOffset at) => fact switch
    {
        // Written anew while it waits for the second person, it waits anew (D22).
        Fact.ClaimPaymentWritten f => this with { Payments = [.. Voided(), new(f.Number, f.Amount, f.Text, f.By, f.Name, at, ClaimPaymentState.AwaitingApproval)] },
        Fact.ClaimApproved f => this with
        {
            Payments = With(f.Number, payment => payment with { State = ClaimPaymentState.Approved, SecondBy = f.By, SecondByName = f.Name }),
            Pays = f.Amount,
            ApprovedAt = at,
        },
        Fact.ClaimReturned f => this with
        {
            Payments = With(f.Number, payment => payment with { State = ClaimPaymentState.Returned, SecondBy = f.By, SecondByName = f.Name, Returned = f.Reason }),
        },
        Fact.ClaimDeclined f => this with { Payments = Voided(), DeclineText = f.Text },
        Fact.ClaimLowered f => this with { Pays = f.Amount },
        Fact.ClaimLapsed f => this with { Payments = Voided(), End = f.Why },

        Fact.BuyerReported f => this with { Report = new(f.Text, at, ReportState.Open) },
        Fact.ReportConfirmed f => this with { Report = Decided(ReportState.Confirmed, f.Reason, f.By, f.Name, at) },
        Fact.ReportDismissed f => this with { Report = Decided(ReportState.Dismissed, f.Reason, f.By, f.Name, at) },
        Fact.QuestionnaireAnswered f => this with { Questionnaires = [.. Questionnaires, new(f.By, f.Answers, at)] },

        _ => Shared(fact, at),
    };

    private IReadOnlyList<ClaimPayment> With(int number, Func<ClaimPayment, ClaimPayment> change) =>
        [.. Payments.Select(payment => payment.Number == number ? change(payment) : payment)];

    private IReadOnlyList<ClaimPayment> Voided() =>
        [.. Payments.Select(payment => payment.State == ClaimPaymentState.AwaitingApproval ? payment with { State = ClaimPaymentState.Void } : payment)];

    private BuyerReport Decided(ReportState state, string reason, StaffId by, string name, DateTimeOffset at) =>
        Report! with { State = state, Reason = reason, DecidedBy = by, DecidedByName = name, DecidedAt = at };
}
