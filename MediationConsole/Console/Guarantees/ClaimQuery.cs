using MediationConsole.Cases;
using MediationConsole.Console.CaseFile;
using MediationConsole.Desk.Exhibits;
using MediationConsole.Reports.Parties;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Guarantees;

/// <summary>Reads the background of a claim (G2); read-only.</summary>
public sealed class ClaimQuery(IDbContextFactory<ConsoleDb> readers, PartyBook parties, Lookalikes lookalikes, TimeProvider clock)
{
    private const int MostEarlier = 5;

    public async Task<ClaimBackground> Read(CaseView view, CancellationToken cancellation = default)
    {
        var (order, policy) = (view.Order, view.Situation.Policy);
        var currency = Currency.From(order.Currency);
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var book = await db.Guarantee(order, policy, clock.GetUtcNow(), cancellation);
        var caps = policy.Guarantee.GetValueOrDefault(currency);
        var name = view.Case.Ref.ToString();
        var earlier = await db.Orders.Where(one => one.Site == order.Site && one.BuyerId == order.BuyerId).Join(db.Cases, one => one.Id, row => row.OrderId, (_, row) => row)
            .Where(row => row.Kind == CaseKind.Guarantee && row.Ref != name).OrderByDescending(row => row.OpenedAt).Take(MostEarlier).ToListAsync(cancellation);
        return new()
        {
            Buyer = await parties.OneSide(order.Site, order.BuyerId, Side.Buyer, cancellation),
            Seller = await parties.OneSide(order.Site, order.SellerId, Side.Seller, cancellation),
            Use = await parties.Guarantee(order.Site, order.BuyerId, cancellation),
            PerClaim = caps?.PerClaim,
            OfBuyer = caps is null ? null : new(new(book.BuyerUsed, currency), caps.PerBuyerAndMonth),
            Fund = caps is null ? null : new(new(book.FundUsed, currency), caps.FundPerMonth),
            Earlier = [.. earlier.Select(row => new EarlierClaim(CaseRef.Parse(row.Ref), row.OrderNo, row.Reason, row.Status, row.WaitingFor, new(row.AtStake, Currency.From(row.Currency)), row.OpenedAt))],
            Photos = await Photos(view.Case, cancellation),
            FlaggedBy = book.FlaggedBy,
        };
    }

    private async Task<IReadOnlyList<PhotoElsewhere>> Photos(Case one, CancellationToken cancellation)
    {
        List<PhotoElsewhere> found = [];
        foreach (var exhibit in one.Exhibits.Where(exhibit => exhibit.By == Side.Buyer))
            found.AddRange((await lookalikes.Of(one.Ref, exhibit.Number, cancellation)).Select(elsewhere => new PhotoElsewhere(exhibit.Number, exhibit.Label, elsewhere)));
        return found;
    }
}
