using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Console.Shell;

/// <summary>How near an end is: over or within the hour, within a day, or further off.</summary>
public enum Urgency { Calm, Warn, Bad }

/// <summary>How much of an instant is written.</summary>
public enum AtForm { Full, Day, Clock, Minute }

/// <summary>How near an end is, and how long it still takes, as the screens write it; console.js reckons alike.</summary>
public static class Nearness
{
    public static Urgency Of(DateTimeOffset? due, DateTimeOffset now) => (due - now) switch
    {
        null => Urgency.Calm,
        { } left when left < TimeSpan.FromHours(1) => Urgency.Bad,
        { } left when left < TimeSpan.FromHours(24) => Urgency.Warn,
        _ => Urgency.Calm,
    };

    /// <summary>As console.js writes it.</summary>
    public static string Word(Urgency urgency) => urgency switch
    {
        Urgency.Bad => "bad",
        Urgency.Warn => "warn",
        Urgency.Calm => "calm",
    };

    /// <summary>"1 d 04 h", below a day "05:40" (hours and minutes), with seconds "05:40:12"; past the end with a minus.</summary>
    public static string Left(DateTimeOffset due, DateTimeOffset now, bool seconds = false)
    {
        var left = due - now;
        var (sign, length) = left < TimeSpan.Zero ? ("−", -left) : ("", left);
        if (length >= TimeSpan.FromDays(1)) return sign + Days.Span((int)length.TotalDays, length.Hours);
        return seconds ? FormattableString.Invariant($"{sign}{length.Hours:D2}:{length.Minutes:D2}:{length.Seconds:D2}")
            : FormattableString.Invariant($"{sign}{length.Hours:D2}:{length.Minutes:D2}");
    }

    /// <summary>An instant in UTC, as the server writes it before the browser puts it into the reader's zone.</summary>
    public static string Write(DateTimeOffset at, AtForm form) => at.UtcDateTime.ToString(form switch
    {
        AtForm.Full => "yyyy-MM-dd HH:mm",
        AtForm.Day => "yyyy-MM-dd",
        AtForm.Clock => "HH:mm:ss",
        AtForm.Minute => "HH:mm",
    }, CultureInfo.InvariantCulture);

    /// <summary>The colour of a status: a wait takes that of its urgency, all else has its own.</summary>
    public static string Tone(Status status, Urgency urgency) => status switch
    {
        Status.UnderReview or Status.AwaitingSecondApproval or Status.Ruled or Status.Settling => "info",
        Status.SettlementFailed => "bad",
        Status.Settled => "good",
        Status.Withdrawn => "plain",
        _ => urgency switch { Urgency.Bad => "bad", Urgency.Warn => "warn", Urgency.Calm => "plain" },
    };
}
