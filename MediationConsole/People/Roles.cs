using MediationConsole.Cases;

namespace MediationConsole.People;

/// <summary>The names of the roles as claims, the command line and the API write them.</summary>
public static class Roles
{
    /// <summary>All roles, in the order of the rulebook (section 1).</summary>
    public static IReadOnlyList<StaffRoles> All { get; } = [StaffRoles.Mediator, StaffRoles.Risk, StaffRoles.Manager, StaffRoles.Admin, StaffRoles.Auditor];

    public static string Name(StaffRoles role) => role switch
    {
        StaffRoles.Mediator => "mediator",
        StaffRoles.Risk => "risk",
        StaffRoles.Manager => "manager",
        StaffRoles.Admin => "admin",
        StaffRoles.Auditor => "auditor",
        _ => throw new ArgumentException($"'{role}' is not one role.", nameof(role)),
    };

    /// <summary>The names of the roles somebody holds.</summary>
    public static IReadOnlyList<string> Names(StaffRoles roles) => [.. All.Where(role => (roles & role) != 0).Select(Name)];

    /// <summary>The role of that name; null where there is none.</summary>
    public static StaffRoles? Find(string name) => All.Where(role => Name(role) == name).Select(role => (StaffRoles?)role).FirstOrDefault();
}
