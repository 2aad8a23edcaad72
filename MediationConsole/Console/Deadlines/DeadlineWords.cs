using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Shell;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Console.Deadlines;

/// <summary>The forecast in words.</summary>
public sealed class DeadlineWords(IStringLocalizer<DeadlineTexts> texts, IStringLocalizer<CaseFileTexts> caseTexts)
{
    /// <summary>What the end of a term comes to for the parties, in the middle of a sentence.</summary>
    /// <param name="about">The case, before or after.</param>
    public string Then(TermEnd end, Situation about)
    {
        if (end.Term.OnSilence == Silence.Final) return texts["Then.Final"];
        if (end.Facts.OfType<Fact.UnreadExhibitsFound>().FirstOrDefault() is { } found) return texts["Then.Unread", string.Join(", ", found.Exhibits.Select(about.Case.Label))];
        // What an outcome shares is what remained before it.
        var before = end.Facts.OfType<Fact.OutcomeReached>().FirstOrDefault() is { } outcome
            ? about with { Exposure = Exposure.Untouched(outcome.Refund + outcome.Release) }
            : about;
        return Foresight.InWords([.. end.Facts.Where(fact => fact is not Fact.OutageMadeUp)], before, caseTexts);
    }

    /// <summary>The hour or day of a group, by the reader's clock.</summary>
    public string When(DeadlineGroup group) => group.Kind switch
    {
        DeadlineSlot.Overdue => texts["Group.Overdue"],
        DeadlineSlot.Hour => string.Create(CultureInfo.CurrentCulture, $"{Days.BriefTime(group.Start)}–{group.Start.AddHours(1):HH:mm}"),
        DeadlineSlot.Day => Days.Brief(group.Start),
    };

    public string Who(Who who) => texts["Who." + who];

    /// <summary>A length of time in its two largest units, for example "3 h 05 min".</summary>
    public static string Length(TimeSpan length) => Days.Length(length);
}
