using MediationConsole.Operations.Demo;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Console;

namespace MediationConsole.Operations;

/// <summary>Plugs in the command line, health and the demo.</summary>
public static partial class OperationsRoom
{
    public static IServiceCollection AddOperations(this IServiceCollection services, CommandLine command, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<DatabaseHold>();
        services.AddTransient<Verification>();
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
        endpoints.MapGet("/health", Health).AllowAnonymous().ExcludeFromDescription();
        return endpoints;
    }

    /// <summary>Answers to whoever watches over the process; what is wrong stands in the log, not in the answer.</summary>
    private static async Task<IResult> Health(IDbContextFactory<ConsoleDb> readers, ILogger<DatabaseHold> log, CancellationToken cancellation)
    {
        try
        {
            await using var db = await readers.CreateDbContextAsync(cancellation);
            await db.Settings.AnyAsync(cancellation);
            return Results.Text("ok");
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            NoAnswer(log, broken);
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Database}")]
    private static partial void Keeps(ILogger log, string database);

    [LoggerMessage(LogLevel.Error, "The database does not answer")]
    private static partial void NoAnswer(ILogger log, Exception exception);
}
