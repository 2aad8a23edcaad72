using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Desk;
using MediationConsole.Operations.Demo.Trade;

namespace MediationConsole.Operations.Demo.Stories;

/// <summary>One claim on the guarantee that is told, act by act, at instants of the past.</summary>
internal sealed class ClaimStory(Clerk clerk, DemoClock clock, CaseRef reference, Money amount)
{
    public Money Amount => amount;

    /// <summary>The one payment of the claim.</summary>
    public string Settlement => $"{reference}-S1";

    /// <summary>What the law did not grant; a story told well has none.</summary>
    public List<string> Refusals { get; } = [];

    public async Task<ClaimStory> Do(double hours, Actor actor, Act act)
    {
        clock.Set(clock.Now.AddSeconds(hours * 3600));
        var handled = await clerk.Handle(reference, act, actor) ?? throw new InvalidOperationException("The claim of a story is gone.");
        if (handled.Decision is Decision.Refused refused) Refusals.Add($"{reference} {act.GetType().Name}: {refused.Sentence}");
        return this;
    }

    public async Task Taken(Actor.Staff mediator) => await Do(3, mediator, new Act.Claim());

    public async Task Written(Actor.Staff mediator, int percent = 100)
    {
        await Taken(mediator);
        await Do(2, mediator, new Act.ApproveClaim(new Money(amount.Minor * percent / 100, amount.Currency), "The goods came broken, as the photographs show. The guarantee pays; nothing is taken from the seller."));
    }

    public async Task Approved(Actor.Staff mediator)
    {
        await Written(mediator);
        await Do(5, Cast.Manager, new Act.ApproveClaimBySecond());
    }
}

/// <summary>Tells claims on the guarantee, so that a newcomer meets each status of them (G1, G3, G5, G6).</summary>
internal sealed class ClaimTelling(PastDoors doors)
{
    private const int FirstNumber = 90_001;

    private static readonly Actor.Staff Lena = Cast.Mediators[0];
    private static readonly Actor.Staff Amir = Cast.Mediators[1];
    private static readonly Actor Buyer = new Actor.Buyer();
    private static readonly Actor Seller = new Actor.Seller();

    private static readonly (double HoursAgo, bool GatewayAnswers, Func<ClaimStory, Task> Tell)[] Tales =
    [
        (700, true, story => story.Approved(Lena)),
        (520, true, async story => { await story.Taken(Amir); await story.Do(20, Amir, new Act.DeclineClaim("The tracking shows that the parcel is still on its way and within the promised time.")); }),
        (430, true, async story => { await story.Do(8, Seller, new Act.WriteMessage("I have sent another one today.", null)); await story.Do(30, Buyer, new Act.SettleBetween()); }),
        (340, true, async story => { await story.Approved(Amir); await story.Do(30, Seller, new Act.ReportBuyer("The same photograph was in two other claims.")); await story.Do(20, Cast.Risk, new Act.DismissReport("The other photographs show other goods.")); }),
        (260, true, async story => { await story.Do(4, Seller, new Act.ReportBuyer("She sells on what she claims to be broken; see her shop.")); await story.Taken(Lena); await story.Do(20, Cast.Risk, new Act.ConfirmReport("Four of the pieces are offered in her shop as new.")); await story.Do(4, Lena, new Act.DeclineClaim("The goods are not broken.")); }),
        (96, true, async story => { await story.Do(1, Buyer, Answers()); await story.Written(Lena); }),
        (90, true, async story => { await story.Written(Amir, percent: 50); await story.Do(6, Cast.Manager, new Act.ReturnClaim("Why half? The text does not say.")); }),
        (84, true, story => story.Written(Amir, percent: 60)),
        (76, false, story => story.Approved(Lena)),
        (70, false, async story => { await story.Approved(Amir); await story.Do(2, new Actor.Gateway(), new Act.FailSettlement(story.Settlement, "The buyer's account is closed")); }),
        (40, true, async story => { await story.Do(5, Seller, new Act.ReportBuyer("Third claim this month, always on the last day.")); await story.Do(3, Buyer, Answers()); }),
        (30, true, story => story.Taken(Amir)),
        (12, true, async story => await story.Do(2, Seller, new Act.WriteMessage("Please send me a photograph of the label.", null))),
    ];

    /// <summary>Tells all of them, one after the other; what was told before is not told again.</summary>
    /// <param name="isTold">Whether the order of that number has a case already.</param>
    public async Task<Told> Tell(int seed, DateTimeOffset present, Func<string, bool> isTold, CancellationToken cancellation)
    {
        List<string> refusals = [];
        var told = 0;
        for (var i = 0; i < Tales.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (hoursAgo, gatewayAnswers, tell) = Tales[i];
            var chance = new Random(seed + i);
            var deal = Dollars(chance, FirstNumber + i, present.AddHours(-hoursAgo - 300));
            if (isTold(deal.Report.Number)) continue;
            var order = (await doors.Orders(new DemoClock(deal.Report.PlacedAt)).Report(deal.Report with { Details = deal.Report.Details with { Guarantee = true } })).Order!;
            var clock = new DemoClock(present.AddHours(-hoursAgo));
            var clerk = doors.Clerk(clock, gatewayAnswers);
            var amount = Money.Min(deal.Report.Captured, new Money(chance.Next(2_000, 12_000), deal.Report.Captured.Currency));
            var opened = await clerk.Open(order.Id, new Act.ClaimGuarantee(i % 2 == 0 ? "SNAD_QUALITY" : "SNAD_DAMAGED", amount) { Words = Phrases.Say(chance, deal.Buyer.Language, Phrases.Of("SNAD_QUALITY")) }, Buyer);
            if (opened?.Situation?.Case is not GuaranteeClaim claim)
            {
                refusals.Add($"{deal.Report.Number}: {(opened?.Decision as Decision.Refused)?.Sentence}");
                continue;
            }

            var story = new ClaimStory(clerk, clock, claim.Ref, amount);
            await tell(story);
            refusals.AddRange(story.Refusals);
            told++;
        }

        return new(told, 0, refusals);
    }

    // The guarantee pays in dollars.
    private static Deal Dollars(Random chance, int number, DateTimeOffset placedAt)
    {
        while (true)
            if (Market.Order(chance, "dhgate", number, placedAt, digital: false, dollars: 190, withLimit: true) is { Report.Captured.Currency.Code: "USD" } deal) return deal;
    }

    private static Act.AnswerQuestionnaire Answers() => new([.. Questions.All.Select(question => new QuestionAnswer(question.Code, question.Choices.Keys.First()))]);
}
