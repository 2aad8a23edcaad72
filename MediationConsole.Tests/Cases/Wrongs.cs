using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Tests.Cases;

/// <summary>What no act that was granted may ever bring about.</summary>
internal static class Wrongs
{
    public static IEnumerable<string> Of(PaperCase before, PaperCase after, IReadOnlyList<Fact> facts)
    {
        var (dispute, was) = (after.Dispute, before.Dispute);
        if (after.Situation.Order.PayoutStop is not null && facts.Any(fact => fact is Fact.SettlementInstructed or Fact.SettlementRetried or Fact.SettledByHand))
            yield return "Money was sent although nothing may be paid (D29, D30)";
        if (after.Situation.Order.PayoutStop is null && dispute.Settlements.Any(one => one.Held)) yield return "Money waits for nothing (D29)";
        if (was.Outcome is not null && facts.Any(fact => fact is Fact.OutcomeReached)) yield return "The money was shared twice (D24)";
        if (was.Stage == Stage.Closed && dispute.Status != was.Status) yield return "A closed case was opened again (D28)";
        if (was.Stage == Stage.Closed && dispute.Outcome != was.Outcome && !facts.Any(fact => fact is Fact.AppealDecided or Fact.HoldLifted or Fact.OutcomeChanged { Rule: "D33" or "H4" }))
            yield return "A closed case was shared anew without an appeal (D28)";
        if (was.Stay is not null && dispute.Stay is not null && dispute.Status != was.Status && dispute.Status is not (Status.SettlementFailed or Status.Settling))
            yield return "A stayed case moved (D30)";
        if (dispute is { Stay: not null, Stage: not Stage.Closed } && dispute.Running.Any()) yield return "A term runs in a stayed case (D30)";
        if (dispute is { Stay: not null, Stage: Stage.Closed }) yield return "A closed case stands still (D28, D30)";
        if (dispute.OpenAppeal is not null && dispute.Outcome is null && dispute.Running.Any(term => term.Code is TermCode.ReturnAddress or TermCode.ReturnTracking or TermCode.ReturnReceipt))
            yield return "A return runs on while an appeal is open (D28)";
        if (facts is [var fact] && IsOfFile(fact) && (dispute.Status, dispute.Terms, dispute.Settlements, dispute.Outcome) != (was.Status, was.Terms, was.Settlements, was.Outcome))
            yield return "What became of a file moved the case (D15)";
        if (dispute.Stage == Stage.Closed && dispute.RulingToApprove is not null && dispute.OpenAppeal is null) yield return "A ruling waits in a case that is over (D22)";
    }

    private static bool IsOfFile(Fact fact) => fact is Fact.ExhibitScanned or Fact.ExhibitDamaged or Fact.ExhibitRestored or Fact.ExhibitErased or Fact.ExhibitWithheld or Fact.ExhibitShown;
}
