using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.People;

namespace MediationConsole.Api.CaseFiles;

/// <summary>Who reads a case: staff read all of it; a key, or whoever asks for one side's view, reads what outsiders may see.</summary>
internal sealed record Viewer(Actor.Staff? Staff, Side? For)
{
    public bool IsOutsider => Staff is null || For is not null;

    /// <summary>Reads <c>?for=</c>; the answer where it names nobody.</summary>
    public static (Viewer? Viewer, Answer? Problem) Of(Call call)
    {
        var fields = new Fields();
        var side = fields.OptionalOneOf<Side>("for", call.Query("for"));
        return fields.Faulty ? (null, call.Problems.Impossible(fields.Faults)) : (new(StaffOf(call.Caller), side), null);
    }

    public static Actor.Staff? StaffOf(Caller caller) => (caller as Caller.StaffToken)?.Staff;

    /// <summary>The case as this reader sees it.</summary>
    public CaseView View(Situation situation, DateTimeOffset now)
    {
        var seen = IsOutsider ? situation with { Case = situation.Case.ToOutsiders(For) } : situation;
        var one = seen.Case;
        var dispute = one as Dispute;
        List<AppealView> appeals = [.. dispute?.Appeals.Select(AppealView.Of) ?? []];
        return new(
            one.Ref, one.Ref.Kind, one.Version, one.OrderNo, one.Site, new(one.Policy, one.PolicyVersion),
            one.Stage, one.Status, one.IsStayed, one.WaitingFor, one.OrderLabel, one.Subject,
            dispute is null ? null : new(dispute.Request.Remedy, dispute.Request.Amount),
            dispute is null ? [] : [.. dispute.Proposals.Select(ProposalView.Of).Concat(dispute.Resolutions.Select(ProposalView.Of)).OrderBy(put => put.At)],
            [.. one.Terms.Select(term => new TermView(term.Code, term.Who, term.StartedAt, term.DueAt, term.OnSilence, term.State, term.Remaining, term.Stopped))],
            [.. one.Exhibits.Select(View)],
            dispute?.Ruling is { } ruling ? View(ruling) : null, [.. dispute?.Rulings.Select(View) ?? []],
            appeals.LastOrDefault(), appeals, dispute?.Outcome,
            [.. one.Settlements.Select(paid => new SettlementView(paid.Id, paid.Kind, paid.Amount, paid.State, paid.Note, paid.Held, paid.Attempt))],
            [.. seen.Order.Holds.Select(hold => hold.Ref)], dispute?.Stay is { } stay ? new(stay.Ref, stay.Reason, stay.Since) : null,
            one.Assignee, one.OpenedAt, one.ClosedAt, Allowed(seen, now))
        {
            Hold = HoldView.Of(one),
            Chargeback = one is Chargeback chargeback ? ChargebackView.Of(chargeback, IsOutsider) : null,
            Claim = ClaimView.Of(seen, IsOutsider),
        };
    }

    // What outsiders may do is asked of the case as they see it, so that a ruling that waits does not show in it.
    private IReadOnlyList<AllowedAct> Allowed(Situation seen, DateTimeOffset now) =>
        For is { } side ? AllowedActs.Of(seen, Actor.Of(side), now)
            : Staff is { } staff ? AllowedActs.Of(seen, staff, now)
            : AllowedActs.OfParties(seen, now);

    private ExhibitView View(Exhibit one) => new(
        one.Number, one.Label, one.By, one.Type, one.State, one.Late, one.Sha256, one.FileName, one.MediaType, one.Size, one.At, one.Note, one.Admitted, one.Reason,
        one.Erased?.At, one.FiledBy?.Name, IsOutsider ? null : one.Finding, IsOutsider ? null : one.Withheld, IsOutsider ? null : one.OpenedBy);

    private RulingView View(Ruling one) => new(
        one.Number, one.ByName, one.At, one.Remedy, one.Amount, one.Responsible, one.Funding, one.Freight, one.Findings, one.Text, one.State, one.OnAppeal,
        IsOutsider ? null : one.ApprovedByName, IsOutsider ? null : one.Hash);
}
