using System.Globalization;

namespace MediationConsole.Console.Shell;

/// <summary>How days and spans are written in the reader's language; console.js writes spans alike.</summary>
public static class Days
{
    private static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>A day without its year: "Fri 20 Nov".</summary>
    public static string Brief(DateTimeOffset at) => Write(at, IsChinese ? "M月d日 ddd" : "ddd d MMM");

    /// <summary>A day with its year: "Fri 20 Nov 2026".</summary>
    public static string Whole(DateTimeOffset at) => Write(at, IsChinese ? "yyyy年M月d日 ddd" : "ddd d MMM yyyy");

    /// <inheritdoc cref="Whole(DateTimeOffset)"/>
    public static string Whole(DateOnly day) => day.ToString(IsChinese ? "yyyy年M月d日 ddd" : "ddd d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A day without its year, and the time: "Fri 20 Nov, 14:02".</summary>
    public static string BriefTime(DateTimeOffset at) => Write(at, IsChinese ? "M月d日 ddd HH:mm" : "ddd d MMM, HH:mm");

    /// <summary>The same within a sum: "Fri 20 Nov 14:02".</summary>
    public static string Summand(DateTimeOffset at) => Write(at, IsChinese ? "M月d日 ddd HH:mm" : "ddd d MMM HH:mm");

    /// <summary>A day with its year, and the time: "Fri 20 Nov 2026, 14:02".</summary>
    public static string WholeTime(DateTimeOffset at) => Write(at, IsChinese ? "yyyy年M月d日 ddd HH:mm" : "ddd d MMM yyyy, HH:mm");

    /// <summary>A span in days and hours: "1 d 04 h".</summary>
    public static string Span(int days, int hours) => Either($"{days} d {hours:D2} h", $"{days}天{hours:D2}小时");

    /// <summary>A span in days, hours and minutes: "1 d 04:05".</summary>
    public static string Span(TimeSpan left) => Either($"{(int)left.TotalDays} d {left:hh\\:mm}", $"{(int)left.TotalDays}天{left:hh\\:mm}");

    /// <summary>A span in its two largest units, for example "3 h 05 min".</summary>
    public static string Length(TimeSpan length) => length switch
    {
        { TotalDays: >= 1 } => Span((int)length.TotalDays, length.Hours),
        { TotalHours: >= 1 } => Either($"{length.Hours} h {length.Minutes:D2} min", $"{length.Hours}小时{length.Minutes:D2}分钟"),
        { TotalMinutes: >= 1 } => Either($"{length.Minutes} min", $"{length.Minutes}分钟"),
        _ => Either($"{length.Seconds} s", $"{length.Seconds}秒"),
    };

    private static string Either(FormattableString english, FormattableString chinese) => (IsChinese ? chinese : english).ToString(CultureInfo.InvariantCulture);

    private static string Write(DateTimeOffset at, string form) => at.ToString(form, CultureInfo.CurrentCulture);
}
