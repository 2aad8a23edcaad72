using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Tests.Cases;

/// <summary>What makes two cases the same situation: the law cannot tell them apart but for the hour, nor for what it will never look at again.</summary>
internal static class Alike
{
    public static string Key(PaperCase paper)
    {
        var (dispute, order) = (paper.Dispute, paper.Situation.Order);
        var open = dispute.Outcome is null;
        return string.Join('|',
            dispute.Status, dispute.Asked, Agreement(paper), Next(paper),
            string.Join(',', dispute.Terms.Where(term => term.IsLive && term.Code != TermCode.FirstContact).Select(term => $"{term.Code}{term.State}{term.Stopped}{term.OutageMadeUp}")),
            dispute.Terms.LastOrDefault(term => term.Code == TermCode.Ruling)?.State,
            open || dispute.OpenAppeal is not null ? string.Join(',', dispute.Exhibits.Select(Of)) : null,
            open ? dispute.OpenResolution is { } asked ? $"{asked.Remedy}{string.Join(',', asked.Approved)}" : dispute.Resolutions.Count > 0 : null,
            string.Join(',', dispute.Rulings.Where(ruling => ruling.State is RulingState.Pending or RulingState.AwaitingApproval or RulingState.InForce).Select(Of)),
            open ? Math.Min(dispute.Rulings.Count, 2) : 0,
            string.Join(',', dispute.Appeals.Select(appeal => $"{appeal.By}{appeal.State}{appeal.NewRuling is null}")),
            open ? dispute.Return?.Refund : null, dispute.Outcome?.Refund, dispute.Outcome?.Release,
            string.Join(',', dispute.Settlements.Select(one => $"{one.Kind}{(one.IsDone ? SettlementState.Confirmed : one.State)}{one.Held}")),
            dispute.Stage is Stage.Mediation || dispute.OpenAppeal is not null ? dispute.Assignee : null, string.Join(',', dispute.Recused),
            dispute.Stay is null, order.Holds.Count, string.Join(',', order.Chargebacks.Select(one => $"{one.State}{one.Amount}")), paper.Situation.Exposure.Remaining,
            paper.Situation.Outages.Count);
    }

    // What was on the table matters while it can still be carried out.
    private static string Agreement(PaperCase paper)
    {
        var dispute = paper.Dispute;
        return dispute.Stage == Stage.Agreement
            ? $"{dispute.Request.Remedy}{dispute.OpenCounter?.Remedy}{dispute.SellerCounters}{paper.Now < dispute.OpenedAt.AddDays(paper.Situation.Policy.EscalateFromDays)}"
            : dispute.Status == Status.AwaitingWaybill ? dispute.Request.Remedy.ToString() : "";
    }

    private static string Next(PaperCase paper)
    {
        var next = paper.Dispute.Running.FirstOrDefault();
        return next?.DueAt <= paper.Now ? "due" : next?.DueAt <= paper.Now.AddTicks(1) ? "soon" : "";
    }

    private static string Of(Exhibit one) => string.Join('/',
        one.By, one.Late, one.Admitted, string.Join(',', one.OpenedBy.Select(opening => opening.By)), one.Scan, one.Withheld is null,
        one.Damaged is null ? null : one.Judgement == Judgement.Deficient);

    private static string Of(Ruling one) => $"{one.State}{one.Remedy}{one.Amount}{one.Funding}{one.By}{one.OnAppeal}{one.ApprovedBy}";
}
