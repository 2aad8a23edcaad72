using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Marketplace;

namespace MediationConsole.Desk;

/// <summary>What happens to a case that lies on the desk: what is due lapses, the law decides, the gateway answers.</summary>
internal sealed class Handling(IPayments payments)
{
    /// <summary>
    /// Lets everything lapse that is due (section 1, Term), in the order of the law, so that two terms that end together have one
    /// outcome whoever came upon them first. The clock's own act comes when it is its turn.
    /// </summary>
    public void LapseDue(Docket docket, Act.LetTermLapse? own = null)
    {
        while (docket.Case.Running.FirstOrDefault(term => term.IsDue(docket.Now)) is { } due && (due.Code, due.DueAt) != (own?.Code, own?.DueAt))
        {
            if (Decide(docket, new Act.LetTermLapse(due.Code, due.DueAt), new Actor.Clock()) is Decision.Refused refused)
                throw new InvalidOperationException($"The due term {due.Code} of {docket.Case.Ref} was not granted its lapse: {refused.Sentence}");
        }
    }

    /// <summary>Asks the law and writes down what it grants.</summary>
    public Decision Decide(Docket docket, Act act, Actor actor)
    {
        var decision = Law.Decide(docket.Situation, act, actor, docket.Now);
        if (decision is not Decision.Granted granted) return decision;
        docket.Write(granted.Facts, actor);
        foreach (var settlement in Instructed(docket.Case, granted.Facts))
        {
            // A gateway that answers at once does so in the same transaction, so that money instructed and money confirmed cannot part.
            if (payments.Answer(settlement) is { } answer && Decide(docket, answer, new Actor.Gateway()) is Decision.Refused refused)
                throw new InvalidOperationException($"The gateway's answer to {settlement.Id} was refused: {refused.Sentence}");
        }

        return decision;
    }

    private static List<Settlement> Instructed(Case one, IEnumerable<Fact> facts) =>
        facts.Select(fact => fact switch
        {
            Fact.SettlementInstructed instructed => instructed.Id,
            Fact.SettlementRetried retried => retried.Id,
            _ => null,
        }).OfType<string>().Select(id => one.Settlements.First(settlement => settlement.Id == id)).ToList();
}
