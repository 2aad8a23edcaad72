using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exhibits;

/// <summary>How much evidence a case holds and a party sends, as it is configured. The law has limits of its own, which are never narrower.</summary>
public sealed class Quotas(EvidenceOptions options, IDbContextFactory<ConsoleDb> readers, TimeProvider clock)
{
    private const long Megabyte = 1024 * 1024;

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Why a file of that size is too much; null where it is not. What staff file for a party is not held against the party.</summary>
    public async Task<Unfitting?> Beyond(Case one, OrderRow order, Actor actor, long size, CancellationToken cancellation)
    {
        if (one.Exhibits.Count >= options.MostCaseFiles) return new("exhibit_limit", $"A case holds {options.MostCaseFiles} exhibits at most.");
        if (one.Exhibits.Sum(exhibit => exhibit.Size) + size > options.MostCaseBytes)
            return new("exhibit_limit", $"A case holds {options.MostCaseBytes / Megabyte} MB of exhibits at most.");
        return actor.Side is { } side ? await OfParty(one.Site, side == Side.Buyer ? order.BuyerId : order.SellerId, size, cancellation) : null;
    }

    // Over all cases of the site in which that party takes part, on whichever side.
    private async Task<Unfitting?> OfParty(string site, string party, long size, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - Day;
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var sent = await db.Exhibits.Where(row => row.PartyId == party && row.At > since && row.Site == site).Select(row => row.Size).ToListAsync(cancellation);
        if (sent.Count >= options.MostPartyFiles) return new("daily_limit", $"A party sends {options.MostPartyFiles} files within 24 hours at most. Send the rest tomorrow.");
        return sent.Sum() + size > options.MostPartyBytes
            ? new("daily_limit", $"A party sends {options.MostPartyBytes / Megabyte} MB within 24 hours at most. Send the rest tomorrow.")
            : null;
    }
}
