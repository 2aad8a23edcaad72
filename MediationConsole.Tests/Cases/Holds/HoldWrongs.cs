using MediationConsole.Cases;
using MediationConsole.Cases.Holds;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>What no act that was granted on a hold may ever bring about.</summary>
internal static class HoldWrongs
{
    public static IEnumerable<string> Of(PaperHold before, PaperHold after)
    {
        var (hold, was, facts) = (after.Hold, before.Hold, after.Journal.Skip(before.Journal.Count).Select(entry => entry.Fact).ToList());
        var freezes = after.Situation.Order.Holds.Any(one => one.Ref == hold.Ref.ToString());
        if (freezes == hold.IsClosed) yield return "The hold and the marks of its order disagree (H2)";
        if (after.Situation.Order.PayoutStop is not null && facts.Exists(fact => fact is Fact.SettlementInstructed or Fact.SettlementRetried or Fact.SettledByHand))
            yield return "Money was sent although nothing may be paid (D29, D30)";
        if (after.Situation.Order.PayoutStop is null && hold.Settlements.Any(one => one.Held)) yield return "Money waits for nothing (D29)";
        if (was.IsClosed && hold.Status != was.Status) yield return "A hold that was over began again (H2)";
        if (hold.End == HoldEnd.Overturned && hold.Appeals.Any(one => one.DecidedBy == hold.PlacedBy)) yield return "Who froze the order heard the appeal (H7)";
        if (facts.OfType<Fact.LiftApproved>().Any(fact => was.LiftAsked!.By == fact.By)) yield return "Who asked approved (H8)";
        if (hold is { IsClosed: true, End: HoldEnd.Lifted or HoldEnd.Overturned } && was.LiftAsked is null && !was.IsClosed && before.Situation.Exposure.Remaining > Story.Amount("500.00"))
            yield return "One person alone lifted above the limit (H8)";
        if (hold is { IsClosed: true, End: HoldEnd.Lifted, Cause: HoldCauses.Misconduct }) yield return "Misconduct was lifted without an appeal (H5)";
        if (!was.IsClosed && hold is { Cause: HoldCauses.Chargeback, End: HoldEnd.Lifted or HoldEnd.Overturned } && before.Situation.Order.OpenChargeback is not null)
            yield return "The hold of an open chargeback was lifted (H3)";
        if (hold.IsClosed && hold.Terms.Any(term => term.IsLive)) yield return "A clock goes on after the end";
    }
}
