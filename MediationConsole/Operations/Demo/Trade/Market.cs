using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.Storage;

namespace MediationConsole.Operations.Demo.Trade;

/// <summary>An order of the demo with the people and goods behind it.</summary>
internal sealed record Deal(OrderReport Report, Person Buyer, Person Shop, Ware Ware, int Quantity)
{
    public Shipment Shipment => Report.Details.Shipments[0];
}

/// <summary>Invents orders.</summary>
internal static class Market
{
    private static readonly Dictionary<string, (string Prefix, string[] Currencies)> Sites = new()
    {
        ["dhgate"] = ("DH", ["USD", "USD", "EUR", "GBP", "AUD"]),
        ["aliexpress"] = ("AE", ["USD", "EUR", "EUR", "GBP", "AUD", "KWD"]),
        ["alibaba"] = ("AB", ["USD", "USD", "CNY", "EUR"]),
        ["connetmax"] = ("CX", ["CNY", "CNY", "USD", "KWD"]),
        ["cnnect"] = ("CN", ["JPY", "JPY", "USD"]),
    };

    private static readonly Dictionary<string, decimal> Rates = new()
    {
        ["USD"] = 1m,
        ["EUR"] = 0.92m,
        ["GBP"] = 0.79m,
        ["CNY"] = 7.2m,
        ["JPY"] = 150m,
        ["AUD"] = 1.52m,
        ["KWD"] = 0.307m,
    };

    public static IReadOnlyCollection<string> AllSites => Sites.Keys;

    /// <summary>An order of that site.</summary>
    /// <param name="number">Made part of the order's number, so that no two are alike.</param>
    /// <param name="dollars">About what the order costs at most, in US dollars.</param>
    /// <param name="withLimit">Only in a currency for which mediators have a limit (D22).</param>
    public static Deal Order(Random chance, string site, long number, DateTimeOffset placedAt, bool digital, decimal dollars, bool withLimit)
    {
        var (prefix, currencies) = Sites[site];
        var code = Pick(chance, withLimit ? [.. currencies.Where(one => one != "KWD")] : currencies);
        var currency = Currency.From(code);
        var buyer = BuyerFor(chance, site, code);
        var shop = Pick(chance, Folk.Shops);
        var ware = Pick(chance, digital ? Wares.Downloads : [.. Wares.Goods.Where(one => one.Dollars <= dollars)]);
        var quantity = digital ? 1 : Math.Clamp(chance.Next(1, 7), 1, Math.Max(1, (int)(dollars / ware.Dollars)));
        var price = Price(ware.Dollars * Rates[code], currency);
        var carrier = Pick(chance, Waybills.Carriers);
        var shipped = placedAt.AddHours(chance.Next(20, 90));
        var report = new OrderReport(site, $"{prefix}-{placedAt.UtcDateTime.ToString("yyMMdd", CultureInfo.InvariantCulture)}-{number:D5}", placedAt, new(price.Minor * quantity, currency), "shipped", new(
            buyer.AsParty("b-" + (100 + IndexOf(Folk.Buyers, buyer)).ToString(CultureInfo.InvariantCulture)),
            shop.AsParty("s-" + (10 + IndexOf(Folk.Shops, shop)).ToString(CultureInfo.InvariantCulture)),
            [new(ware.Sku, ware.Title, quantity, price)],
            [new(carrier, Waybills.Number(carrier, chance), shipped, chance.Next(3) == 0 ? null : shipped.AddDays(chance.Next(5, 16)))],
            Guarantee: chance.Next(4) == 0));
        return new(report, buyer, shop, ware, quantity);
    }

    public static T Pick<T>(Random chance, IReadOnlyList<T> among) => among[chance.Next(among.Count)];

    // Prices end the way shops end them.
    private static Money Price(decimal amount, Currency currency) => currency.Digits switch
    {
        0 => new(Math.Max(100, (long)(amount / 10) * 10), currency),
        3 => new(Math.Max(500, (long)(amount * 20) * 50), currency),
        _ => new(Math.Max(99, (long)amount * 100 + 90), currency),
    };

    private static Person BuyerFor(Random chance, string site, string currency) => Pick(chance, [.. Folk.Buyers.Where(person => (site, currency) switch
    {
        ("cnnect", "JPY") => person.Country is "JP" or "CN",
        (_, "GBP") => person.Country == "GB",
        (_, "AUD") => person.Country == "AU",
        (_, "KWD") => person.Country == "KW",
        (_, "CNY") => person.Country is "CN" or "SG",
        (_, "EUR") => person.Country is "DE" or "AT" or "ES" or "FR" or "BE",
        _ => true,
    })]);

    private static int IndexOf(IReadOnlyList<Person> people, Person person) => people.Select((one, index) => (one, index)).First(pair => pair.one == person).index;
}
