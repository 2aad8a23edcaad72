using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Console.Queue;

/// <summary>What a queue shows of a case beside its row; it is read off the folded state, for one page only.</summary>
public abstract record QueueDetail
{
    private QueueDetail()
    {
    }

    /// <summary>Who appealed which ruling or hold, and on which ground (D28, H7).</summary>
    /// <param name="Remedy">What was ruled; null where a hold is appealed.</param>
    /// <param name="IsOwn">True where the reader wrote or approved the ruling, which another mediator hears.</param>
    /// <param name="MayNotClaim">Why the reader may not take the case; null where they may.</param>
    public sealed record Appealed(IReadOnlyList<Side> By, string Ground, string RulingBy, Remedy? Remedy, Money Refund, DateTimeOffset Since, bool IsOwn, string? MayNotClaim) : QueueDetail;

    /// <summary>What waits for the second person (D22, H8, G1).</summary>
    /// <param name="Remedy">What was decided; null where a hold is to be lifted.</param>
    /// <param name="Why">Why a second person is needed.</param>
    /// <param name="IsOwn">True where the reader wrote it.</param>
    /// <param name="MayNot">Why the reader may not approve it; null where they may.</param>
    public sealed record Approved(string Author, Remedy? Remedy, Money Refund, string Why, DateTimeOffset Since, bool IsOwn, string? MayNot) : QueueDetail;

    /// <summary>A seller's report of the buyer (G3).</summary>
    /// <param name="MayNot">Why the reader may not decide on it; null where they may.</param>
    public sealed record Reported(string Buyer, string Seller, string Text, DateTimeOffset Since, string? MayNot) : QueueDetail;

    /// <summary>The money instructions that failed (D24).</summary>
    public sealed record Payments(IReadOnlyList<FailedPayment> Failed) : QueueDetail
    {
        public bool Equals(Payments? other) => other is not null && Failed.SequenceEqual(other.Failed);

        public override int GetHashCode() => Failed.Count;
    }
}

/// <summary>A money instruction that failed: since when, why, and how often it was tried (D24).</summary>
public sealed record FailedPayment(string Id, SettlementKind Kind, Money Amount, string? Reason, int Attempts, DateTimeOffset? Since);
