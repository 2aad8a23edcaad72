using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Console.CaseFile;
using MediationConsole.Desk.Holds;

namespace MediationConsole.Console.Holds;

/// <summary>What an officer has filled in to freeze orders, or to lift what freezes them, and not sent yet.</summary>
public sealed class FreezeDraft : FormDraft<FreezeDraft.Field>
{
    private const int DaysToReview = 7;
    private const string Form = "freeze";

    /// <summary>The orders the page was opened for: they are no typing of anybody's.</summary>
    public string Given { get; set; } = "";

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

    /// <summary>True where holds are lifted instead.</summary>
    public bool Lifts { get; set; }

    public IReadOnlyList<string> Numbers => OrderNumbers.Read(Orders);

    public override bool IsTouched => Facts.Trim().Length > 0 || Reason.Trim().Length > 0 || (Orders.Trim().Length > 0 && Orders != Given);

    protected override Field Fields
    {
        get => new(Cause, Facts, Review, Orders, Site, Reason, WholeSeller, Lifts);
        set => (Cause, Facts, Review, Orders, Site, Reason, WholeSeller, Lifts) = (value.Cause, value.Facts, value.Review, value.Orders, value.Site, value.Reason, value.WholeSeller, value.Lifts);
    }

    /// <summary>The form for one order is another one than that for many: what was typed about one is never sent about another.</summary>
    public static string FormOf(string? orders) => OrderNumbers.Read(orders ?? "") is [var one] ? $"{Form} {one}" : Form;

    /// <summary>The order a kept form is about; null where it names many, or none.</summary>
    public static string? OrderOf(string form) => form.Length > Form.Length ? form[(Form.Length + 1)..] : null;

    /// <summary>Where a kept form is gone on with.</summary>
    public static string Address(string form) => OrderOf(form) is { } order ? $"/holds/new?order={Uri.EscapeDataString(order)}" : "/holds/new";

    // What is to be done, and where, stays as it was chosen.
    public override void Clear() => (Cause, Facts, Review, Orders, Reason, WholeSeller) = (HoldCauses.RiskAddress, "", null, Given, "", true);

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

    public sealed record Field(string Cause, string Facts, DateOnly? Review, string Orders, string Site, string Reason, bool WholeSeller, bool Lifts);
}
