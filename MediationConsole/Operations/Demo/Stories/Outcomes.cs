using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Operations.Demo.Trade;
using static MediationConsole.Cases.Status;

namespace MediationConsole.Operations.Demo.Stories;

/// <summary>Courses on which the two agree, or one gives up, and what becomes of the goods and the money.</summary>
internal static class Outcomes
{
    public static async Task Accepts(Story s, Actor.Staff mediator)
    {
        await s.After(2, 26);
        if (s.Stands(AwaitingSeller)) await s.Seller(new Act.Accept { Words = s.Words(Side.Seller, Topic.SellerAccepts) });
    }

    public static async Task CounterAccepted(Story s, Actor.Staff mediator)
    {
        await s.After(3, 40);
        await s.Offers(0.25 + s.Chance.NextDouble() * 0.4);
        await s.After(2, 50);
        if (s.Stands(AwaitingBuyer)) await s.Buyer(new Act.Accept { Words = s.Words(Side.Buyer, Topic.BuyerAccepts) });
    }

    public static async Task Withdraws(Story s, Actor.Staff mediator)
    {
        await s.After(4, 50);
        if (s.Stands(AwaitingSeller, AwaitingBuyer)) await s.Buyer(new Act.Withdraw { Words = s.Words(Side.Buyer, Topic.BuyerWithdraws) });
    }

    public static async Task Returns(Story s, Actor.Staff mediator)
    {
        await Accepts(s, mediator);
        await s.SendsBack();
    }

    public static async Task ReturnCompletes(Story s, Actor.Staff mediator)
    {
        await Returns(s, mediator);
        await s.After(60, 160);
        if (s.Stands(AwaitingReturnReceipt)) await s.Seller(new Act.ConfirmReturn(ReturnCondition.Ok, "Received in order, packing untouched."));
    }

    public static async Task ReturnsDamaged(Story s, Actor.Staff mediator)
    {
        await Returns(s, mediator);
        await s.After(60, 160);
        if (!s.Stands(AwaitingReturnReceipt)) return;
        await s.Shows(Side.Seller, "DAMAGE_PHOTO");
        await s.Seller(new Act.ConfirmReturn(s.Chance.Next(2) == 0 ? ReturnCondition.Damaged : ReturnCondition.MissingItems, "See the photo taken when we opened the parcel."));
    }

    public static async Task PaymentFails(Story s, Actor.Staff mediator)
    {
        await Accepts(s, mediator);
        await s.After(0.2, 2);
        if (s.Stands(Settling)) await s.Do(new Actor.Gateway(), new Act.FailSettlement(s.Dispute.Settlements[0].Id, Market.Pick(s.Chance, ["The buyer's card has expired.", "The account is closed.", "The bank did not answer in time."])));
    }

    public static async Task PaymentFailsAndIsMended(Story s, Actor.Staff mediator)
    {
        await PaymentFails(s, mediator);
        await s.After(4, 30);
        if (!s.Stands(SettlementFailed)) return;
        var failed = s.Dispute.Settlements[0].Id;
        if (s.Chance.Next(2) == 0) await s.Do(Cast.Manager, new Act.SettleByHand(failed, $"Bank transfer {s.Chance.Next(100_000, 999_999)}"));
        else await s.Do(Cast.Manager, new Act.RetrySettlement(failed));
        await s.After(1, 6);
        foreach (var pending in s.Dispute.Settlements.Where(settlement => settlement.State == SettlementState.Pending))
            await s.Do(new Actor.Gateway(), new Act.ConfirmSettlement(pending.Id, $"PSP-{s.Chance.Next(10_000_000, 99_999_999)}"));
    }
}
