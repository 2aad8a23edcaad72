using MediationConsole.Cases;

namespace MediationConsole.People;

/// <summary>The five people of the demo. They have no password: they sign in with one click, while the demo is on.</summary>
public static class DemoPeople
{
    public static IReadOnlyList<NewStaff> All { get; } =
    [
        new("lena", "Lena Marsh", StaffRoles.Mediator, Password: null, Demo: true),
        new("amir", "Amir Khan", StaffRoles.Mediator, Password: null, Demo: true),
        new("nadia", "Nadia Rossi", StaffRoles.Risk, Password: null, Demo: true),
        new("tom", "Tom Okafor", StaffRoles.Manager, Password: null, Demo: true),
        new("iris", "Iris Novak", StaffRoles.Admin, Password: null, Demo: true),
    ];
}
