using System.Security.Claims;
using MediationConsole.Cases;

namespace MediationConsole.People;

/// <summary>What a member of staff is called in claims.</summary>
internal static class Identities
{
    /// <summary>User name, display name, and one claim for each role.</summary>
    public static IEnumerable<Claim> Claims(Actor.Staff person) =>
    [
        new(ClaimTypes.NameIdentifier, person.Id.Value),
        new(ClaimTypes.Name, person.Name),
        .. Roles.Names(person.Roles).Select(role => new Claim(ClaimTypes.Role, role)),
    ];
}
