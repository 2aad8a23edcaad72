using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace MediationConsole.People;

/// <summary>
/// Looks once a minute whether the session behind an open page still holds. A page that stays open makes no requests,
/// so nothing else would notice that its person was signed out, lost a role, or left the desk.
/// </summary>
internal sealed class CircuitSession(ILoggerFactory logs, Sessions sessions, CircuitActivity activity) : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <summary>How long a page may stay open at most once its session has ended.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override TimeSpan RevalidationInterval => Every;

    /// <summary>Whether the page may stay open.</summary>
    public async Task<bool> Holds(AuthenticationState authenticationState) =>
        !activity.IsIdle
        && await sessions.Renew(authenticationState.User) is { } now
        && RolesOf(now).SetEquals(RolesOf(authenticationState.User));

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) => Holds(authenticationState);

    private static HashSet<string> RolesOf(ClaimsPrincipal principal) => [.. principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value)];
}

/// <summary>Remembers when something was last done in an open page; what the server pushes into it does not count.</summary>
public sealed class CircuitActivity(WallClock clock) : CircuitHandler
{
    private long last = clock.Now.UtcTicks;

    /// <summary>True when nothing was done for as long as a session may rest.</summary>
    public bool IsIdle => clock.Now.UtcTicks - Interlocked.Read(ref last) >= Sessions.Idle.Ticks;

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        Note();
        return next(context);
    };

    /// <summary>Something was done in the page.</summary>
    public void Note() => Interlocked.Exchange(ref last, clock.Now.UtcTicks);
}
