using MediationConsole.Cases;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>How the length of a term is counted (section 7: business days; natural days are 24 hours each).</summary>
public sealed class CalendarTests
{
    private static readonly Policy Shanghai = Published.Policy("dhgate");
    private static readonly Policy Tokyo = Published.Policy("cnnect");
    private static readonly Policy Madrid = Shanghai with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid") };

    [Theory]
    [InlineData("2026-11-06T08:00Z", 1, "2026-11-09T08:00Z")] // Friday plus one is Monday
    [InlineData("2026-11-07T08:00Z", 1, "2026-11-09T08:00Z")] // Saturday plus one is Monday
    [InlineData("2026-11-08T08:00Z", 1, "2026-11-09T08:00Z")] // Sunday plus one is Monday
    [InlineData("2026-11-02T08:00Z", 5, "2026-11-09T08:00Z")]
    [InlineData("2026-11-02T08:00Z", 7, "2026-11-11T08:00Z")]
    [InlineData("2026-11-06T17:00Z", 1, "2026-11-08T17:00Z")] // one o'clock on Saturday in Shanghai, so one o'clock on Monday there
    public void A_business_day_goes_to_the_next_day_of_work_at_the_same_local_time(string start, int days, string due) =>
        Assert.Equal(At(due), Shanghai.After(At(start), days, TermUnit.BusinessDay));

    [Fact]
    public void A_holiday_of_the_site_is_no_business_day()
    {
        var closed = Tokyo with { Holidays = new HashSet<DateOnly> { new(2026, 11, 3), new(2026, 11, 4) } };
        Assert.Equal(At("2026-11-05T01:00Z"), closed.After(At("2026-11-02T01:00Z"), 1, TermUnit.BusinessDay));
        Assert.Equal(At("2026-11-03T01:00Z"), Tokyo.After(At("2026-11-02T01:00Z"), 1, TermUnit.BusinessDay));
    }

    [Fact]
    public void A_holiday_is_counted_in_the_zone_of_the_site()
    {
        // 16:00 UTC on the 2nd is already the 3rd in Tokyo, so the next day of work there is the 4th.
        var closed = Tokyo with { Holidays = new HashSet<DateOnly> { new(2026, 11, 3) } };
        Assert.Equal(At("2026-11-03T16:00Z"), closed.After(At("2026-11-02T16:00Z"), 1, TermUnit.BusinessDay));
        Assert.Equal(At("2026-11-04T14:00Z"), closed.After(At("2026-11-02T14:00Z"), 1, TermUnit.BusinessDay));
    }

    [Fact]
    public void Where_the_clocks_change_a_business_day_keeps_the_local_time()
    {
        Assert.Equal(At("2027-03-29T08:00Z"), Madrid.After(At("2027-03-26T09:00Z"), 1, TermUnit.BusinessDay));
        Assert.Equal(At("2026-10-26T09:00Z"), Madrid.After(At("2026-10-23T08:00Z"), 1, TermUnit.BusinessDay));
    }

    [Fact]
    public void Where_the_clocks_jump_over_the_local_time_the_term_gets_the_hour_that_is_missing()
    {
        // Real zones jump at weekends; this one does on a Monday, from 02:00 to 03:00.
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(2026, 1, 1), new DateTime(2026, 12, 31), TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 30),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 26));
        var zone = TimeZoneInfo.CreateCustomTimeZone("jump", TimeSpan.Zero, "jump", "jump", "jump", [rule]);
        var policy = Shanghai with { Zone = zone };
        Assert.Equal(At("2026-03-30T02:15Z"), policy.After(At("2026-03-27T02:15Z"), 1, TermUnit.BusinessDay));
        Assert.Equal(At("2026-03-31T01:15Z"), policy.After(At("2026-03-27T02:15Z"), 2, TermUnit.BusinessDay));
    }

    [Fact]
    public void A_natural_day_is_24_hours_whatever_the_local_clocks_do()
    {
        Assert.Equal(At("2027-03-28T09:00Z"), Madrid.After(At("2027-03-27T09:00Z"), 1, TermUnit.NaturalDay));
        Assert.Equal(At("2026-10-26T09:00Z"), Madrid.After(At("2026-10-24T09:00Z"), 2, TermUnit.NaturalDay));
    }

    [Fact]
    public void Hours_and_minutes_run_through_nights_and_weekends()
    {
        Assert.Equal(At("2026-11-07T08:00Z"), Shanghai.After(At("2026-11-06T08:00Z"), 24, TermUnit.Hour));
        Assert.Equal(At("2026-11-07T00:01Z"), Shanghai.After(At("2026-11-06T23:59Z"), 2, TermUnit.Minute));
    }

    [Fact]
    public void In_time_means_before_the_due_instant()
    {
        var term = new Term(TermCode.SellerResponse, Who.Seller, Monday, Monday.AddDays(5), Silence.ExecuteRequest, TermState.Running);
        Assert.False(term.IsDue(Monday.AddDays(5).AddTicks(-1)));
        Assert.True(term.IsDue(Monday.AddDays(5)));
        Assert.False((term with { State = TermState.Paused }).IsDue(Monday.AddDays(6)));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
