using MediationConsole.Operations.Demo;
using MediationConsole.Operations.Watch;
using MediationConsole.Storage;
using Microsoft.Extensions.Logging.Console;

namespace MediationConsole.Operations;

/// <summary>Plugs in the command line, health and the demo.</summary>
public static partial class OperationsRoom
{
    public static IServiceCollection AddOperations(this IServiceCollection services, CommandLine command, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<DatabaseHold>();
        services.AddTransient<Verification>().AddTransient<Backup>();
        services.AddWatch();
        services.AddDemo(configuration, environment);
        // What a verb prints is for the next program in a pipe; what it logs is not.
        if (!command.Serves) services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        return services;
    }

    /// <summary>Takes the database for this server; says why where another process has it.</summary>
    public static string? HoldDatabase(this IServiceProvider services)
    {
        Keeps(services.GetRequiredService<ILogger<DatabaseHold>>(), services.GetRequiredService<IDatabase>().Description);
        return services.GetRequiredService<DatabaseHold>().Take();
    }

    public static IEndpointRouteBuilder MapOperations(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapWatch();
        return endpoints;
    }

    [LoggerMessage(LogLevel.Information, "{Database}")]
    private static partial void Keeps(ILogger log, string database);
}
