using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Operations.Demo.Trade;
using MediationConsole.Storage;

namespace MediationConsole.Operations.Demo;

/// <summary>What a player does in a case now: something sensible among what the law allows that side.</summary>
internal sealed class Turn(Situation situation, OrderRow order, Proofs proofs, Random chance, DateTimeOffset now, bool crowded)
{
    private readonly Deal deal = Shelves.DealOf(order);

    private Dispute Dispute => situation.Dispute;

    public async Task<(Side By, Act? Act)> Choose()
    {
        var by = Dispute.WaitingFor switch { "seller" => Side.Seller, "buyer" => Side.Buyer, _ => chance.Next(2) == 0 ? Side.Buyer : Side.Seller };
        var allowed = AllowedActs.Of(situation, Actor.Of(by), now).Select(one => one.Act).ToHashSet();
        var act = Dispute.Status switch
        {
            Status.AwaitingSeller => await Seller(allowed),
            Status.AwaitingBuyer => await Buyer(),
            Status.AwaitingWaybill => new Act.GiveWaybill(deal.Shipment.Carrier, Waybills.Number(Known(deal.Shipment.Carrier), chance)) { Words = Say(by, Topic.SellerShips) },
            Status.AwaitingEvidence => await Evidence(by),
            Status.AwaitingReturnAddress => new Act.GiveReturnAddress(CentreWords.ReturnAddress(deal.Shop)),
            Status.AwaitingReturnTracking => ReturnTracking(),
            Status.AwaitingReturnReceipt => new Act.ConfirmReturn(chance.Next(5) == 0 ? ReturnCondition.Damaged : ReturnCondition.Ok, null),
            Status.AwaitingPartyApproval => chance.Next(4) == 0 ? new Act.Decline() : new Act.Approve(),
            Status.UnderReview => await InReview(by),
            _ => null,
        };
        return act is not null && allowed.Contains(ActNames.Of(act)) ? (by, act) : (by, null);
    }

    private async Task<Act> Seller(HashSet<string> allowed) => chance.Next(10) switch
    {
        < 3 => new Act.Accept { Words = Say(Side.Seller, Topic.SellerAccepts) },
        < 7 when allowed.Contains("counter") => new Act.Counter(new(Remedy.PartialRefund, Part(0.2 + chance.NextDouble() * 0.4))) { Words = Say(Side.Seller, Topic.SellerCounters) },
        < 9 => new Act.WriteMessage(Say(Side.Seller, Topic.SellerAnswers), null),
        _ => await Exhibit(Side.Seller),
    };

    private async Task<Act> Buyer() => chance.Next(crowded ? 14 : 10) switch
    {
        < 3 => new Act.Refuse { Words = Say(Side.Buyer, Topic.BuyerRefuses) },
        3 => new Act.WriteMessage(Say(Side.Buyer, Topic.BuyerChases), null),
        4 => await Exhibit(Side.Buyer),
        5 => new Act.Withdraw { Words = Say(Side.Buyer, Topic.BuyerWithdraws) },
        _ => new Act.Accept { Words = Say(Side.Buyer, Topic.BuyerAccepts) },
    };

    private async Task<Act> Evidence(Side by) =>
        Dispute.Exhibits.Count(exhibit => exhibit.By == by) < 2 || chance.Next(3) == 0 ? await Exhibit(by) : new Act.SubmitEvidence();

    // Where the centre has more than it can read, some buyers settle with the shop and give the dispute up.
    private async Task<Act?> InReview(Side by) => chance.Next(crowded ? 6 : 40) == 0 && by == Side.Buyer && Dispute.Assignee is null
        ? new Act.Withdraw { Words = Say(by, Topic.BuyerWithdraws) }
        : chance.Next(3) == 0 && Dispute.Exhibits.Count < 8 ? await Exhibit(by)
        : new Act.WriteMessage(Say(by, by == Side.Buyer ? Topic.BuyerChases : Topic.SellerAnswers), null);

    private Act.GiveReturnTracking ReturnTracking()
    {
        var carrier = Market.Pick(chance, Waybills.Carriers);
        return new(carrier, Waybills.Number(carrier, chance));
    }

    private async Task<Act> Exhibit(Side by)
    {
        var owed = Checklist.Of(Dispute, by).Where(line => !line.Satisfied).SelectMany(line => line.Items).Where(item => item != "FAULT_VIDEO").ToList();
        return await proofs.Make(deal, by, owed.Count > 0 ? Market.Pick(chance, owed) : "CORRESPONDENCE", now, chance);
    }

    private Money Part(double share) => new(Math.Max(1, (long)(situation.Exposure.Remaining.Minor * share)), situation.Exposure.Remaining.Currency);

    private string Say(Side by, Topic topic) => Phrases.Say(chance, (by == Side.Buyer ? deal.Buyer : deal.Shop).Language, topic);

    private static string Known(string carrier) => Waybills.Carriers.Contains(carrier) ? carrier : "DPD";
}
