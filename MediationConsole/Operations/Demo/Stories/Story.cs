using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Desk;
using MediationConsole.Operations.Demo.Trade;

namespace MediationConsole.Operations.Demo.Stories;

/// <summary>
/// One case told act by act through a door, at instants of the past. Between two acts the clock does what falls due, at the
/// due instant, as the sweep would have done. Once the present is reached nothing more happens.
/// </summary>
internal sealed class Story(IDoor door, DemoClock clock, DateTimeOffset present, Deal deal, Proofs proofs, Random chance)
{
    private Situation? situation;
    private long order;

    public Deal Deal => deal;

    public Random Chance => chance;

    public Dispute Dispute => situation?.Dispute ?? throw new InvalidOperationException("The story has not begun.");

    public Exposure Exposure => situation!.Exposure;

    public DateTimeOffset Now => clock.Now;

    public DateTimeOffset Present => present;

    /// <summary>True once the present is reached.</summary>
    public bool Over { get; private set; }

    public int Acts { get; private set; }

    /// <summary>What the law did not grant; a story told well has none.</summary>
    public List<string> Refusals { get; } = [];

    /// <summary>True while the story goes on and the case stands there.</summary>
    public bool Stands(params ReadOnlySpan<Status> statuses) => !Over && statuses.Contains(Dispute.Status);

    public async Task Open(long orderId, Act.OpenDispute act)
    {
        order = orderId;
        Take(await door.Open(orderId, act, new Actor.Buyer()), act);
    }

    /// <summary>The order is frozen, or the buyer's bank speaks.</summary>
    public async Task Hear(OrderNews news, Actor by)
    {
        if (await door.Hear(order, news, by) is not { Refusal: null }) throw new InvalidOperationException("The order of a story would not hear its news.");
        // The door says how the case stands with every answer, also with a refusal; no such term is running.
        situation = (await door.Handle(Dispute.Ref, new Act.LetTermLapse(TermCode.Undo, DateTimeOffset.MinValue), new Actor.Clock()))?.Situation;
    }

    /// <summary>True where a full refund is more than that mediator may rule alone (D22).</summary>
    public bool NeedsSecondPerson(Actor.Staff mediator) => Approvals.Needed(situation!, mediator, Funding.Seller, Exposure.Remaining) is not null;

    /// <summary>Time passes.</summary>
    public Task After(double hours) => Until(clock.Now.AddSeconds(Math.Round(hours * 3600)));

    /// <summary>Time passes, between two lengths.</summary>
    public Task After(double least, double most) => After(least + chance.NextDouble() * (most - least));

    public async Task Until(DateTimeOffset instant)
    {
        if (Over) return;
        Over = instant >= present;
        var until = Over ? present : instant;
        while (Dispute.Running.FirstOrDefault() is { } term && term.DueAt <= until)
        {
            if (term.DueAt > clock.Now) clock.Set(term.DueAt);
            await Handle(new Actor.Clock(), new Act.LetTermLapse(term.Code, term.DueAt));
        }

        if (until > clock.Now) clock.Set(until);
    }

    /// <summary>Somebody acts, a moment after what was before.</summary>
    public async Task Do(Actor actor, Act act)
    {
        await Until(clock.Now.AddSeconds(chance.Next(15, 70)));
        if (!Over) await Handle(actor, act);
    }

    public Task Buyer(Act act) => Do(new Actor.Buyer(), act);

    public Task Seller(Act act) => Do(new Actor.Seller(), act);

    /// <summary>A party says something in its own language.</summary>
    public Task Says(Side side, Topic topic) => Do(Actor.Of(side), new Act.WriteMessage(Words(side, topic), null));

    public string Words(Side side, Topic topic) => Phrases.Say(chance, (side == Side.Buyer ? deal.Buyer : deal.Shop).Language, topic);

    /// <summary>A party adds a piece of evidence of that kind.</summary>
    public async Task Shows(Side side, string type)
    {
        if (!Over) await Do(Actor.Of(side), await proofs.Make(deal, side, type, clock.Now, chance));
    }

    /// <summary>Staff file a piece of evidence that a party sent by other ways.</summary>
    public async Task Files(Actor.Staff staff, Side of, string type)
    {
        if (!Over) await Do(staff, await proofs.Make(deal, of, type, clock.Now, chance) with { Of = of });
    }

    /// <summary>A share of the order's value, in amounts people would name.</summary>
    public Money Share(double share)
    {
        var step = Exposure.Remaining.Currency.Digits switch { 0 => 10, 3 => 50, _ => 10 };
        var minor = (long)(Exposure.Remaining.Minor * share) / step * step;
        return new(Math.Clamp(minor, 1, Exposure.Remaining.Minor), Exposure.Remaining.Currency);
    }

    private async Task Handle(Actor actor, Act act) => Take(await door.Handle(Dispute.Ref, act, actor), act);

    private void Take(Handled? handled, Act act)
    {
        if (handled is null) throw new InvalidOperationException("The order or the case of a story is gone.");
        Acts++;
        situation = handled.Situation;
        if (handled.Decision is Decision.Refused refused) Refusals.Add($"{handled.Situation?.Dispute.Ref} {act.GetType().Name}: {refused.Sentence}");
    }
}
