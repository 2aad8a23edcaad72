using System.Globalization;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Operations.Demo.Trade;
using MediationConsole.Storage;

namespace MediationConsole.Operations.Seeding;

/// <summary>How the cases of a large centre spread: most are settled early and by the parties themselves, over years; few are ruled on.</summary>
internal static class Crowd
{
    private const double Hour = 1;
    private const double Year = 365 * 24 * Hour;

    private static readonly Dictionary<string, int> Shares = new()
    {
        ["fresh"] = 240,
        ["fresh with evidence"] = 6,
        ["about to lapse"] = 40,
        ["modified"] = 20,
        ["countered"] = 150,
        ["haggling"] = 10,
        ["waybill wanted"] = 36,
        ["evidence wanted"] = 36,
        ["evidence coming in"] = 4,
        ["unclaimed"] = 16,
        ["short of evidence"] = 6,
        ["being read"] = 6,
        ["more wanted"] = 2,
        ["overdue ruling"] = 4,
        ["address wanted"] = 24,
        ["on its way back"] = 12,
        ["money on its way"] = 12,
        ["payment failed"] = 6,
        ["proposed"] = 6,
        ["waits for a second person"] = 4,
        ["stayed"] = 4,
        ["frozen"] = 6,
        ["accepted"] = 110,
        ["seller silent"] = 70,
        ["counter accepted"] = 50,
        ["withdrawn"] = 60,
        ["no waybill"] = 10,
        ["no evidence"] = 10,
        ["ruled in full"] = 4,
        ["ruled in part"] = 5,
        ["ruled for the seller"] = 4,
        ["returned"] = 6,
    };

    /// <summary>The courses of the demo in such shares; those that end begin up to three years ago.</summary>
    public static IReadOnlyList<Tale> Tales { get; } =
        [.. Demo.Stories.Tales.All.Select(tale => tale with { Share = Shares.GetValueOrDefault(tale.Name, 1), Growing = tale.To > 1000, To = tale.To > 1000 ? 3 * Year : tale.To })];

    /// <summary>The same deal between other people: a centre of a million cases knows many more than a demo.</summary>
    /// <param name="chance">Decides who they are.</param>
    /// <param name="size">About how many cases there are in all.</param>
    public static Deal Among(this Deal deal, Random chance, int size)
    {
        var kin = Folk.Buyers.Where(person => person.Language == deal.Buyer.Language && person.Country == deal.Buyer.Country).ToList();
        var buyer = Named(deal.Buyer, Market.Pick(chance, kin));
        var branch = chance.Next(1, 3 + size / 500);
        var shop = deal.Shop with { Name = string.Create(CultureInfo.InvariantCulture, $"{deal.Shop.Name} No. {branch}"), Latin = string.Create(CultureInfo.InvariantCulture, $"{deal.Shop.Latin} No. {branch}") };
        var details = deal.Report.Details with
        {
            Buyer = buyer.AsParty("b-" + chance.Next(1000, 1010 + size / 3).ToString(CultureInfo.InvariantCulture)),
            Seller = shop.AsParty(string.Create(CultureInfo.InvariantCulture, $"{deal.Report.Details.Seller.Id}-{branch}")),
        };
        return deal with { Buyer = buyer, Shop = shop, Report = deal.Report with { Details = details } };
    }

    // The given name of one and the family name of the other, each in its own script.
    private static Person Named(Person given, Person family) => given.Language switch
    {
        "zh-Hans" => given with { Name = family.Name[..1] + given.Name[1..], Latin = $"{First(family.Latin)} {Last(given.Latin)}" },
        "ja" => given with { Name = $"{First(family.Name)} {Last(given.Name)}", Latin = $"{First(given.Latin)} {Last(family.Latin)}" },
        _ => given with { Name = $"{First(given.Name)} {Last(family.Name)}", Latin = $"{First(given.Latin)} {Last(family.Latin)}" },
    };

    private static string First(string name) => name[..name.IndexOf(' ', StringComparison.Ordinal)];

    private static string Last(string name) => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
