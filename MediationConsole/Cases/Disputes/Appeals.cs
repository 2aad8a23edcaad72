using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>A party appeals, another mediator decides, and only the difference moves (D28).</summary>
internal static class Appeals
{
    private const int LongestGround = 200;

    public static Decision File(Situation s, Act.Appeal act, Side by, DateTimeOffset now)
    {
        if (s.Dispute.RulingInForce is not { } ruling) return Refuse(Refusal.NotAtThisStage, "There is no ruling in force that could be appealed (D28).");
        if (HasAppealed(s.Dispute, by, ruling)) return Refuse(Refusal.AlreadyAppealed, $"The {by} has appealed this ruling already (D28).");
        if (!s.Dispute.Terms.Any(term => term is { Code: TermCode.AppealWindow, IsLive: true }))
            return Refuse(Refusal.WindowClosed, "The time in which this ruling could be appealed is over (D28).");
        if (string.IsNullOrWhiteSpace(act.Ground) || act.Ground.Length > LongestGround) return Impossible("ground", "Say on which ground, in 200 characters at most (D28).");
        if (Correspondence.Blank(act.Text, "text") is { } blank) return blank;
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both)
            .Write(new Fact.AppealFiled(s.Dispute.Appeals.Count + 1, by, ruling.Number, act.Ground.Trim(), act.Text))
            .Pause(TermCode.ReturnAddress, TermCode.ReturnTracking, TermCode.ReturnReceipt).Start(TermCode.Ruling).Granted();
    }

    public static Decision Decide(Situation s, Act.DecideAppeal act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Bars(s, staff) is { } barred) return barred;
        if (Correspondence.Blank(act.Text, "text") is { } blank) return blank;
        if (act.Result != AppealResult.Corrected && Rulings.Unread(s.Dispute, staff) is { } unread) return unread;
        if (act.Result == AppealResult.Upheld) return Uphold(new Draft(s, now), act, staff);
        if (s.Order.OpenChargeback is not null) return ChargebackOpen();
        var earlier = s.Dispute.RulingInForce!;
        if (AppealMoney.Check(s, earlier, act, out var remedy, out var refund) is { } impossible) return impossible;
        if (!AppealMoney.IsOfWords(act.Result, earlier, refund) && UnderWay(s.Dispute) is { } underWay) return underWay;
        return Issue(s, act, staff, earlier, remedy, refund, now);
    }

    /// <summary>The decision takes effect: the new ruling takes the place of the old, and the difference moves.</summary>
    public static Decision TakeEffect(Draft draft)
    {
        var (earlier, ruling) = (draft.Dispute.RulingInForce!, draft.Dispute.Rulings.Last(one => one.State == RulingState.Pending));
        // Between writing and approval money can have gone elsewhere, or be about to.
        if (draft.Situation.Order.OpenChargeback is not null) return ChargebackOpen();
        if (!AppealMoney.IsOfWords(ruling.OnAppeal, earlier, ruling.Amount) && UnderWay(draft.Dispute) is { } underWay) return underWay;
        if (AppealMoney.Exceeds(draft.Situation, earlier, ruling) is { } exceeds) return exceeds;
        draft.Write(new Fact.AppealDecided(ruling.OnAppeal!.Value, ruling.Number, ruling.By, ruling.ByName, ruling.Text))
            .Write(new Fact.RulingTookEffect(ruling.Number, ruling.Remedy, ruling.Amount)).Meet(TermCode.Ruling);
        // Who has not appealed yet keeps the rest of the window: the other side's appeal takes nobody's own away.
        if (HasAppealed(draft.Dispute, Side.Buyer, ruling) && HasAppealed(draft.Dispute, Side.Seller, ruling)) draft.Cancel(TermCode.AppealWindow);
        return AppealMoney.Move(draft, earlier, ruling).Granted();
    }

    /// <summary>Why that person may not hear the open appeal; null where they may (D21, D28).</summary>
    public static Decision? Bars(Situation s, Actor.Staff staff) =>
        !staff.Is(StaffRoles.Mediator) ? Correspondence.NoRole()
            : IsOwn(s.Dispute, staff.Id) ? Refuse(Refusal.OwnRuling, "Another mediator hears an appeal against one's own ruling (D21, D28).")
            : Assignment.Bars(s, staff);

    /// <summary>True where an open appeal is against a ruling that person wrote or approved.</summary>
    public static bool IsOwn(Dispute dispute, StaffId person) =>
        dispute.OpenAppeal is { } appeal && dispute.Rulings.First(one => one.Number == appeal.Ruling).IsBy(person);

    private static Decision Uphold(Draft draft, Act.DecideAppeal act, Actor.Staff staff) =>
        draft.Write(new Fact.AppealDecided(AppealResult.Upheld, null, staff.Id, staff.Name, act.Text)).Meet(TermCode.Ruling)
            .Resume(TermCode.ReturnAddress, TermCode.ReturnTracking, TermCode.ReturnReceipt).Granted();

    private static Decision Issue(Situation s, Act.DecideAppeal act, Actor.Staff staff, Ruling earlier, Remedy remedy, Money refund, DateTimeOffset now)
    {
        // What took two to decide takes two to undo.
        var alone = Approvals.Needed(s, staff, earlier.Funding, Money.Max(refund, earlier.Amount)) is null;
        var ruling = earlier with
        {
            Number = s.Dispute.Rulings.Count + 1,
            By = staff.Id,
            ByName = staff.Name,
            At = now,
            Remedy = remedy,
            Amount = refund,
            Text = act.Text,
            State = alone ? RulingState.Pending : RulingState.AwaitingApproval,
            OnAppeal = act.Result,
            ApprovedBy = null,
            ApprovedByName = null,
        };
        var draft = new Draft(s, now).Write(new Fact.RulingIssued(ruling));
        return alone ? TakeEffect(draft) : draft.Granted();
    }

    private static Decision ChargebackOpen() =>
        Refuse(Refusal.ChargebackOpen, "While a chargeback is open on the order no other amount can be decided (D30).");

    // What is with the gateway or has failed can still be paid or paid again, beside what an appeal makes up for; what is held is shared anew.
    private static Decision? UnderWay(Dispute dispute) => dispute.Settlements.Any(one => one is { IsDone: false, Held: false })
        ? Refuse(Refusal.NotAtThisStage, "A payment of the earlier ruling is still under way: the appeal is decided once it has arrived or was settled by hand (D24, D28).")
        : null;

    // Who appealed a ruling that an appeal has replaced has had its word.
    private static bool HasAppealed(Dispute dispute, Side by, Ruling ruling)
    {
        if (dispute.Appeals.Any(appeal => appeal.By == by && appeal.Ruling == ruling.Number)) return true;
        return dispute.Appeals.FirstOrDefault(appeal => appeal.NewRuling == ruling.Number) is { } decided
            && HasAppealed(dispute, by, dispute.Rulings.First(one => one.Number == decided.Ruling));
    }
}
