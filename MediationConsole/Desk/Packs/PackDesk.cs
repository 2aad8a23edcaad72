using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Packs;

/// <summary>Submits representment packs and keeps what was submitted, so that what the bank was sent can be shown for ever (C5).</summary>
public sealed class PackDesk(IVault vault, Clerk clerk)
{
    /// <summary>Keeps the pack and submits it under its hash; null where there is no such case. What the law refuses is swept away later.</summary>
    /// <param name="pack">The zip as it was read before.</param>
    public async Task<Handled?> Submit(CaseRef reference, byte[] pack, IReadOnlyList<int> exhibits, string? statement, Actor actor, Request? request, CancellationToken cancellation) =>
        await clerk.Handle(reference, new Act.SubmitPack(await Keep(pack, cancellation), exhibits, statement), actor, request);

    /// <summary>Keeps a pack and answers its hash; one that is then not submitted is swept away later.</summary>
    public async Task<string> Keep(byte[] pack, CancellationToken cancellation = default)
    {
        using var received = await vault.Receive(new MemoryStream(pack), pack.Length, cancellation) ?? throw new InvalidOperationException("A pack is as long as it is.");
        // The file comes before the fact that names it.
        await received.Keep(cancellation);
        return received.File.Sha256;
    }

    /// <summary>The hashes of all packs that were submitted.</summary>
    internal static async Task<HashSet<string>> Kept(ConsoleDb db, CancellationToken cancellation)
    {
        HashSet<string> kept = new(StringComparer.Ordinal);
        var states = db.Cases.AsNoTracking().Where(row => row.Kind != CaseKind.Dispute && row.Kind == CaseKind.Chargeback).Select(row => row.State).AsAsyncEnumerable();
        await foreach (var state in states.WithCancellation(cancellation)) kept.UnionWith(Wire.Read<Cases.Chargebacks.Chargeback>(state).Packs.Select(pack => pack.Hash));
        return kept;
    }

    /// <summary>True where a pack of that hash was submitted.</summary>
    internal static Task<bool> IsKept(ConsoleDb db, string sha256, CancellationToken cancellation) =>
        db.Cases.AnyAsync(row => row.Kind != CaseKind.Dispute && row.Kind == CaseKind.Chargeback && row.State.Contains(sha256), cancellation);
}
