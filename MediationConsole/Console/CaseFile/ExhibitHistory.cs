using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Console.CaseFile;

/// <summary>Something that a member of staff did with an exhibit.</summary>
public sealed record ExhibitDeed(string Name, DateTimeOffset At, string? Reason = null);

/// <summary>What mediators decided about an exhibit, as the journal has it: who found it valid or deficient, who admitted it (D15, D16).</summary>
/// <param name="Judged">The judgement that holds; an earlier one is in the timeline.</param>
public sealed record ExhibitHistory(ExhibitDeed? Judged, ExhibitDeed? Admitted)
{
    public static ExhibitHistory Of(CaseView view, int number) => new(
        Last<Fact.ExhibitJudged>(view, fact => fact.Exhibit == number, fact => fact.Reason), Last<Fact.LateAdmitted>(view, fact => fact.Exhibit == number, fact => fact.Reason));

    private static ExhibitDeed? Last<TFact>(CaseView view, Func<TFact, bool> isOfIt, Func<TFact, string?> reason)
        where TFact : Fact => view.Journal.Where(entry => entry.Fact is TFact fact && isOfIt(fact)).Select(entry => new ExhibitDeed(entry.ActorName, entry.At, reason((TFact)entry.Fact))).LastOrDefault();
}
