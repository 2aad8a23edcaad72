using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.Desk.Packs;
using MediationConsole.Operations.Demo.Trade;
using MediationConsole.Reports.Packs;

namespace MediationConsole.Operations.Demo.Stories;

/// <summary>Tells holds and chargebacks, each on an order of its own, at instants of the past through the door.</summary>
internal sealed class RiskTelling(PastDoors doors, PackBook packs, PackDesk desk)
{
    // Numbers of their own, far from those of the disputes.
    private const int FirstHold = 70_001;
    private const int FirstChargeback = 80_001;

    /// <summary>Tells all of them, one after the other; what was told before is not told again.</summary>
    /// <param name="isTold">Whether the order of that number has a case already.</param>
    public async Task<Told> Tell(int seed, DateTimeOffset present, Func<string, bool> isTold, CancellationToken cancellation)
    {
        List<string> refusals = [];
        var tales = RiskTales.Holds.Select((tale, i) => (tale, FirstHold + i)).Concat(RiskTales.Chargebacks.Select((tale, i) => (tale, FirstChargeback + i)));
        var told = 0;
        foreach (var (tale, number) in tales)
        {
            cancellation.ThrowIfCancellationRequested();
            var clock = new DemoClock(present.AddHours(-tale.HoursAgo));
            var deal = Bought(tale, new Random(seed + number), number, clock.Now.AddDays(-12));
            if (isTold(deal.Report.Number)) continue;
            await Tell(tale, deal, clock, present, refusals, cancellation);
            told++;
        }

        return new(told, 0, refusals);
    }

    private async Task Tell(RiskTale tale, Deal deal, DemoClock clock, DateTimeOffset present, List<string> refusals, CancellationToken cancellation)
    {
        var order = (await doors.Orders(new DemoClock(deal.Report.PlacedAt)).Report(deal.Report)).Order!;
        var door = doors.Clerk(clock, gatewayAnswers: true);
        var handled = Take(await door.Open(order.Id, tale.Opening(clock.Now, present, deal.Report.Captured), tale.By), refusals);
        foreach (var step in tale.Then)
        {
            handled = await Until(door, clock, handled, clock.Now.AddHours(step.Hours), refusals);
            handled = Take(await door.Handle(handled.Situation!.Case.Ref, step.Act ?? await Pack(handled, cancellation), step.By), refusals);
        }

        await Until(door, clock, handled, present, refusals);
    }

    private static Deal Bought(RiskTale tale, Random chance, int number, DateTimeOffset at)
    {
        while (true)
        {
            var deal = Market.Order(chance, "dhgate", number, at, digital: false, dollars: tale.IsCostly ? 3_000 : 240, withLimit: true);
            if (!tale.IsCostly || deal.Report.Captured is { Currency.Code: "USD", Minor: > 60_000 }) return deal;
        }
    }

    private async Task<Act> Pack(Handled handled, CancellationToken cancellation)
    {
        var pack = await packs.Assemble(handled.Situation!.Case.Ref, null, null, cancellation) ?? throw new InvalidOperationException("The chargeback of a story is gone.");
        return new Act.SubmitPack(await desk.Keep(pack.Zip, cancellation), [.. pack.Content.Exhibits.Select(one => one.Exhibit.Number)]);
    }

    // What falls due on the way lapses at its instant, as the sweep would have let it.
    private static async Task<Handled> Until(Clerk door, DemoClock clock, Handled handled, DateTimeOffset instant, List<string> refusals)
    {
        while (handled.Situation?.Case.Running.FirstOrDefault() is { } term && term.DueAt <= instant)
        {
            if (term.DueAt > clock.Now) clock.Set(term.DueAt);
            handled = Take(await door.Handle(handled.Situation.Case.Ref, new Act.LetTermLapse(term.Code, term.DueAt), new Actor.Clock()), refusals);
        }

        if (instant > clock.Now) clock.Set(instant);
        return handled;
    }

    private static Handled Take(Handled? handled, List<string> refusals)
    {
        if (handled is null) throw new InvalidOperationException("The order or the case of a story is gone.");
        if (handled.Decision is Decision.Refused no) refusals.Add($"{handled.Situation?.Case.Ref}: {no.Sentence}");
        return handled.Situation is null ? throw new InvalidOperationException(refusals[^1]) : handled;
    }
}
