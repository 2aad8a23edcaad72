namespace MediationConsole.Cases;

/// <summary>What the record says afterwards (section 1). A fact carries all it takes to print a sentence years later; its stored name never changes.</summary>
public abstract partial record Fact
{
    private Fact()
    {
    }

    /// <summary>A term began to run.</summary>
    public sealed record TermStarted(TermCode Code, Who Who, DateTimeOffset StartedAt, DateTimeOffset DueAt, Silence OnSilence) : Fact;

    /// <summary>Who had to act did so in time.</summary>
    public sealed record TermMet(TermCode Code) : Fact;

    /// <summary>Nobody acted; silence has its meaning.</summary>
    public sealed record TermLapsed(TermCode Code, DateTimeOffset DueAt, Silence OnSilence, string Rule, bool Late = false) : Fact;

    /// <summary>The term no longer matters.</summary>
    public sealed record TermCancelled(TermCode Code) : Fact;

    /// <summary>The term stands still and keeps what remained.</summary>
    public sealed record TermPaused(TermCode Code, TimeSpan Remaining) : Fact;

    /// <summary>A paused term runs on.</summary>
    public sealed record TermResumed(TermCode Code, DateTimeOffset DueAt) : Fact;

    /// <summary>Staff stopped a term; it keeps what remained (D32).</summary>
    public sealed record TermStopped(TermCode Code, TimeSpan Remaining, string Reason) : Fact;

    /// <summary>Staff let a stopped term run on (D32).</summary>
    public sealed record TermRestarted(TermCode Code, DateTimeOffset DueAt) : Fact;

    /// <summary>Staff gave more time (D32).</summary>
    public sealed record TermExtended(TermCode Code, DateTimeOffset DueAt, string Reason) : Fact;

    /// <summary>The term got back the time in which the console was down (D31).</summary>
    public sealed record OutageMadeUp(TermCode Code, DateTimeOffset DueAt, TimeSpan Down) : Fact;
}

/// <summary>One line of a case's journal: the fact, who brought it about, and when.</summary>
public sealed record Entry(long Seq, DateTimeOffset At, string Actor, string ActorName, Fact Fact);
