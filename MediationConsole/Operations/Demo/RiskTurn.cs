using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Cases.Holds;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Operations.Demo.Trade;
using MediationConsole.Storage;

namespace MediationConsole.Operations.Demo;

/// <summary>What a seller, a buyer or the bank does now in a hold, a chargeback or a claim: something sensible among what the law allows them.</summary>
internal sealed class RiskTurn(Situation situation, OrderRow order, Proofs proofs, Random chance, DateTimeOffset now)
{
    private static readonly Actor Buyer = new Actor.Buyer();
    private static readonly Actor Seller = new Actor.Seller();

    private readonly Deal deal = Shelves.DealOf(order);

    public async Task<(Actor By, Act? Act)> Choose()
    {
        var (by, act) = situation.Case switch
        {
            Chargeback chargeback => await OfBank(chargeback),
            Hold hold => await OfHold(hold),
            GuaranteeClaim claim => await OfClaim(claim),
            _ => (Seller, null),
        };
        var allowed = act is not null && AllowedActs.Of(situation, by, now).Any(one => one.Act == ActNames.Of(act));
        return (by, allowed ? act : null);
    }

    private async Task<(Actor, Act?)> OfBank(Chargeback chargeback) => chargeback.Status switch
    {
        Status.AwaitingSeller => (Seller, chance.Next(10) switch
        {
            < 5 => new Act.Defend(Market.Pick(chance, RiskWords.Defences)),
            < 8 => await Exhibit(Side.Seller, chance.Next(2) == 0 ? "DELIVERY_PROOF" : "TRACKING"),
            8 => new Act.AcceptLoss(Market.Pick(chance, RiskWords.GivesUp)),
            _ => new Act.WriteMessage(Say(Side.Seller, Topic.SellerAnswers), null),
        }),
        // The bank's receipt comes by letter, and who has the case writes it down; what the bank decides it says itself.
        Status.Submitted when chargeback.Packs[^1].Acknowledgement is null => (Cast.Risk, new Act.RecordAcknowledgement($"{chargeback.Network[..2].ToUpperInvariant()}-ACK-{chance.Next(10_000, 100_000)}")),
        Status.Submitted when chance.Next(3) == 0 => (new Actor.Bank(), new Act.DecideChargeback(chance.Next(20) < 11, $"{chargeback.Network[..2].ToUpperInvariant()}-{chance.Next(10_000, 100_000)}")),
        _ => (Seller, new Act.WriteMessage(Say(Side.Seller, Topic.SellerAnswers), null)),
    };

    private async Task<(Actor, Act?)> OfHold(Hold hold) => (Seller, chance.Next(10) switch
    {
        < 4 when hold.OpenAppeal is null => new Act.AppealHold(Market.Pick(chance, RiskWords.Appeals)),
        < 7 => await Exhibit(Side.Seller, hold.Material.Count > 0 ? Market.Pick(chance, hold.Material) : "CORRESPONDENCE"),
        _ => new Act.WriteMessage(Say(Side.Seller, Topic.SellerAnswers), null),
    });

    private async Task<(Actor, Act?)> OfClaim(GuaranteeClaim claim) => chance.Next(12) switch
    {
        < 4 when claim.Exhibits.Count < 6 => (Buyer, await Exhibit(Side.Buyer, "PHOTO")),
        < 6 => (Buyer, new Act.WriteMessage(Say(Side.Buyer, Topic.BuyerChases), null)),
        < 9 => (Seller, new Act.WriteMessage(Say(Side.Seller, Topic.SellerAnswers), null)),
        9 => (Seller, new Act.ReportBuyer(Market.Pick(chance, RiskWords.Reports))),
        10 => (Buyer, Answers()),
        _ => (Buyer, new Act.SettleBetween()),
    };

    private async Task<Act> Exhibit(Side by, string type) => await proofs.Make(deal, by, type, now, chance);

    private Act.AnswerQuestionnaire Answers() => new([.. Questions.All.Select(question => new QuestionAnswer(question.Code, Market.Pick(chance, [.. question.Choices.Keys])))]);

    private string Say(Side by, Topic topic) => Phrases.Say(chance, (by == Side.Buyer ? deal.Buyer : deal.Shop).Language, topic);
}
