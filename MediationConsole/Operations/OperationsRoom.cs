namespace MediationConsole.Operations;

/// <summary>Plugs in the command line, health and the demo.</summary>
public static class OperationsRoom
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services;
}
