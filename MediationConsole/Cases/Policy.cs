using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Cases;

/// <summary>How the length of a term is counted. Natural days are 24 hours each; business days skip weekends and holidays.</summary>
public enum TermUnit { Minute, Hour, NaturalDay, BusinessDay }

/// <summary>One line of a policy's timetable: how long a term lasts and what silence means.</summary>
public sealed record TermRule(TermCode Code, Who Who, int Length, TermUnit Unit, Silence OnSilence);

/// <summary>The profile of terms and limits of a site, pinned to a case by name and version when it opens (section 1).</summary>
public sealed record Policy
{
    public required string Name { get; init; }

    public required int Version { get; init; }

    /// <summary>The legal time zone, in which business days are counted.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>How many counter-proposals the seller has (D6).</summary>
    public required int SellerCounters { get; init; }

    /// <summary>From how many days after opening the buyer may escalate (D10).</summary>
    public required int EscalateFromDays { get; init; }

    public required IReadOnlyDictionary<TermCode, TermRule> Terms { get; init; }

    /// <summary>Up to which amount one mediator rules alone, by currency (D22). A currency without an entry always needs two.</summary>
    public required IReadOnlyDictionary<Currency, Money> MediatorLimits { get; init; }

    /// <summary>What the guarantee pays at most, by currency (G1). In a currency without an entry there is no guarantee.</summary>
    public IReadOnlyDictionary<Currency, GuaranteeCaps> Guarantee { get; init; } = new Dictionary<Currency, GuaranteeCaps>();

    /// <summary>The seller's or the centre's messages start the buyer's COUNTER_RESPONSE anew (D12).</summary>
    public required bool MessagesRestartCounterResponse { get; init; }

    /// <summary>The one party whose approval of a proposal by the centre is enough; null where both must agree (D19).</summary>
    public Side? SoloApproval { get; init; }

    /// <summary>The platform bears what is lost to card theft where the goods were delivered with a number that can be traced (C6).</summary>
    public bool SellerProtection { get; init; }

    /// <summary>Days on which the site's centre does not work, in its own zone.</summary>
    public required IReadOnlySet<DateOnly> Holidays { get; init; }

    // No site chooses these: the bank sets its own date (C1), and a claim is the centre's affair alone (G2).
    private static readonly Dictionary<TermCode, TermRule> SameEverywhere = new()
    {
        [TermCode.ChargebackResponse] = new(TermCode.ChargebackResponse, Who.Staff, 0, TermUnit.NaturalDay, Silence.Expire),
        [TermCode.ClaimReview] = new(TermCode.ClaimReview, Who.Staff, 5, TermUnit.BusinessDay, Silence.Breach),
    };

    /// <summary>What holds for terms of that code.</summary>
    public TermRule Rule(TermCode code) => SameEverywhere.TryGetValue(code, out var rule) ? rule : Terms[code];

    /// <summary>When a term that starts now ends.</summary>
    public DateTimeOffset DueAt(TermCode code, DateTimeOffset start) => Rule(code) is var rule ? After(start, rule.Length, rule.Unit) : default;

    /// <summary>When a term must end that leaves its length before an instant somebody else has set (C3).</summary>
    public DateTimeOffset Before(DateTimeOffset end, TermCode code) => Terms[code] is var rule ? After(end, -rule.Length, rule.Unit) : default;

    /// <summary>The calendar month in this site's zone in which an instant lies, its end not included (G1).</summary>
    public (DateTimeOffset From, DateTimeOffset Until) MonthAround(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone);
        var first = new DateTime(local.Year, local.Month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return (Instant(first), Instant(first.AddMonths(1)));
    }

    /// <summary>The instant that lies that many units after another by this site's calendar, or before it where the length is negative.</summary>
    public DateTimeOffset After(DateTimeOffset start, int length, TermUnit unit) => unit switch
    {
        TermUnit.Minute => start.AddMinutes(length),
        TermUnit.Hour => start.AddHours(length),
        TermUnit.NaturalDay => start.AddDays(length),
        TermUnit.BusinessDay => AfterBusinessDays(start, length),
    };

    private DateTimeOffset AfterBusinessDays(DateTimeOffset start, int days)
    {
        var local = TimeZoneInfo.ConvertTime(start, Zone).DateTime;
        for (var left = Math.Abs(days); left > 0; left--)
        {
            do local = local.AddDays(Math.Sign(days));
            while (local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Holidays.Contains(DateOnly.FromDateTime(local)));
        }

        return Instant(local);
    }

    // Where the clocks were put forward over that time of day, the term gets the hour that is missing.
    private DateTimeOffset Instant(DateTime local)
    {
        while (Zone.IsInvalidTime(local)) local = local.AddMinutes(30);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
