using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Tests.Cases;

/// <summary>Plays a story that a row of numbers tells: each number says who does what, or that time passes.</summary>
internal static class RandomStory
{
    private static readonly string[] Currencies = ["USD", "JPY", "KWD"];

    /// <summary>Plays the story to its end and checks money after each step.</summary>
    public static PaperCase Play(uint[] numbers)
    {
        var dice = new Dice(numbers);
        var paper = Open(dice);
        Conserved.Check(paper);
        while (dice.Left > 0 && paper.Dispute.Stage != Stage.Closed)
        {
            paper = Next(paper, dice);
            Conserved.Check(paper);
        }

        return paper;
    }

    private static PaperCase Open(Dice dice)
    {
        var policy = Published.Policy(dice.One(Published.Names));
        var reason = dice.One([.. Reasons.All.Keys]);
        var captured = new Money(dice.Below(200_000) + 1L, Currency.From(dice.One(Currencies)));
        // Where the law refuses what the dice ask for, the buyer asks for everything.
        return PaperCase.Open(policy, captured, new(reason, Ask(dice, captured)), Story.Monday).Case
            ?? PaperCase.Open(policy, captured, new(reason, Acts.Full), Story.Monday).Case!;
    }

    private static PaperCase Next(PaperCase paper, Dice dice)
    {
        switch (dice.Below(8))
        {
            case 0:
                return paper.Until(paper.Now.AddHours(dice.Below(400)));
            case 1 when paper.Dispute.Running.FirstOrDefault() is { } next:
                return paper.Until(next.DueAt > paper.Now ? next.DueAt : paper.Now);
            case 2:
                return paper.Do(WithAmounts(paper, dice), dice.One(People.Everybody)).Case;
            case 3:
                var anybody = dice.One(People.Everybody);
                return paper.Do(dice.One([.. Candidates.WellFormed(paper.Situation, anybody)]), anybody).Case;
            default:
                return Sensible(paper, dice);
        }
    }

    // Somebody does what the law grants, so that stories get somewhere; the gateway when it is its turn.
    private static PaperCase Sensible(PaperCase paper, Dice dice)
    {
        var actor = paper.Dispute.Stage == Stage.Execution && dice.Below(2) == 0 ? People.Gateway : dice.One([People.Buyer, People.Seller, People.Mia, People.Max]);
        var granted = Candidates.WellFormed(paper.Situation, actor).Where(act => paper.Decide(act, actor).Decision is Decision.Granted).ToList();
        return granted.Count == 0 ? paper : paper.Do(dice.One(granted), actor).Case;
    }

    private static Act WithAmounts(PaperCase paper, Dice dice)
    {
        var offer = Ask(dice, paper.Situation.Exposure.Captured);
        return dice.Below(3) switch
        {
            0 => new Act.Counter(offer),
            1 => new Act.Modify(offer),
            _ => new Act.Rule(Acts.Rule().Ruling with { Remedy = offer.Remedy, Amount = offer.Amount }),
        };
    }

    // Now and then too much, nothing, or in a foreign currency.
    private static Offer Ask(Dice dice, Money captured) => new(dice.One(Enum.GetValues<Remedy>()), dice.Below(12) switch
    {
        0 or 1 or 2 => null,
        3 => new Money(dice.Below(3) - 1, captured.Currency),
        4 => new Money(1, Currency.From(dice.One(Currencies))),
        _ => new Money(dice.Below((int)captured.Minor + 2), captured.Currency),
    });

    private sealed class Dice(uint[] numbers)
    {
        private int at;

        public int Left => numbers.Length - at;

        public int Below(int most) => at < numbers.Length ? (int)(numbers[at++] % (uint)most) : 0;

        public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];
    }
}
