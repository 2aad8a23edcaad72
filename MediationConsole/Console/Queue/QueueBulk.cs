using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.People;

namespace MediationConsole.Console.Queue;

/// <summary>What came of one row of a bulk act: null where it was done, else the sentence of the refusal.</summary>
public sealed record BulkResult(string Ref, string? Refusal);

/// <summary>Does one act to many cases, each through the door by itself, so that one that is refused keeps no other from being done.</summary>
public sealed class QueueBulk(Clerk clerk, StaffDirectory staff)
{
    /// <summary>How many cases one bulk act takes at most.</summary>
    public const int Most = 500;

    /// <summary>How each fared, in the order given.</summary>
    public async IAsyncEnumerable<BulkResult> Do(IReadOnlyList<string> refs, Act act, Actor.Staff me)
    {
        // Asked for anew: a role taken away since the page was opened counts at once.
        var actor = await staff.Find(me.Id) ?? me;
        foreach (var reference in refs.Take(Most))
        {
            var handled = await clerk.Handle(CaseRef.Parse(reference), act, actor);
            yield return new(reference, handled is { Decision: Decision.Refused refused } ? refused.Said.Aloud() : null);
        }
    }
}
