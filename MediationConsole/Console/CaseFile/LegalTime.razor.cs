using System.Globalization;
using MediationConsole.Console.Shell;
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
            var local = TimeZoneInfo.ConvertTime(At, Zone);
            return OnlyTime ? local.ToString("HH:mm", CultureInfo.CurrentCulture) : Days.BriefTime(local);
        }
    }
}
