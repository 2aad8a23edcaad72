using MediationConsole.Cases;
using Microsoft.AspNetCore.Identity;

namespace MediationConsole.Storage;

/// <summary>A member of staff. The user name is the <see cref="StaffId"/> and never changes hands.</summary>
public sealed class StaffUser : IdentityUser
{
    /// <summary>The name colleagues read.</summary>
    public required string DisplayName { get; set; }

    public StaffRoles Roles { get; set; }

    /// <summary>Made for the demo; such people sign in with one click while the demo is on.</summary>
    public bool Demo { get; set; }
}
