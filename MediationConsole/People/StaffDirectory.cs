using System.Security.Claims;
using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.People;

/// <summary>Turns who is signed in into the actor that the law judges. It reads the database each time, so that a role taken away bites at the next act.</summary>
public sealed class StaffDirectory(IDbContextFactory<ConsoleDb> readers)
{
    /// <summary>The person with the roles, limits and relations held now; null where there is no such user.</summary>
    public async Task<Actor.Staff?> Find(StaffId id)
    {
        var name = id.Value.ToUpperInvariant();
        await using var db = await readers.CreateDbContextAsync();
        if (await db.Users.FirstOrDefaultAsync(user => user.NormalizedUserName == name) is not { } user) return null;
        var limits = await db.Limits.Where(limit => limit.UserName == user.UserName && limit.EndedAt == null).ToListAsync();
        var relations = await db.Relations.Where(relation => relation.UserName == user.UserName && relation.EndedAt == null).ToListAsync();
        return ActorOf(user, limits, relations);
    }

    /// <summary>The person behind a cookie or a token; null for a marketplace and for nobody.</summary>
    public async Task<Actor.Staff?> Find(ClaimsPrincipal principal) => IdOf(principal) is { } id ? await Find(id) : null;

    /// <summary>Everybody, by the name that colleagues read.</summary>
    public async Task<IReadOnlyList<Actor.Staff>> All()
    {
        await using var db = await readers.CreateDbContextAsync();
        var limits = (await db.Limits.Where(limit => limit.EndedAt == null).ToListAsync()).ToLookup(limit => limit.UserName, StringComparer.Ordinal);
        var relations = (await db.Relations.Where(relation => relation.EndedAt == null).ToListAsync()).ToLookup(relation => relation.UserName, StringComparer.Ordinal);
        return [.. (await db.Users.OrderBy(user => user.DisplayName).ToListAsync()).Select(user => ActorOf(user, limits[user.UserName!], relations[user.UserName!]))];
    }

    /// <summary>Who is signed in; null for a marketplace and for nobody.</summary>
    public static StaffId? IdOf(ClaimsPrincipal principal) => principal.FindFirst(ClaimTypes.NameIdentifier) is { } claim ? new StaffId(claim.Value) : null;

    /// <summary>Name and roles alone, for who only asks which doors are open.</summary>
    internal static Actor.Staff ActorOf(StaffUser user) => new(new StaffId(user.UserName!), user.DisplayName, user.Roles);

    private static Actor.Staff ActorOf(StaffUser user, IEnumerable<LimitRow> limits, IEnumerable<RelationRow> relations) => ActorOf(user) with
    {
        Limits = limits.Select(limit => new Money(limit.Minor, Currency.From(limit.Currency))).ToDictionary(limit => limit.Currency),
        Relations = relations.Select(relation => new PartyId(relation.Site, relation.PartyId)).ToHashSet(),
    };
}
