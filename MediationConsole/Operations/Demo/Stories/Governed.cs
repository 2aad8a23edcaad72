using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Operations.Demo.Trade;
using static MediationConsole.Cases.Status;

namespace MediationConsole.Operations.Demo.Stories;

/// <summary>Courses on which more than one person of the centre has a word, or on which the order itself stands still (D19–D32).</summary>
internal static class Governed
{
    public static async Task Proposed(Story s, Actor.Staff mediator)
    {
        await s.ComesToReview();
        await s.After(1, 10);
        await s.IsRead(mediator);
        if (!s.Stands(UnderReview)) return;
        await s.Do(mediator, new Act.Propose(new(Remedy.PartialRefund, s.Share(0.4))) { Words = "Both of you have shown good reasons. We propose to meet in the middle; please tell us whether you agree." });
        await s.After(2, 12);
        if (s.Chance.Next(2) == 0 && s.Dispute.OpenResolution?.Asks(Side.Buyer) == true) await s.Buyer(new Act.Approve());
    }

    public static async Task WaitsForASecondPerson(Story s, Actor.Staff mediator)
    {
        await s.ComesToReview();
        await s.After(1, 10);
        await s.IsRead(mediator);
        await s.After(0.2, 3);
        if (!s.Stands(UnderReview)) return;
        var text = CentreWords.Ruling(s, Remedy.FullRefund, s.Exposure.Remaining);
        // Below the limit it takes the platform's money to need a second person (D22).
        await s.Do(mediator, new Act.Rule(s.NeedsSecondPerson(mediator) ? text : text with { Funding = Funding.Platform, Responsible = Responsible.Platform }));
    }

    public static async Task ReturnedByTheSecondPerson(Story s, Actor.Staff mediator)
    {
        await WaitsForASecondPerson(s, mediator);
        await s.After(1, 6);
        if (s.Stands(AwaitingSecondApproval)) await s.Do(Cast.Manager, new Act.ReturnRuling("The second finding needs an exhibit; at present it rests on nothing."));
    }

    public static async Task Appealed(Story s, Actor.Staff mediator)
    {
        await Disputed.Ruled(s, mediator, Remedy.PartialRefund);
        await s.After(2, 30);
        if (s.Dispute.RulingInForce is null || s.Over) return;
        var by = s.Chance.Next(3) == 0 ? Side.Seller : Side.Buyer;
        await s.Do(Actor.Of(by), new Act.Appeal("The evidence was read wrongly", by == Side.Buyer
            ? "The photo shows that none of the pieces can be used. Half of the price back is not enough."
            : "The goods left us in order, as the record of the quality check shows. Nothing is owed."));
    }

    public static async Task AppealVaried(Story s, Actor.Staff mediator)
    {
        await Appealed(s, mediator);
        await s.After(4, 30);
        if (s.Over || s.Dispute is not { OpenAppeal: { } appeal, RulingInForce: { } ruling, Outcome: not null }) return;
        var other = Cast.Mediators.First(person => person.Id != mediator.Id);
        await s.Do(other, new Act.Claim());
        foreach (var exhibit in s.Dispute.Exhibits) await s.Do(other, new Act.OpenExhibit(exhibit.Number));
        var all = s.Dispute.Outcome.Refund + s.Dispute.Outcome.Release;
        var amount = appeal.By == Side.Buyer ? ruling.Amount + new Money((all - ruling.Amount).Minor / 2, all.Currency) : new Money(ruling.Amount.Minor / 2, all.Currency);
        if (s.Chance.Next(3) == 0) await s.Do(other, new Act.DecideAppeal(AppealResult.Upheld, null, null, "We have read the file anew and come to the same end. The ruling stands."));
        else await s.Do(other, new Act.DecideAppeal(AppealResult.Varied, Remedy.PartialRefund, amount, "We have read the file anew. The exhibits weigh more than the ruling allowed for; it is varied."));
    }

    public static async Task Stopped(Story s, Actor.Staff mediator)
    {
        await s.GoesToTheCentre();
        await s.After(1, 6);
        if (!s.Stands(AwaitingWaybill, AwaitingEvidence)) return;
        var code = s.Dispute.Status == AwaitingWaybill ? TermCode.Waybill : TermCode.BuyerEvidence;
        await s.Do(mediator, new Act.Claim());
        await s.Do(mediator, new Act.ExtendTerm(code, 2, "The carrier's office is closed for a holiday."));
        await s.After(1, 8);
        if (s.Stands(AwaitingWaybill, AwaitingEvidence)) await s.Do(mediator, new Act.StopTerm(code, "The party has told us by telephone that it is in hospital until next week."));
    }

    public static async Task LookedAtOnceMore(Story s, Actor.Staff mediator)
    {
        await s.GoesToTheCentre();
        if (!s.Stands(AwaitingWaybill) || s.Dispute.RunningTerm(TermCode.Waybill) is not { } term) return;
        // Nobody of the centre has opened it when the term ends, so the clock pays nobody and brings the case to review (D31).
        await s.Until(term.DueAt.AddMinutes(-20));
        await s.ShowsOwed(Side.Seller, all: false);
        await s.Says(Side.Seller, Topic.SellerShips);
        await s.After(1);
    }

    public static async Task SteppedBack(Story s, Actor.Staff mediator)
    {
        await s.ComesToReview();
        await s.After(1, 10);
        await s.IsRead(mediator);
        if (s.Stands(UnderReview)) await s.Do(mediator, new Act.Recuse("I have bought at this shop myself.", Cast.Mediators.First(person => person.Id != mediator.Id)));
    }

    public static async Task Stayed(Story s, Actor.Staff mediator)
    {
        await s.ComesToReview();
        await s.After(2, 12);
        if (!s.Over) await s.Hear(new OrderNews.ChargebackNotified($"CB-{s.Dispute.Ref.Number + 500:D6}", s.Share(0.6)), new Actor.Bank());
    }

    public static async Task Frozen(Story s, Actor.Staff mediator)
    {
        await s.After(2, 12);
        if (!s.Over) await s.Hear(new OrderNews.Frozen($"BLOCK-{s.Dispute.Ref.Number + 700:D6}", Market.Pick(s.Chance, ["misconduct", "risk_address", "legal_request"])), new Actor.Marketplace());
        await Outcomes.Accepts(s, mediator);
    }

    public static async Task FailedAndFrozen(Story s, Actor.Staff mediator)
    {
        await Outcomes.PaymentFails(s, mediator);
        await s.After(0.5, 2);
        if (!s.Over) await s.Hear(new OrderNews.Frozen($"BLOCK-{s.Dispute.Ref.Number + 700:D6}", "misconduct"), new Actor.Marketplace());
    }
}
