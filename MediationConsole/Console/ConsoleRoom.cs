using MediationConsole.Console.Admin.Holidays;
using MediationConsole.Console.Admin.Policies;
using MediationConsole.Console.Admin.Webhooks;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Chargebacks;
using MediationConsole.Console.Deadlines;
using MediationConsole.Console.Desk;
using MediationConsole.Console.Evidence;
using MediationConsole.Console.Exports;
using MediationConsole.Console.Guarantees;
using MediationConsole.Console.Parties;
using MediationConsole.Console.Queue;
using MediationConsole.Console.Reports;
using MediationConsole.Console.Search;
using MediationConsole.Console.Shell;
using MediationConsole.People;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Radzen;

namespace MediationConsole.Console;

/// <summary>Plugs the staff's screens into the program.</summary>
public static class ConsoleRoom
{
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSingleton<QueueQuery>().AddSingleton<QueueNewsroom>().AddSingleton<QueueDetails>().AddSingleton<QueueTally>().AddSingleton<SavedViews>().AddSingleton<QueueBulk>().AddSingleton<PreviewQuery>();
        services.AddSingleton<SearchQuery>().AddSingleton<Drawings>();
        services.AddSingleton<DeskQuery>().AddSingleton<Tonight>();
        services.AddDeadlines();
        services.AddSingleton<WebhooksQuery>();
        services.AddSingleton<PoliciesQuery>();
        services.AddSingleton<HolidaysQuery>();
        services.AddSingleton<ExportsQuery>();
        services.AddSingleton<PartyQuery>().AddSingleton<ClaimQuery>();
        services.AddScoped<PresenceBoard>().AddScoped<CircuitLine>().AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitLine>());
        services.AddRadzenComponents();
        services.AddLocalization();
        services.AddCaseFile();
        services.AddEvidence();
        return services;
    }

    /// <summary>An address that leads nowhere leads to a page of ours, for who is signed in; files and the API have answers of their own.</summary>
    public static void UseConsole(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is null && AsksForPage(context.Request))
            context.SetEndpoint(context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().First(IsNowhere));
        return next(context);
    });

    public static IEndpointRouteBuilder MapConsole(this IEndpointRouteBuilder endpoints)
    {
        // Compression would hold 240 KB more for every open page, and the messages are small.
        endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true)
            .RequireAuthorization(Permissions.Staff);
        endpoints.MapQueueExport();
        endpoints.MapExportDownload();
        endpoints.MapBookDownload();
        endpoints.MapExhibitContent();
        endpoints.MapPackContent();
        UploadDoor.Map(endpoints);
        return endpoints;
    }

    private static bool AsksForPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        && !request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static bool IsNowhere(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText == "/not-found";
}
