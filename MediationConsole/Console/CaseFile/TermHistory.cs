using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Console.CaseFile;

/// <summary>What became of each term after it started, so that its due instant can be reckoned by hand (D18, D30–D32).</summary>
public static class TermHistory
{
    /// <summary>For every term of the case, in its order, the sentences of what moved it.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(CaseView view, IStringLocalizer texts)
    {
        var changes = view.Case.Terms.Select(_ => new List<string>()).ToList();
        var last = new Dictionary<TermCode, (int Place, DateTimeOffset Due)>();
        var place = 0;
        foreach (var entry in view.Journal)
        {
            if (entry.Fact is Fact.TermStarted started) last[started.Code] = (place++, started.DueAt);
            if (Moved(entry.Fact) is not { } code || !last.TryGetValue(code, out var term)) continue;
            var (words, due) = InWords(entry, term.Due, view.Zone, texts);
            changes[term.Place].Add(words);
            last[code] = (term.Place, due);
        }

        return changes;
    }

    /// <summary>A length as it is shown beside clocks.</summary>
    public static string Span(TimeSpan left) => Days.Span(left);

    private static TermCode? Moved(Fact fact) => fact switch
    {
        Fact.TermPaused f => f.Code,
        Fact.TermResumed f => f.Code,
        Fact.TermStopped f => f.Code,
        Fact.TermRestarted f => f.Code,
        Fact.TermExtended f => f.Code,
        Fact.OutageMadeUp f => f.Code,
        _ => null,
    };

    private static (string Words, DateTimeOffset Due) InWords(Entry entry, DateTimeOffset due, TimeZoneInfo zone, IStringLocalizer texts)
    {
        var at = Short(entry.At, zone);
        return entry.Fact switch
        {
            Fact.TermPaused f => (texts["Clocks.Paused", at, Span(f.Remaining)], due),
            Fact.TermResumed f => (texts["Clocks.Resumed", at, Span(f.DueAt - entry.At), Short(f.DueAt, zone)], f.DueAt),
            Fact.TermStopped f => (texts["Clocks.StoppedBy", at, entry.ActorName, Span(f.Remaining), f.Reason], due),
            Fact.TermRestarted f => (texts["Clocks.RestartedBy", at, entry.ActorName, Span(f.DueAt - entry.At), Short(f.DueAt, zone)], f.DueAt),
            Fact.TermExtended f => (texts["Clocks.ExtendedBy", at, entry.ActorName, Short(due, zone), Span(f.DueAt - due), Short(f.DueAt, zone), f.Reason], f.DueAt),
            Fact.OutageMadeUp f => (texts["Clocks.Outage", at, Short(due, zone), Span(f.Down), Short(f.DueAt, zone)], f.DueAt),
            _ => throw new InvalidOperationException($"{entry.Fact.GetType().Name} moves no term."),
        };
    }

    private static string Short(DateTimeOffset at, TimeZoneInfo zone) => Days.Summand(TimeZoneInfo.ConvertTime(at, zone));
}
