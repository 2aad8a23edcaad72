using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Operations.Demo.Trade;

namespace MediationConsole.Operations.Demo.Stories;

/// <summary>What happens in many stories alike.</summary>
internal static class Turns
{
    /// <summary>The seller offers a part of the value.</summary>
    public static async Task Offers(this Story story, double share)
    {
        if (story.Stands(Status.AwaitingSeller, Status.AwaitingBuyer))
            await story.Seller(new Act.Counter(new(Remedy.PartialRefund, story.Share(share))) { Words = story.Words(Side.Seller, Topic.SellerCounters) });
    }

    /// <summary>A side shows what its checklist asks for, or only the first of it.</summary>
    public static async Task ShowsOwed(this Story story, Side side, bool all = true)
    {
        var lines = Reasons.All[story.Dispute.Reason].Owed(side).Where(line => line.Level != EvidenceLevel.Optional).ToList();
        foreach (var line in all ? lines : lines.Take(1))
            await story.Shows(side, Drawable(line.Items, story.Chance));
    }

    /// <summary>The two do not agree, and the case goes to the centre.</summary>
    public static async Task GoesToTheCentre(this Story story)
    {
        await story.After(3, 20);
        if (story.Chance.Next(2) == 0) await story.Says(Side.Seller, Topic.SellerAnswers);
        await story.After(2, 10);
        await story.Offers(0.15 + story.Chance.NextDouble() * 0.2);
        await story.After(3, 20);
        if (story.Stands(Status.AwaitingBuyer)) await story.Buyer(new Act.Refuse { Words = story.Words(Side.Buyer, Topic.BuyerRefuses) });
    }

    /// <summary>What the side that owes something first brings, so that the file can be read.</summary>
    public static async Task ComesToReview(this Story story, bool allEvidence = true)
    {
        await story.GoesToTheCentre();
        await story.After(2, 16);
        if (story.Stands(Status.AwaitingWaybill))
        {
            await story.Seller(new Act.GiveWaybill(story.Deal.Shipment.Carrier, story.Deal.Shipment.TrackingNumber) { Words = story.Words(Side.Seller, Topic.SellerShips) });
            await story.ShowsOwed(Side.Seller, allEvidence);
        }
        else if (story.Stands(Status.AwaitingEvidence))
        {
            if (story.Dispute.Exhibits.All(exhibit => exhibit.By != Side.Buyer)) await story.ShowsOwed(Side.Buyer);
            await story.Buyer(new Act.SubmitEvidence());
            await story.After(1, 8);
            if (story.Stands(Status.UnderReview)) await story.ShowsOwed(Side.Seller, allEvidence);
        }
    }

    /// <summary>A mediator takes the case and reads it; some exhibits are judged, and one may be found wanting.</summary>
    public static async Task IsRead(this Story story, Actor.Staff mediator, bool withDoubt = false)
    {
        if (!story.Stands(Status.UnderReview)) return;
        await story.Do(mediator, new Act.Claim());
        foreach (var exhibit in story.Dispute.Exhibits) await story.Do(mediator, new Act.OpenExhibit(exhibit.Number));
        foreach (var exhibit in story.Dispute.Exhibits)
        {
            var doubtful = withDoubt && exhibit.Number == story.Dispute.Exhibits.Count;
            await story.Do(mediator, new Act.JudgeExhibit(exhibit.Number, !doubtful, doubtful ? Market.Pick(story.Chance, CentreWords.Doubts) : null));
        }
    }

    /// <summary>The mediator rules.</summary>
    public static async Task IsRuled(this Story story, Actor.Staff mediator, Remedy remedy, double share = 1)
    {
        if (!story.Stands(Status.UnderReview)) return;
        Money? amount = remedy switch
        {
            Remedy.Release => null,
            Remedy.PartialRefund => story.Share(share),
            _ => story.Exposure.Remaining,
        };
        await story.Do(mediator, new Act.Rule(CentreWords.Ruling(story, remedy, amount)));
    }

    /// <summary>The goods travel back as far as the time allows.</summary>
    public static async Task SendsBack(this Story story)
    {
        await story.After(4, 40);
        if (!story.Stands(Status.AwaitingReturnAddress)) return;
        await story.Seller(new Act.GiveReturnAddress(CentreWords.ReturnAddress(story.Deal.Shop)));
        await story.After(20, 80);
        if (!story.Stands(Status.AwaitingReturnTracking)) return;
        var carrier = Market.Pick(story.Chance, Waybills.Carriers);
        await story.Buyer(new Act.GiveReturnTracking(carrier, Waybills.Number(carrier, story.Chance)));
    }

    // A film cannot be drawn; a photo of the fault says the same.
    private static string Drawable(IReadOnlyList<string> items, Random chance) =>
        Market.Pick(chance, [.. items.Where(item => item != "FAULT_VIDEO")]);
}
