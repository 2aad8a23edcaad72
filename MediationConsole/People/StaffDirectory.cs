using System.Security.Claims;
using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.People;

/// <summary>Turns who is signed in into the actor that the law judges. It reads the database each time, so that a role taken away bites at the next act.</summary>
public sealed class StaffDirectory(IDbContextFactory<ConsoleDb> readers)
{
    /// <summary>The person with the roles held now; null where there is no such user.</summary>
    public async Task<Actor.Staff?> Find(StaffId id)
    {
        var name = id.Value.ToUpperInvariant();
        await using var db = await readers.CreateDbContextAsync();
        return await db.Users.FirstOrDefaultAsync(user => user.NormalizedUserName == name) is { } user ? ActorOf(user) : null;
    }

    /// <summary>The person behind a cookie or a token; null for a marketplace and for nobody.</summary>
    public async Task<Actor.Staff?> Find(ClaimsPrincipal principal) => IdOf(principal) is { } id ? await Find(id) : null;

    /// <summary>Everybody, by the name that colleagues read.</summary>
    public async Task<IReadOnlyList<Actor.Staff>> All()
    {
        await using var db = await readers.CreateDbContextAsync();
        return [.. (await db.Users.OrderBy(user => user.DisplayName).ToListAsync()).Select(ActorOf)];
    }

    /// <summary>Who is signed in; null for a marketplace and for nobody.</summary>
    public static StaffId? IdOf(ClaimsPrincipal principal) => principal.FindFirst(ClaimTypes.NameIdentifier) is { } claim ? new StaffId(claim.Value) : null;

    internal static Actor.Staff ActorOf(StaffUser user) => new(new StaffId(user.UserName!), user.DisplayName, user.Roles);
}
