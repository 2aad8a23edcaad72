using MediationConsole.Cases;
using MediationConsole.People;

namespace MediationConsole.Operations.Demo.Stories;

/// <summary>The members of staff who appear in the stories: the people of the demo.</summary>
internal static class Cast
{
    public static IReadOnlyList<Actor.Staff> Mediators { get; } = [.. Staff(StaffRoles.Mediator)];

    public static Actor.Staff Manager { get; } = Staff(StaffRoles.Manager).First();

    public static Actor.Staff Risk { get; } = Staff(StaffRoles.Risk).First();

    private static IEnumerable<Actor.Staff> Staff(StaffRoles role) => DemoPeople.All
        .Where(person => (person.Roles & role) != 0)
        .Select(person => new Actor.Staff(new(person.UserName), person.DisplayName, person.Roles));
}
