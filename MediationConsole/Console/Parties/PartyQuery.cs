using MediationConsole.Reports.Parties;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Parties;

/// <summary>Finds a party for its page; read-only.</summary>
public sealed class PartyQuery(PartyBook book, PolicyBook policies, IDbContextFactory<ConsoleDb> readers)
{
    public string Title(string site) => policies.Title(site);

    /// <summary>The legal zone of a site.</summary>
    public TimeZoneInfo Zone(string site) => policies.ForNew(site).Zone;

    public Task<PartyFile?> Read(string site, string id) => book.Read(site, id);

    /// <summary>The sites on which an order names that party.</summary>
    public async Task<IReadOnlyList<string>> SitesOf(string id)
    {
        List<string> found = [];
        await using var db = await readers.CreateDbContextAsync();
        foreach (var site in policies.Sites.Order(StringComparer.Ordinal))
            if (await db.Orders.AnyAsync(order => order.Site == site && order.BuyerId == id) || await db.Orders.AnyAsync(order => order.Site == site && order.SellerId == id)) found.Add(site);
        return found;
    }
}
