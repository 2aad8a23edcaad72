namespace MediationConsole.Cases;

/// <summary>A time in which the console was down, known from its heartbeat (D31).</summary>
public sealed record Outage(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>What a term gets back at most.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromHours(24);

    /// <summary>What is too short to matter.</summary>
    public static readonly TimeSpan Negligible = TimeSpan.FromMinutes(15);

    /// <summary>How long it was.</summary>
    public TimeSpan Length => Until - From;

    /// <summary>
    /// What outages owe a term: their whole length where more than a quarter of an hour of it lies inside the term, so that who
    /// was kept from answering has the same time left once the console is back; 24 hours at most.
    /// </summary>
    public static TimeSpan Owed(IEnumerable<Outage> outages, DateTimeOffset startedAt, DateTimeOffset dueAt)
    {
        var sum = outages.Where(outage => outage.Inside(startedAt, dueAt) > Negligible).Aggregate(TimeSpan.Zero, (total, outage) => total + outage.Length);
        return sum < Most ? sum : Most;
    }

    private TimeSpan Inside(DateTimeOffset startedAt, DateTimeOffset dueAt)
    {
        var from = From > startedAt ? From : startedAt;
        var until = Until < dueAt ? Until : dueAt;
        return until > from ? until - from : TimeSpan.Zero;
    }
}
