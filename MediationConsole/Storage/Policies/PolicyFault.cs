namespace MediationConsole.Storage.Policies;

/// <summary>One thing that is wrong with a policy: where, and why in a sentence that names the place.</summary>
/// <param name="Policy">The profile's name.</param>
/// <param name="Term">The term's code; null where it is about no term.</param>
/// <param name="Key">The key within the term or the profile; for limits the path to the amount.</param>
public sealed record PolicyFault(string Policy, string? Term, string? Key, string Why)
{
    /// <summary>Place and reason as one sentence.</summary>
    public string Sentence => $"Policy '{Policy}'{(Term is null ? "" : $", term {Term}")}{(Key is null ? "" : $", {Key}")}: {Why}";
}
