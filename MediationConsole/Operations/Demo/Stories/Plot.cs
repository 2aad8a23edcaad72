using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Operations.Demo.Trade;

namespace MediationConsole.Operations.Demo.Stories;

/// <summary>One case that is to be told: which course it takes, and when it was opened.</summary>
internal sealed record Plot(int Number, int Seed, Tale Tale, DateTimeOffset OpenedAt)
{
    private static readonly string[] Snad = [.. Of(ReasonFamily.Snad)];
    private static readonly Remedy[] OfNr = [Remedy.FullRefund, Remedy.FullRefund, Remedy.PartialRefund];
    private static readonly Remedy[] OfSnad = [Remedy.FullRefund, Remedy.PartialRefund, Remedy.PartialRefund, Remedy.ReturnAndRefund];
    private static readonly string[] Nr = [.. Of(ReasonFamily.Nr)];

    /// <summary>As many cases as asked for, oldest first; the same seed and present give the same cases.</summary>
    /// <param name="after">How many orders there are already.</param>
    /// <param name="tales">The courses they take; without any those of the demo.</param>
    public static IReadOnlyList<Plot> Make(int cases, int seed, DateTimeOffset present, int after = 0, IReadOnlyList<Tale>? tales = null)
    {
        var chance = new Random(seed);
        var deck = (tales ?? Tales.All).SelectMany(tale => Enumerable.Repeat(tale, tale.Share)).ToArray();
        var plots = new List<Plot>(cases);
        while (plots.Count < cases)
        {
            // Dealt from a shuffled deck, so that a small demo has something of every course.
            chance.Shuffle(deck);
            plots.AddRange(deck.Take(cases - plots.Count).Select(tale => new Plot(0, chance.Next(), tale, Opened(tale, present, chance))));
        }

        return [.. plots.OrderBy(plot => plot.OpenedAt).ThenBy(plot => plot.Seed).Select((plot, index) => plot with { Number = after + index + 1 })];
    }

    /// <summary>The order the case is about.</summary>
    public Deal Deal(string site, string reason)
    {
        var chance = new Random(Seed);
        var placedAt = OpenedAt.AddSeconds(-chance.Next(9 * 86_400, 40 * 86_400));
        return Market.Order(chance, site, Number, placedAt, reason == "SNAD_INTANGIBLE", Tale.Ruled ? 390 : chance.Next(6) == 0 ? 2_000 : 420, Tale.Ruled);
    }

    public string Site
    {
        get
        {
            var sites = Tale.Sites ?? [.. Market.AllSites];
            return sites[Seed % sites.Count];
        }
    }

    /// <summary>Reasons go round, so that each occurs.</summary>
    public string Reason
    {
        get
        {
            string[] reasons = Tale.Family switch { ReasonFamily.Nr => Nr, ReasonFamily.Snad => Snad, null => Seed / 16 % 5 < 3 ? Snad : Nr };
            return reasons[Number / 3 % reasons.Length];
        }
    }

    /// <summary>What a buyer asks for under a reason.</summary>
    /// <param name="asks">The remedy, where the course of the case needs a certain one.</param>
    public static Offer Request(Random chance, string reason, Remedy? asks, Money captured)
    {
        var remedy = asks ?? Market.Pick(chance, Reasons.All[reason].Family == ReasonFamily.Nr ? OfNr : OfSnad);
        var part = captured.Minor * chance.Next(3, 8) / 10;
        return new(remedy, remedy == Remedy.PartialRefund ? new Money(Math.Max(1, part), captured.Currency) : null);
    }

    private static DateTimeOffset Opened(Tale tale, DateTimeOffset present, Random chance)
    {
        var share = chance.NextDouble();
        var age = TimeSpan.FromSeconds((long)((tale.From + (tale.Growing ? share * share : share) * (tale.To - tale.From)) * 3600));
        return present - age;
    }

    private static IEnumerable<string> Of(ReasonFamily family) => Reasons.All.Values.Where(reason => reason.Family == family).Select(reason => reason.Code);
}
