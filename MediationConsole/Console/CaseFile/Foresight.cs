using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Console.CaseFile;

/// <summary>What a running term does when nobody acts, in words and with its rule. The law is asked; nothing is guessed.</summary>
public sealed record Foresight(Term Term, string Words, string Rule)
{
    /// <summary>The next term that changes something; a staff term only where no other runs. Null where none runs.</summary>
    public static Foresight? Next(Situation situation, IStringLocalizer texts) =>
        situation.Case.Running.OrderBy(term => term.IsStaffTerm).ThenBy(term => term.DueAt).FirstOrDefault() is { } term
            ? Of(situation, term, texts)
            : null;

    /// <summary>What that running term does when it ends.</summary>
    public static Foresight Of(Situation situation, Term term, IStringLocalizer texts)
    {
        var facts = Rehearsal.OfSilence(situation, term).Facts;
        var rule = facts.OfType<Fact.OutcomeReached>().FirstOrDefault()?.Rule ?? facts.OfType<Fact.TermLapsed>().FirstOrDefault()?.Rule ?? "";
        return new(term, InWords(facts, situation, texts), rule);
    }

    /// <summary>What facts come to for the parties, in the middle of a sentence.</summary>
    public static string InWords(IReadOnlyList<Fact> facts, Situation before, IStringLocalizer texts) =>
        facts.OfType<Fact.SettlementHeld>().FirstOrDefault() is { } held ? texts["Then.Held", Result(facts, before, texts), Recalled.Reason(held.Reason).Aloud()] : Result(facts, before, texts);

    private static string Result(IReadOnlyList<Fact> facts, Situation before, IStringLocalizer texts)
    {
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case Fact.OutcomeReached outcome: return Money(outcome, before.Exposure.Remaining, texts);
                case Fact.ReturnAgreed agreed: return texts["Then.Return", agreed.Refund];
                case Fact.Escalated: return texts["Then.Escalate"];
                case Fact.OutageMadeUp: return texts["Then.Outage"];
                case Fact.UnreadExhibitsFound: return texts["Then.SecondLook"];
                case Fact.TermLapsed { OnSilence: Silence.Final }: return texts["Then.Final"];
                case Fact.OrderClosed closed: return texts["Then.CloseOrder", closed.Refund];
                case Fact.ChargebackExpired expired: return texts["Then.Expire", expired.Amount];
                case Fact.StatusChanged { To: Status.UnderReview }: return texts["Then.Review"];
                case Fact.StatusChanged { To: Status.Preparing }: return texts["Then.PlatformAnswers"];
            }
        }

        return texts["Then.Breach"];
    }

    private static string Money(Fact.OutcomeReached outcome, Money remaining, IStringLocalizer texts) => outcome switch
    {
        { Refund.IsPositive: true, Release.IsPositive: true } => texts["Then.Shared", outcome.Refund, outcome.Release],
        { Refund.IsPositive: true } => outcome.Refund == remaining ? texts["Then.FullRefund", outcome.Refund] : texts["Then.Refund", outcome.Refund],
        _ => texts["Then.Release", outcome.Release],
    };
}
