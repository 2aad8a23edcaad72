using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Operations.Demo.Trade;
using static MediationConsole.Cases.Status;

namespace MediationConsole.Operations.Demo.Stories;

/// <summary>Courses on which the two do not agree by themselves.</summary>
internal static class Disputed
{
    public static async Task Haggles(Story s, Actor.Staff mediator)
    {
        await s.After(3, 12);
        await s.Offers(0.2);
        await s.After(2, 10);
        if (s.Stands(AwaitingBuyer)) await s.Buyer(new Act.Counter(new(Remedy.PartialRefund, s.Share(0.7))) { Words = s.Words(Side.Buyer, Topic.BuyerModifies) });
        await s.After(3, 14);
        await s.Offers(0.45);
    }

    public static async Task BeingRead(Story s, Actor.Staff mediator)
    {
        await s.ComesToReview();
        await s.After(2, 40);
        await s.IsRead(mediator, withDoubt: s.Chance.Next(3) == 0);
        await s.After(0.2, 3);
        if (!s.Stands(UnderReview)) return;
        await s.Do(mediator, new Act.WriteNote(Market.Pick(s.Chance, CentreWords.Notes)));
        await s.Do(mediator, new Act.WriteMessage(Market.Pick(s.Chance, CentreWords.Letters), Reader.Both));
        await s.After(2, 20);
        if (s.Stands(UnderReview)) await s.Says(Side.Buyer, Topic.BuyerChases);
    }

    public static async Task MoreWanted(Story s, Actor.Staff mediator)
    {
        await s.ComesToReview(allEvidence: false);
        await s.After(2, 12);
        await s.IsRead(mediator);
        var from = s.Chance.Next(3) == 0 ? Side.Buyer : Side.Seller;
        var wanted = Reasons.All[s.Dispute.Reason].Owed(from).SelectMany(line => line.Items).Distinct().Take(2).ToList();
        if (s.Stands(UnderReview)) await s.Do(mediator, new Act.RequestEvidence(from, wanted.Count == 0 ? ["CORRESPONDENCE"] : wanted, null) { Words = CentreWords.Letters[0] });
    }

    public static async Task LateExhibits(Story s, Actor.Staff mediator)
    {
        await s.ComesToReview();
        await s.After(3, 16);
        if (!s.Stands(UnderReview)) return;
        await s.Shows(s.Dispute.Family == ReasonFamily.Snad ? Side.Buyer : Side.Seller, "CORRESPONDENCE");
        await s.Shows(s.Dispute.Family == ReasonFamily.Snad ? Side.Buyer : Side.Seller, "STATEMENT");
        // What came by mail the centre files for whoever sent it.
        await s.Files(Cast.Manager, s.Dispute.Family == ReasonFamily.Snad ? Side.Seller : Side.Buyer, "OTHER");
        await s.After(2, 12);
        await s.IsRead(mediator);
        if (s.Stands(UnderReview) && s.Dispute.Exhibits.LastOrDefault(exhibit => exhibit.Type == "STATEMENT") is { } statement)
            await s.Do(mediator, new Act.WithholdExhibit(statement.Number, "It names a neighbour who has nothing to do with the case."));
        if (s.Chance.Next(2) == 0 && s.Stands(UnderReview) && s.Dispute.Exhibits.FirstOrDefault(exhibit => exhibit.Late) is { } late)
            await s.Do(mediator, new Act.AdmitLate(late.Number, "It was sent within the hour after the term and changes the picture."));
    }

    public static async Task JustRuled(Story s, Actor.Staff mediator)
    {
        await s.ComesToReview();
        await s.After(1, 4);
        await s.IsRead(mediator);
        // So shortly before the present that the term to take it back still runs (D23).
        await s.Until(s.Present.AddSeconds(-85));
        await s.IsRuled(mediator, Market.Pick(s.Chance, [Remedy.FullRefund, Remedy.PartialRefund, Remedy.Release]), 0.5);
    }

    public static async Task TakenBack(Story s, Actor.Staff mediator)
    {
        await s.ComesToReview();
        await s.After(1, 10);
        await s.IsRead(mediator);
        await s.IsRuled(mediator, Remedy.PartialRefund, 0.4);
        if (s.Stands(Status.Ruled)) await s.Do(mediator, new Act.TakeBack("The amount was meant for one piece, not for all of them."));
    }

    public static async Task Ruled(Story s, Actor.Staff mediator, Remedy remedy)
    {
        await s.ComesToReview();
        await s.After(4, 40);
        await s.IsRead(mediator, withDoubt: s.Chance.Next(4) == 0);
        await s.After(0.3, 20);
        await s.IsRuled(mediator, remedy, 0.25 + s.Chance.NextDouble() * 0.5);
    }
}
