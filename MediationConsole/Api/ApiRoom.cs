namespace MediationConsole.Api;

/// <summary>Plugs in what outsiders and scripts use.</summary>
public static class ApiRoom
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder endpoints) => endpoints;
}
