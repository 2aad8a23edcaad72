using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Console.CaseFile;

/// <summary>Which facts of a journal are shown.</summary>
public enum TimelineFilter { All, Messages, Money, Evidence, Terms, Everything }

/// <summary>One fact as the timeline shows it.</summary>
/// <param name="Rest">What follows the sentence where it is too long to stand there whole; it is opened by a click.</param>
public sealed record TimelineLine(long Seq, DateTimeOffset At, string Mark, string Sentence, bool IsMessage, string? Rest = null);

/// <summary>The facts of one day in the site's zone.</summary>
public sealed record TimelineDay(DateOnly Day, IReadOnlyList<TimelineLine> Lines);

/// <summary>The journal as people read it: sentences, grouped by day, without the bookkeeping of terms.</summary>
public static class Timeline
{
    private const int LongestSentence = 180;
    private const int WorthFolding = 60;

    /// <summary>True for what tells a story; terms that start and end with an act only repeat it.</summary>
    public static bool IsNews(Fact fact) => fact is not (Fact.TermStarted or Fact.TermMet or Fact.TermCancelled or Fact.TermPaused
        or Fact.TermResumed or Fact.StatusChanged or Fact.ExhibitOpened or Fact.SettlementInstructed);

    /// <summary>The lines of a journal that the filter lets through, oldest first.</summary>
    public static IReadOnlyList<TimelineLine> Lines(CaseView view, TimelineFilter filter) =>
    [
        .. view.Journal.Where(entry => Shows(filter, entry.Fact))
            .Select(entry => Line(entry, Sentences.Say(entry.Fact, entry.ActorName, view.Case).Aloud())),
    ];

    public static IReadOnlyList<TimelineDay> ByDay(IEnumerable<TimelineLine> lines, TimeZoneInfo zone) =>
    [
        .. lines.GroupBy(line => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(line.At, zone).DateTime))
            .Select(day => new TimelineDay(day.Key, [.. day])),
    ];

    private static bool Shows(TimelineFilter filter, Fact fact) => filter switch
    {
        TimelineFilter.All => IsNews(fact),
        TimelineFilter.Messages => fact is Fact.MessageWritten or Fact.NoteWritten,
        TimelineFilter.Money => fact is Fact.DisputeOpened or Fact.RequestModified or Fact.CounterProposed or Fact.ProposalAccepted or Fact.RulingIssued
            or Fact.RulingTookEffect or Fact.ReturnAgreed or Fact.OutcomeReached or Fact.SettlementInstructed or Fact.SettlementConfirmed
            or Fact.SettlementFailed or Fact.SettlementRetried or Fact.SettledByHand or Fact.SettlementHeld or Fact.SettlementDropped or Fact.OutcomeChanged
            or Fact.ResolutionProposed or Fact.ReturnVaried or Fact.AppealDecided or Fact.OrderFrozen or Fact.HoldLifted or Fact.CaseStayed or Fact.StayLifted,
        TimelineFilter.Evidence => fact is Fact.WaybillGiven or Fact.ExhibitAdded or Fact.EvidenceSubmitted or Fact.ExhibitOpened or Fact.ExhibitJudged
            or Fact.LateAdmitted or Fact.EvidenceRequested or Fact.UnreadExhibitsFound or Fact.ExhibitScanned or Fact.ExhibitDamaged or Fact.ExhibitRestored
            or Fact.ExhibitWithheld or Fact.ExhibitShown or Fact.ExhibitErased,
        TimelineFilter.Terms => fact is Fact.TermStarted or Fact.TermMet or Fact.TermLapsed or Fact.TermCancelled or Fact.TermPaused or Fact.TermResumed
            or Fact.TermStopped or Fact.TermRestarted or Fact.TermExtended or Fact.OutageMadeUp,
        TimelineFilter.Everything => true,
    };

    private static string MarkOf(string actor) => actor.StartsWith("staff:", StringComparison.Ordinal) ? "staff" : actor;

    // A long sentence breaks at a blank, as long as one is near; a character of two halves is never taken apart.
    private static TimelineLine Line(Entry entry, string sentence)
    {
        var line = new TimelineLine(entry.Seq, entry.At, MarkOf(entry.Actor), sentence, entry.Fact is Fact.MessageWritten or Fact.NoteWritten);
        if (sentence.Length <= LongestSentence + WorthFolding) return line;
        var blank = sentence.LastIndexOf(' ', LongestSentence);
        var end = blank > LongestSentence - 40 ? blank : char.IsLowSurrogate(sentence[LongestSentence]) ? LongestSentence - 1 : LongestSentence;
        return line with { Sentence = sentence[..end], Rest = sentence[end..] };
    }
}
