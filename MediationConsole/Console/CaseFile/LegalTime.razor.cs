using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>An instant in the site's legal zone; UTC stands in the title.</summary>
public sealed partial class LegalTime
{
    [Parameter, EditorRequired]
    public DateTimeOffset At { get; set; }

    [Parameter, EditorRequired]
    public TimeZoneInfo Zone { get; set; } = null!;

    /// <summary>Only the time of day, where the day stands above.</summary>
    [Parameter]
    public bool OnlyTime { get; set; }

    /// <summary>Adds the zone's name.</summary>
    [Parameter]
    public bool NameZone { get; set; }

    private string Text
    {
        get
        {
            if (NameZone) return CaseWords.At(At, Zone);
            return TimeZoneInfo.ConvertTime(At, Zone).ToString(OnlyTime ? "HH:mm" : "ddd d MMM, HH:mm", CultureInfo.CurrentCulture);
        }
    }
}
