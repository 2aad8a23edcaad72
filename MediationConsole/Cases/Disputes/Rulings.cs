using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>The mediator's decision (D20, D22, D23).</summary>
internal static class Rulings
{
    public static Decision Issue(Situation s, Act.Rule act, Actor.Staff staff, DateTimeOffset now)
    {
        var text = act.Ruling;
        if (!staff.Is(StaffRoles.Mediator)) return Correspondence.NoRole();
        if (text is null) return Impossible("remedy", "Say what is ruled.");
        if (s.Dispute.Assignee != staff.Id) return Refuse(Refusal.NotAssigned, "Only the mediator who has the case rules (D20). Claim it first.");
        if (Assignment.Conflict(s, staff) is { } conflict) return conflict;
        if (Text(s.Dispute, text) is { } incomplete) return incomplete;
        if (Refund(s, new Offer(text.Remedy, text.Amount), out var refund) is { } impossible) return impossible;
        if (Unread(s.Dispute, staff) is { } unread) return unread;
        if (Late(s.Dispute, text) is { } late) return late;

        // Written anew while it waits for the second person, it waits anew: what was read then is no longer what stands (D22).
        var alone = Approvals.Needed(s, staff, text.Funding, refund) is null;
        var ruling = new Ruling(
            s.Dispute.Rulings.Count + 1, staff.Id, staff.Name, now, text.Remedy, refund, text.Responsible, text.Funding, text.Freight,
            [.. text.Findings], text.Text, alone ? RulingState.Pending : RulingState.AwaitingApproval);
        var draft = new Draft(s, now).Write(new Fact.RulingIssued(ruling));
        return (alone ? draft.MoveTo(Status.Ruled, "D20")
            : s.Dispute.Status == Status.AwaitingSecondApproval ? draft
            : draft.MoveTo(Status.AwaitingSecondApproval, "D22")).Granted();
    }

    public static Decision TakeBack(Situation s, Act.TakeBack act, Actor.Staff staff, DateTimeOffset now)
    {
        var ruling = s.Dispute.Ruling!;
        if (!staff.Is(StaffRoles.Mediator)) return Correspondence.NoRole();
        if (ruling.By != staff.Id) return Refuse(Refusal.NotAssigned, "Only its author takes a ruling back (D23).");
        if (Correspondence.Blank(act.Reason, "reason") is { } blank) return blank;
        var draft = new Draft(s, now).Write(new Fact.RulingTakenBack(ruling.Number, act.Reason));
        return ruling.OnAppeal is null ? draft.Cancel(TermCode.Undo).MoveTo(Status.UnderReview, "D23").Granted() : draft.Granted();
    }

    /// <summary>The undo term has ended: the ruling takes effect and is the first the parties hear of it (D18, D23).</summary>
    public static Draft TakeEffect(Draft draft)
    {
        var ruling = draft.Dispute.Ruling!;
        return draft.Write(new Fact.RulingTookEffect(ruling.Number, ruling.Remedy, ruling.Amount)).Meet(TermCode.FirstContact).Meet(TermCode.Ruling)
            .CarryOut(ruling.Remedy, ruling.Amount, OutcomeHow.Ruling, "D20", ruling.Funding).Start(TermCode.AppealWindow);
    }

    private static Decision? Text(Dispute dispute, RulingText text)
    {
        if (text.Findings is not { Count: > 0 and <= 20 }) return Impossible("findings", "A ruling has 1 to 20 findings, one for each point of the claim (D20).");
        foreach (var finding in text.Findings)
        {
            if (finding is not { Reason: not null, Exhibits: not null }) return Impossible("findings", "A finding has a point, a reason and the exhibits it cites (D20).");
            if (Correspondence.Blank(finding.Point, "findings") is { } blank) return blank;
            if (!RulingReasons.All.ContainsKey(finding.Reason)) return Impossible("findings", $"There is no ruling reason '{finding.Reason}' (D20).");
            if (finding.Exhibits.Any(number => dispute.Exhibit(number) is null)) return Impossible("findings", "A finding cites an exhibit that the case does not have.");
            if (finding.Exhibits.FirstOrDefault(number => !dispute.Exhibit(number)!.IsSound) is var infected and > 0)
                return Impossible("findings", $"A finding cites {dispute.Label(infected)}, which is infected and counts for nothing.");
        }

        return Correspondence.Blank(text.Text, "text");
    }

    /// <summary>What the buyer gets by a remedy of the centre, or why it is impossible; unlike a party the centre may also release (D19, D20).</summary>
    public static Decision? Refund(Situation s, Offer offer, out Money refund)
    {
        refund = Money.Zero(s.Exposure.Remaining.Currency);
        if (offer is null) return Impossible("remedy", "Say which remedy.");
        if (offer.Remedy != Remedy.Release) return Offers.Check(offer, s.Exposure, s.Dispute.Family, out refund);
        return offer.Amount is null or { IsZero: true } ? null : Impossible("amount", "A release gives the buyer nothing.");
    }

    /// <summary>
    /// Which exhibits that person has not opened yet, and which cannot be opened yet (D20); null where nothing stands in the way. What is
    /// infected is as if it had never been sent. What is damaged can never be opened: it is judged deficient, so that the record says why.
    /// </summary>
    public static Decision? Unread(Dispute dispute, Actor.Staff staff)
    {
        var unread = dispute.Exhibits.Where(exhibit => exhibit is { IsSound: true, Erased: null } && !exhibit.IsOpenedBy(staff.Id)).ToList();
        var (waiting, damaged) = (Labels(unread, exhibit => exhibit.State == ExhibitState.WaitingForScan), Labels(unread, exhibit => exhibit is { Damaged: not null, Judgement: not Judgement.Deficient }));
        Saying?[] sentences =
        [
            Labels(unread, exhibit => exhibit.MayBeOpened) is { } readable ? (Saying)$"Not opened by you yet: {readable} (D20)." : null,
            waiting is null ? null : (Saying)$"Still waiting for the virus scan: {waiting}.",
            damaged is null ? null : (Saying)$"Damaged before you opened it: {damaged}; ask for it again, or judge it deficient.",
        ];
        Saying[] said = [.. sentences.OfType<Saying>()];
        return said.Length == 0 ? null : Refuse(Refusal.UnreadExhibits, Saying.Text(said));
    }

    private static string? Labels(IEnumerable<Exhibit> exhibits, Func<Exhibit, bool> which) =>
        string.Join(", ", exhibits.Where(which).Select(exhibit => exhibit.Label)) is { Length: > 0 } labels ? labels : null;

    private static Decision? Late(Dispute dispute, RulingText text) =>
        text.Findings.SelectMany(finding => finding.Exhibits).FirstOrDefault(number => !dispute.Exhibit(number)!.Counts) is var late and > 0
            ? Refuse(Refusal.LateEvidence, $"{dispute.Label(late)} came in late and counts only when you admit it with a reason (D15).")
            : null;
}
