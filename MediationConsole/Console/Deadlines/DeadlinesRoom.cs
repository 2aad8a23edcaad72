namespace MediationConsole.Console.Deadlines;

/// <summary>Plugs the forecast in.</summary>
public static class DeadlinesRoom
{
    public static IServiceCollection AddDeadlines(this IServiceCollection services) =>
        services.AddSingleton<DeadlineWords>().AddSingleton<DeadlinesQuery>().AddSingleton<PastLapses>();
}
