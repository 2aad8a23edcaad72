using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;

namespace MediationConsole.Tests.Cases;

/// <summary>Plays a story that a row of numbers tells: each number says who does what, or that time passes.</summary>
internal static class RandomStory
{
    private static readonly string[] Currencies = ["USD", "JPY", "KWD"];

    /// <summary>Plays the story to its end and checks money after each step.</summary>
    public static PaperCase Play(uint[] numbers)
    {
        var dice = new Dice(numbers);
        var paper = Begin(Open(dice), dice);
        Conserved.Check(paper);
        while (dice.Left > 0)
        {
            var before = paper;
            paper = Next(paper, dice);
            Conserved.Check(paper);
            Assert.Empty(Wrongs.Of(before, paper, [.. paper.Journal.Skip(before.Journal.Count).Select(entry => entry.Fact)]));
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

    // Few stories would come to a ruling by chance: three in four begin under review, two in four with a ruling in force.
    private static PaperCase Begin(PaperCase paper, Dice dice)
    {
        var far = dice.Below(4);
        if (far == 0) return paper;
        paper = Do(paper.Until(Story.Monday.AddDays(3)), People.Buyer, new Act.Escalate(), Acts.Exhibit(), new Act.SubmitEvidence());
        paper = Do(Do(paper, People.Seller, Acts.Waybill()), People.Mia, new Act.Claim(), new Act.OpenExhibit(1));
        if (far == 1) return paper;
        paper = Do(Do(paper, People.Mia, Ruling(paper, dice)), People.Max, new Act.ApproveRuling());
        return Do(paper.Until(paper.Now.AddHours(1)), People.Tom, new Act.OpenExhibit(1));
    }

    private static PaperCase Do(PaperCase paper, Actor actor, params Act[] acts) => acts.Aggregate(paper, (before, act) => before.Do(act, actor).Case);

    private static Act.Rule Ruling(PaperCase paper, Dice dice)
    {
        var offer = Ask(dice, paper.Situation.Exposure.Captured);
        // A partial refund is what most rulings give.
        if (dice.Below(2) == 0) offer = new(Remedy.PartialRefund, new Money(dice.Below((int)paper.Situation.Exposure.Captured.Minor) + 1L, paper.Situation.Exposure.Captured.Currency));
        return new(Acts.Rule().Ruling with { Remedy = offer.Remedy, Amount = offer.Amount, Funding = dice.One(Enum.GetValues<Funding>()) });
    }

    private static PaperCase Next(PaperCase paper, Dice dice)
    {
        switch (dice.Below(10))
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
            case 4 when dice.Below(2) == 0:
                return paper.Hear(News(paper, dice), People.Rita).Case;
            case 4:
                var until = paper.Now.AddMinutes(-dice.Below(60));
                return paper with { Situation = paper.Situation with { Outages = [.. paper.Situation.Outages, new(until.AddMinutes(-dice.Below(2_000)), until)] } };
            case 5 or 6 when paper.Dispute.RulingInForce is not null:
                return Appeal(paper, dice);
            default:
                return Sensible(paper, dice);
        }
    }

    // Whoever has not appealed does; what is open is decided as the dice fall, and approved where that is needed. Money that is still
    // on its way would hold the decision up, so the gateway confirms it first.
    private static PaperCase Appeal(PaperCase paper, Dice dice) => paper.Dispute switch
    {
        { OpenAppeal: not null, Settlements: var all } when all.FirstOrDefault(one => one is { State: SettlementState.Pending, Held: false }) is { } pending =>
            Do(paper, People.Gateway, new Act.ConfirmSettlement(pending.Id, "bank-" + pending.Id)),
        { RulingToApprove: not null } => Do(paper, People.Eva, new Act.ApproveRuling()),
        { OpenAppeal: not null } when dice.Below(3) > 0 => Do(paper, dice.One([People.Tom, People.Zoe]), [.. paper.Dispute.Exhibits.Select(one => new Act.OpenExhibit(one.Number)), Decision(paper, dice)]),
        _ => Do(paper, dice.One([People.Buyer, People.Seller]), new Act.Appeal("…", "…")),
    };

    private static Act.DecideAppeal Decision(PaperCase paper, Dice dice)
    {
        var captured = paper.Situation.Exposure.Captured;
        var some = new Money(dice.Below((int)captured.Minor) + 1L, captured.Currency);
        return dice.Below(6) switch
        {
            0 => new(AppealResult.Upheld, null, null, "…"),
            1 => new(AppealResult.Corrected, null, dice.Below(2) == 0 ? null : some, "…"),
            2 => new(AppealResult.Varied, dice.One([Remedy.FullRefund, Remedy.Release]), null, "…"),
            3 => new(AppealResult.Varied, Remedy.ReturnAndRefund, some, "…"),
            _ => new(AppealResult.Varied, Remedy.PartialRefund, some, "…"),
        };
    }

    // Holds and chargebacks come, go, and come again; banks ask for anything between a cent and more than was paid.
    private static OrderNews News(PaperCase paper, Dice dice)
    {
        var (number, captured) = (dice.Below(2) + 1, paper.Situation.Exposure.Captured);
        return dice.Below(7) switch
        {
            5 => new OrderNews.ChargebackRenewed($"C-{number}", new Money(dice.Below((int)captured.Minor * 2) + 1L, captured.Currency)),
            6 => new OrderNews.ChargebackDecided($"C-{number}", false) { PlatformBears = true },
            0 => new OrderNews.Frozen($"H-{number}", "manual"),
            1 => new OrderNews.Unfrozen($"H-{number}"),
            2 => new OrderNews.ChargebackNotified($"C-{number}", new Money(dice.Below((int)captured.Minor * 2) + 1L, captured.Currency)),
            var decided => new OrderNews.ChargebackDecided($"C-{number}", decided == 3),
        };
    }

    // Somebody does what the law grants, so that stories get somewhere; the gateway when it is its turn.
    private static PaperCase Sensible(PaperCase paper, Dice dice)
    {
        var actor = paper.Dispute.HasUnsettled && dice.Below(2) == 0 ? People.Gateway : dice.One([People.Buyer, People.Seller, People.Mia, People.Tom, People.Max, People.Eva]);
        var granted = Candidates.WellFormed(paper.Situation, actor).Where(act => paper.Decide(act, actor).Decision is Decision.Granted).ToList();
        return granted.Count == 0 ? paper : paper.Do(dice.One(granted), actor).Case;
    }

    private static Act WithAmounts(PaperCase paper, Dice dice)
    {
        var offer = Ask(dice, paper.Situation.Exposure.Captured);
        return dice.Below(6) switch
        {
            0 => new Act.Counter(offer),
            1 => new Act.Modify(offer),
            2 => new Act.Propose(offer),
            3 => new Act.DecideAppeal(dice.One(Enum.GetValues<AppealResult>()), offer.Remedy, offer.Amount, "…"),
            _ => Ruling(paper, dice),
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
