namespace MediationConsole.Cases.Disputes;

/// <summary>An act that is open to somebody now, by its published name, and by when it must be done.</summary>
public sealed record AllowedAct(string Act, string By, DateTimeOffset? DueAt);

/// <summary>What is open to whom: the law itself is asked, with a well-formed example of each act (blueprint: the disabled button's tooltip is the law).</summary>
public static class AllowedActs
{
    /// <summary>The acts open to the parties and the gateway.</summary>
    public static IReadOnlyList<AllowedAct> OfParties(Situation situation, DateTimeOffset now) =>
        [.. Of(situation, new Actor.Buyer(), now), .. Of(situation, new Actor.Seller(), now), .. Of(situation, new Actor.Gateway(), now)];

    /// <summary>The acts open to that actor.</summary>
    public static IReadOnlyList<AllowedAct> Of(Situation situation, Actor actor, DateTimeOffset now) =>
    [
        .. Examples(situation, actor)
            .Where(example => DisputeLaw.Decide(situation, example, actor, now) is Decision.Granted)
            .Select(example => new AllowedAct(ActNames.Of(example), actor is Actor.Staff ? "staff" : actor.Kind, DueAt(situation.Dispute, example, actor)))
            .DistinctBy(allowed => allowed.Act),
    ];

    /// <summary>A well-formed example of every act there is, fitted to the case, so that only the law stands in the way.</summary>
    public static IEnumerable<Act> Examples(Situation s, Actor actor)
    {
        var full = new Offer(Remedy.FullRefund, null);
        var pending = s.Dispute.Settlements.FirstOrDefault(one => one is { State: SettlementState.Pending, Held: false })?.Id ?? "";
        var failed = s.Dispute.Settlements.FirstOrDefault(one => one.State == SettlementState.Failed)?.Id ?? "";
        var self = actor as Actor.Staff ?? new Actor.Staff(default, "", StaffRoles.None);
        // Who may change one term may not change every other.
        TermCode[] running = [TermCode.Ruling, .. s.Dispute.Running.Select(term => term.Code)];
        TermCode[] stopped = [TermCode.Ruling, .. s.Dispute.Terms.Where(term => term is { State: TermState.Paused, Stopped: true }).Select(term => term.Code)];
        return
        [
            new Act.Accept(),
            new Act.Counter(full),
            new Act.Refuse(),
            new Act.Modify(full),
            new Act.Escalate(),
            new Act.Withdraw(),
            new Act.WriteMessage("…", null),
            new Act.GiveWaybill("DHL", "1234567890"),
            new Act.AddExhibit("OTHER", "file.txt", "text/plain", 1, new string('0', 64), null),
            new Act.SubmitEvidence(),
            new Act.GiveReturnAddress("…"),
            new Act.GiveReturnTracking("DHL", "1234567890"),
            new Act.ConfirmReturn(ReturnCondition.Ok, null),
            new Act.Claim(),
            new Act.ReleaseClaim(),
            new Act.Assign(new Actor.Staff(self.Id, self.Name, StaffRoles.Mediator)),
            new Act.Recuse("…"),
            new Act.WriteNote("…"),
            new Act.OpenExhibit(Fitting(s.Dispute, one => one.MayBeOpened)),
            new Act.JudgeExhibit(Fitting(s.Dispute, one => one.MayBeOpened || one is { Damaged: not null, IsSound: true }), true, null),
            new Act.AdmitLate(Fitting(s.Dispute, one => !one.Counts && (one.MayBeOpened || one is { Damaged: not null, IsSound: true })), "…"),
            new Act.AddExhibit("OTHER", "file.txt", "text/plain", 1, new string('0', 64), null, Of: Side.Buyer),
            new Act.WithholdExhibit(Fitting(s.Dispute, one => one.Withheld is null), "…"),
            new Act.ShowExhibit(Fitting(s.Dispute, one => one.Withheld is not null), "…"),
            new Act.ScanExhibit(Fitting(s.Dispute, one => one is { Scan: Scan.Waiting, Erased: null }), true, null),
            new Act.ReportDamage(Fitting(s.Dispute, one => one is { Damaged: null, Erased: null })),
            new Act.ReportWhole(Fitting(s.Dispute, one => one is { Damaged: not null, Erased: null })),
            new Act.EraseExhibit(Fitting(s.Dispute, one => one.Erased is null), "…"),
            new Act.RequestEvidence(Side.Buyer, ["OTHER"], null),
            new Act.Rule(new RulingText(Remedy.Release, null, Responsible.Nobody, Funding.Seller, null, [new("…", "AVAILABLE_INFORMATION", [])], "…")),
            new Act.Propose(new Offer(Remedy.Release, null)),
            new Act.Approve(),
            new Act.Decline(),
            new Act.TakeBack("…"),
            new Act.ApproveRuling(),
            new Act.ReturnRuling("…"),
            new Act.Appeal("…", "…"),
            // What was written can be corrected without reading all exhibits again, but not while a chargeback is open.
            new Act.DecideAppeal(AppealResult.Upheld, null, null, "…"),
            new Act.DecideAppeal(AppealResult.Corrected, null, null, "…"),
            .. running.Select(code => new Act.StopTerm(code, "…")),
            .. stopped.Select(code => new Act.RestartTerm(code)),
            .. running.Select(code => new Act.ExtendTerm(code, 1, "…")),
            new Act.ConfirmSettlement(pending, "…"),
            new Act.FailSettlement(pending, "…"),
            new Act.RetrySettlement(failed),
            new Act.SettleByHand(failed, "…"),
        ];
    }

    // The first exhibit to which an act fits; where there is none the act names one that stands in its way.
    private static int Fitting(Dispute dispute, Func<Exhibit, bool> fits) =>
        (dispute.Exhibits.FirstOrDefault(fits) ?? (dispute.Exhibits.Count == 0 ? null : dispute.Exhibits[0]))?.Number ?? 0;

    // The due instant is shown where the act is what the running term of that side waits for.
    private static DateTimeOffset? DueAt(Dispute dispute, Act act, Actor actor)
    {
        TermCode[] codes = act switch
        {
            Act.Accept or Act.Counter or Act.Refuse => [TermCode.SellerResponse, TermCode.CounterResponse],
            Act.GiveWaybill => [TermCode.Waybill],
            Act.SubmitEvidence or Act.AddExhibit => [TermCode.BuyerEvidence, TermCode.RequestedEvidence],
            Act.GiveReturnAddress => [TermCode.ReturnAddress],
            Act.GiveReturnTracking => [TermCode.ReturnTracking],
            Act.ConfirmReturn => [TermCode.ReturnReceipt],
            Act.Approve or Act.Decline => [TermCode.PartyApproval],
            Act.Appeal => [TermCode.AppealWindow],
            Act.Rule or Act.DecideAppeal => [TermCode.Ruling],
            Act.TakeBack => [TermCode.Undo],
            _ => [],
        };
        Who? who = actor switch { Actor.Buyer => Who.Buyer, Actor.Seller => Who.Seller, Actor.Staff => Who.Staff, _ => null };
        return dispute.Running.FirstOrDefault(term => codes.Contains(term.Code) && (term.Who == who || term.Who == Who.Both))?.DueAt;
    }
}
