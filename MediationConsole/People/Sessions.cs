using System.Globalization;
using System.Security.Claims;
using MediationConsole.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.People;

/// <summary>What a session is: who signed in, when, and whether it still holds.</summary>
public sealed class Sessions(IDbContextFactory<ConsoleDb> readers, WallClock clock)
{
    /// <summary>A session that nothing is done in ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>A session ends, whatever is done in it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const string StampClaim = "stamp";
    private const string StartedClaim = "started";

    /// <summary>The principal of a new session.</summary>
    public ClaimsPrincipal Begin(StaffUser user) => PrincipalOf(user, clock.Now);

    /// <summary>The session as it stands by the database; null where it has ended: too old, the person gone, or signed out everywhere.</summary>
    public async Task<ClaimsPrincipal?> Renew(ClaimsPrincipal principal)
    {
        if (StaffDirectory.IdOf(principal) is not { } id || StartOf(principal) is not { } started || clock.Now - started >= Longest) return null;
        var name = id.Value.ToUpperInvariant();
        await using var db = await readers.CreateDbContextAsync();
        var user = await db.Users.FirstOrDefaultAsync(user => user.NormalizedUserName == name);
        return user?.SecurityStamp is { } stamp && principal.FindFirst(StampClaim)?.Value == stamp ? PrincipalOf(user, started) : null;
    }

    /// <summary>Called for every request that bears the cookie: a role taken away, or a sign-out, holds from the next request on.</summary>
    internal static async Task Validate(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (context.Principal is not null && await sessions.Renew(context.Principal) is { } renewed)
        {
            context.ReplacePrincipal(renewed);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    private static DateTimeOffset? StartOf(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirst(StartedClaim)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    private static ClaimsPrincipal PrincipalOf(StaffUser user, DateTimeOffset started) => new(new ClaimsIdentity(
    [
        .. Identities.Claims(StaffDirectory.ActorOf(user)),
        new(StampClaim, user.SecurityStamp ?? ""),
        new(StartedClaim, started.UtcTicks.ToString(CultureInfo.InvariantCulture)),
    ], CookieAuthenticationDefaults.AuthenticationScheme));
}
