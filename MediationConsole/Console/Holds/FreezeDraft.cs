using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Desk.Holds;

namespace MediationConsole.Console.Holds;

/// <summary>What an officer has filled in to freeze orders, and not sent yet.</summary>
public sealed class FreezeDraft
{
    private const int DaysToReview = 7;

    public string Cause { get; set; } = HoldCauses.RiskAddress;

    public string Facts { get; set; } = "";

    /// <summary>The day of review in the officer's calendar; empty where the policy says when.</summary>
    public DateOnly? Review { get; set; }

    public string Orders { get; set; } = "";

    /// <summary>Which site the numbers are on; empty where they say it themselves.</summary>
    public string Site { get; set; } = "";

    /// <summary>Why holds are lifted.</summary>
    public string Reason { get; set; } = "";

    /// <summary>True where every ongoing order of the one order's seller is frozen, as misconduct asks for (H5).</summary>
    public bool WholeSeller { get; set; } = true;

    public IReadOnlyList<string> Numbers => OrderNumbers.Read(Orders);

    public bool HasText => Facts.Trim().Length > 0 || Reason.Trim().Length > 0;

    /// <summary>A manual hold says when it is looked at again, so that a date is suggested (H6).</summary>
    public void Choose(string cause, DateOnly today)
    {
        if (cause == HoldCauses.Manual) Review ??= today.AddDays(DaysToReview);
        Cause = cause;
    }

    /// <summary>The act, with the review at nine in the morning of the legal zone.</summary>
    public Act.PlaceHold Act(TimeZoneInfo zone) => new(Cause, Facts.Trim(), Review is { } day ? Morning(day, zone) : null);

    private static DateTimeOffset Morning(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(new TimeOnly(9, 0));
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
