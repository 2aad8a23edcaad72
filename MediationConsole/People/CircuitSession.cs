using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace MediationConsole.People;

/// <summary>
/// Looks once a minute whether the session behind an open page still holds. A page that stays open makes no requests,
/// so nothing else would notice that its person was signed out or lost a role.
/// </summary>
internal sealed class CircuitSession(ILoggerFactory logs, Sessions sessions) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var now = await sessions.Renew(authenticationState.User);
        return now is not null && RolesOf(now).SetEquals(RolesOf(authenticationState.User));
    }

    private static HashSet<string> RolesOf(ClaimsPrincipal principal) => [.. principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value)];
}
