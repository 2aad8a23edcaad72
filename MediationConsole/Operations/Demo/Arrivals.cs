using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Holds;
using MediationConsole.Desk;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Operations.Demo.Trade;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Operations.Demo;

/// <summary>What comes in by itself while the demo plays, each on an order of its own: disputes, bank notices, claims on the guarantee, risky addresses.</summary>
internal sealed class Arrivals(Clerk clerk, Orders orders, PolicyBook policies, TimeProvider clock)
{
    // As many of a kind as one person can look through; there is no more to see in more of them.
    private const int ManyOfAKind = 16;

    // The site on which there is a guarantee.
    private const string Guaranteed = "dhgate";

    public Task<Handled?> Dispute(Random chance)
    {
        var reason = Market.Pick(chance, [.. Reasons.All.Keys]);
        var site = Market.Pick(chance, [.. policies.Sites.Intersect(Market.AllSites)]);
        var deal = Bought(chance, site, reason == "SNAD_INTANGIBLE", chance.Next(6) == 0 ? 2_000 : 420);
        var act = new Act.OpenDispute(reason, Plot.Request(chance, reason, null, deal.Report.Captured)) { Words = Phrases.Say(chance, deal.Buyer.Language, Phrases.Of(reason)) };
        return Open(deal, act, new Actor.Buyer());
    }

    /// <summary>One of the other kinds, unless there are enough open ones of it.</summary>
    public async Task<Handled?> Other(ConsoleDb db, Random chance)
    {
        var kind = chance.Next(7) switch { < 3 => CaseKind.Chargeback, < 6 => CaseKind.Guarantee, _ => CaseKind.Hold };
        if (await db.Cases.CountAsync(row => row.Kind == kind && row.Stage != Stage.Closed) >= ManyOfAKind) return null;
        return kind switch
        {
            CaseKind.Chargeback => await Notice(chance),
            CaseKind.Guarantee => await Claim(chance),
            _ => await RiskyAddress(chance),
        };
    }

    private Task<Handled?> Notice(Random chance)
    {
        var now = clock.GetUtcNow();
        var code = Market.Pick(chance, NetworkCodes.All);
        var deal = Bought(chance, Guaranteed, digital: false, 260);
        var act = new Act.NotifyChargeback(
            code.Network, code.Code, $"{code.Network[..2].ToUpperInvariant()}-{deal.Report.Number[^5..]}-{chance.Next(1_000, 10_000)}", NetworkStage.Chargeback, deal.Report.Captured, now, now.AddDays(chance.Next(9, 31)));
        return Open(deal, act, new Actor.Bank());
    }

    private Task<Handled?> Claim(Random chance)
    {
        var deal = Bought(chance, Guaranteed, digital: false, 190);
        // The guarantee pays in dollars alone; who paid in another currency disputes instead.
        if (deal.Report.Captured.Currency.Code != "USD") return Task.FromResult<Handled?>(null);
        var amount = Money.Min(deal.Report.Captured, new Money(chance.Next(1_500, 16_000), deal.Report.Captured.Currency));
        var reason = Market.Pick(chance, ["SNAD_QUALITY", "SNAD_DAMAGED", "SNAD_DESCRIPTION"]);
        var covered = deal with { Report = deal.Report with { Details = deal.Report.Details with { Guarantee = true } } };
        return Open(covered, new Act.ClaimGuarantee(reason, amount) { Words = Phrases.Say(chance, deal.Buyer.Language, Phrases.Of(reason)) }, new Actor.Buyer());
    }

    private Task<Handled?> RiskyAddress(Random chance) =>
        Open(Bought(chance, Guaranteed, digital: false, 240), new Act.PlaceHold(HoldCauses.RiskAddress, Market.Pick(chance, RiskWords.Addresses), null), new Actor.Marketplace());

    private Deal Bought(Random chance, string site, bool digital, decimal dollars) =>
        Market.Order(chance, site, chance.Next(100_000, 10_000_000), clock.GetUtcNow().AddSeconds(-chance.Next(6 * 86_400, 30 * 86_400)), digital, dollars, withLimit: false);

    private async Task<Handled?> Open(Deal deal, Act act, Actor by) =>
        (await orders.Report(deal.Report)).Order is { } order ? await clerk.Open(order.Id, act, by) : null;
}
