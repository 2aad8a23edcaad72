namespace MediationConsole.Cases;

/// <summary>What somebody does to a case (section 1). The acts of each kind of case stand beside its law.</summary>
public abstract partial record Act
{
    private Act()
    {
    }

    /// <summary>What the clock does when a term ends: it carries out what silence means. Harmless where the term no longer runs.</summary>
    /// <param name="DueAt">The due instant the sweep saw, so that an extension in between is not missed.</param>
    public sealed record LetTermLapse(TermCode Code, DateTimeOffset DueAt) : Act;
}
