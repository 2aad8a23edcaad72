using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Operations.Demo.Trade;
using static MediationConsole.Cases.Status;

namespace MediationConsole.Operations.Demo.Stories;

/// <summary>A course a case can take.</summary>
/// <param name="Share">How many of a hundred or so cases take it.</param>
/// <param name="From">How many hours ago such a case was opened, at least.</param>
/// <param name="To">How many hours ago it was opened, at most.</param>
internal sealed record Tale(string Name, int Share, double From, double To, Func<Story, Actor.Staff, Task> Tell)
{
    /// <summary>The reasons it fits; null for all.</summary>
    public ReasonFamily? Family { get; init; }

    /// <summary>The sites whose policy lets it happen; null for all.</summary>
    public IReadOnlyList<string>? Sites { get; init; }

    /// <summary>What the buyer asks for; null for anything.</summary>
    public Remedy? Asks { get; init; }

    /// <summary>True where one mediator rules alone, so that the amount stays below the limit (D22).</summary>
    public bool Ruled { get; init; }

    /// <summary>True where there were the more such cases the nearer the present comes, as with a centre that grows.</summary>
    public bool Growing { get; init; }

    /// <summary>True where the gateway does not answer at once (D24).</summary>
    public bool SlowGateway { get; init; }
}

/// <summary>The courses of the demo, open ones first.</summary>
internal static class Tales
{
    private static readonly string[] SellerLosesBySilence = ["dhgate", "aliexpress", "cnnect"];

    public static IReadOnlyList<Tale> All { get; } =
    [
        new("fresh", 9, 0.3, 60, async (s, _) => { await s.After(1, 20); await s.Says(Side.Seller, Topic.SellerAnswers); }),
        new("fresh with evidence", 6, 0.5, 66, async (s, _) => { await s.ShowsOwed(Side.Buyer); await s.After(2, 40); await s.Says(Side.Buyer, Topic.BuyerChases); }) { Family = ReasonFamily.Snad },
        new("about to lapse", 5, 100, 119, (s, _) => s.Says(Side.Buyer, Topic.BuyerChases)) { Sites = SellerLosesBySilence },
        new("modified", 4, 20, 66, async (s, _) => { await s.After(4, 16); if (s.Stands(AwaitingSeller)) await s.Buyer(new Act.Modify(new(Remedy.PartialRefund, s.Share(0.5))) { Words = s.Words(Side.Buyer, Topic.BuyerModifies) }); }) { Asks = Remedy.FullRefund },
        new("countered", 9, 34, 100, async (s, _) => { await s.After(4, 30); await s.Offers(0.3); }),
        new("haggling", 4, 44, 96, Disputed.Haggles) { Sites = ["aliexpress", "connetmax"] },
        new("waybill wanted", 7, 54, 118, (s, _) => s.GoesToTheCentre()) { Family = ReasonFamily.Nr },
        new("evidence wanted", 5, 54, 118, (s, _) => s.GoesToTheCentre()) { Family = ReasonFamily.Snad },
        new("evidence coming in", 6, 58, 118, async (s, _) => { await s.GoesToTheCentre(); await s.After(1, 4); if (s.Stands(AwaitingEvidence)) await s.ShowsOwed(Side.Buyer); }) { Family = ReasonFamily.Snad },
        new("unclaimed", 12, 84, 150, (s, _) => s.ComesToReview()),
        new("short of evidence", 6, 84, 150, (s, _) => s.ComesToReview(allEvidence: false)),
        new("being read", 9, 96, 190, Disputed.BeingRead),
        new("more wanted", 6, 100, 140, Disputed.MoreWanted),
        new("late exhibits", 5, 110, 200, Disputed.LateExhibits),
        new("overdue ruling", 4, 350, 420, Disputed.BeingRead),
        new("just ruled", 4, 90, 130, Disputed.JustRuled) { Ruled = true },
        new("ruling taken back", 3, 110, 170, Disputed.TakenBack) { Ruled = true },
        new("address wanted", 5, 30, 110, Outcomes.Accepts) { Family = ReasonFamily.Snad, Asks = Remedy.ReturnAndRefund },
        new("on its way back", 8, 110, 280, Outcomes.Returns) { Family = ReasonFamily.Snad, Asks = Remedy.ReturnAndRefund },
        new("return ruled", 4, 130, 240, async (s, m) => { await Disputed.Ruled(s, m, Remedy.ReturnAndRefund); await s.After(6, 30); if (s.Stands(AwaitingReturnAddress)) await s.Seller(new Act.GiveReturnAddress(CentreWords.ReturnAddress(s.Deal.Shop))); }) { Family = ReasonFamily.Snad, Ruled = true },
        new("damaged return", 3, 330, 460, Outcomes.ReturnsDamaged) { Family = ReasonFamily.Snad, Asks = Remedy.ReturnAndRefund },
        new("money on its way", 4, 30, 70, Outcomes.Accepts) { SlowGateway = true, Asks = Remedy.PartialRefund },
        new("payment failed", 5, 40, 120, Outcomes.PaymentFails) { SlowGateway = true, Asks = Remedy.FullRefund },
        new("failed, then by hand", 4, 240, 900, Outcomes.PaymentFailsAndIsMended) { SlowGateway = true },
        new("proposed", 4, 90, 170, Governed.Proposed),
        new("waits for a second person", 5, 90, 170, Governed.WaitsForASecondPerson),
        new("given back by the second person", 2, 100, 180, Governed.ReturnedByTheSecondPerson),
        new("appealed", 4, 170, 260, Governed.Appealed) { Ruled = true },
        new("appeal decided", 4, 260, 600, Governed.AppealVaried) { Ruled = true },
        new("looked at once more", 3, 220, 330, Governed.LookedAtOnceMore) { Family = ReasonFamily.Nr },
        new("term stopped", 3, 60, 120, Governed.Stopped),
        new("stepped back", 2, 100, 180, Governed.SteppedBack),
        new("stayed", 3, 90, 170, Governed.Stayed),
        new("frozen", 3, 30, 90, Governed.Frozen) { Asks = Remedy.PartialRefund },
        new("failed and frozen", 2, 40, 100, Governed.FailedAndFrozen) { SlowGateway = true, Asks = Remedy.FullRefund },
        new("accepted", 17, 120, 1100, Outcomes.Accepts),
        new("seller silent", 14, 190, 1100, (s, _) => s.Says(Side.Buyer, Topic.BuyerChases)) { Sites = SellerLosesBySilence },
        new("counter accepted", 18, 140, 1100, Outcomes.CounterAccepted),
        new("withdrawn", 14, 80, 1100, Outcomes.Withdraws),
        new("no waybill", 6, 180, 1100, (s, _) => s.GoesToTheCentre()) { Family = ReasonFamily.Nr },
        new("no evidence", 6, 180, 1100, (s, _) => s.GoesToTheCentre()) { Family = ReasonFamily.Snad },
        new("ruled in full", 10, 220, 1100, (s, m) => Disputed.Ruled(s, m, Remedy.FullRefund)) { Ruled = true },
        new("ruled in part", 12, 220, 1100, (s, m) => Disputed.Ruled(s, m, Remedy.PartialRefund)) { Ruled = true },
        new("ruled for the seller", 10, 220, 1100, (s, m) => Disputed.Ruled(s, m, Remedy.Release)) { Ruled = true },
        new("returned", 10, 420, 1100, Outcomes.ReturnCompletes) { Family = ReasonFamily.Snad, Asks = Remedy.ReturnAndRefund },
        new("never sent back", 4, 420, 1100, async (s, m) => { await Outcomes.Accepts(s, m); await s.After(6, 40); if (s.Stands(AwaitingReturnAddress)) await s.Seller(new Act.GiveReturnAddress(CentreWords.ReturnAddress(s.Deal.Shop))); }) { Family = ReasonFamily.Snad, Asks = Remedy.ReturnAndRefund },
    ];
}
