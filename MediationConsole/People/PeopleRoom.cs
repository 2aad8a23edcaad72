namespace MediationConsole.People;

/// <summary>Plugs in who is asking: staff, keys, tokens.</summary>
public static class PeopleRoom
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services;
}
