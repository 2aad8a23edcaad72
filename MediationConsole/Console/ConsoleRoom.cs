using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Desk;
using MediationConsole.Console.Queue;
using MediationConsole.Console.Shell;
using MediationConsole.People;
using Radzen;

namespace MediationConsole.Console;

/// <summary>Plugs the staff's screens into the program.</summary>
public static class ConsoleRoom
{
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSingleton<QueueQuery>();
        services.AddSingleton<DeskQuery>();
        services.AddRadzenComponents();
        services.AddLocalization();
        services.AddCaseFile();
        return services;
    }

    public static IEndpointRouteBuilder MapConsole(this IEndpointRouteBuilder endpoints)
    {
        // Compression would hold 240 KB more for every open page, and the messages are small.
        endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true)
            .RequireAuthorization(Permissions.Staff);
        endpoints.MapQueueExport();
        endpoints.MapExhibitContent();
        return endpoints;
    }
}
