using MediationConsole.Api.Acts;
using MediationConsole.Api.CaseFiles;
using MediationConsole.Api.Clock;
using MediationConsole.Api.Events;
using MediationConsole.Api.Exhibits;
using MediationConsole.Api.Live;
using MediationConsole.Api.OrderFiles;
using MediationConsole.Api.Relations;
using MediationConsole.Api.Reports;
using MediationConsole.People;

namespace MediationConsole.Api;

/// <summary>Plugs in what outsiders and scripts use.</summary>
public static class ApiRoom
{
    private static readonly QueryValue Site = new("site", "Which site, where the caller's sites hold the number twice.");
    private static readonly QueryValue For = new("for", "buyer or seller: only what that party may see.");

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<RateLimits>().AddSingleton<Idempotency>();
        services.AddSingleton<OrderFinder>().AddSingleton<OrderFile>().AddSingleton<OrderFacts>();
        services.AddSingleton<CaseFinder>().AddSingleton<CaseFile>().AddSingleton<CaseList>();
        services.AddSingleton<ActDesk>().AddSingleton<HoldDesk>().AddSingleton<ChargebackDesk>().AddSingleton<ClaimDesk>().AddSingleton<ExhibitDesk>().AddSingleton<ClockFace>().AddSingleton<EventList>().AddSingleton<RelationFile>().AddSingleton<ReportFile>();
        services.AddSignalR();
        services.AddHostedService<LiveFeed>();
        services.ConfigureHttpJsonOptions(Description.UseWire);
        return services.AddOpenApi("v1", Description.Describe);
    }

    /// <summary>Problem documents for all of /api; before anything that may refuse a request.</summary>
    public static WebApplication UseApi(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), branch => branch.UseMiddleware<ProblemPages>());
        return app;
    }

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder endpoints)
    {
        // The description says nothing that is not published anyway.
        endpoints.MapOpenApi().AllowAnonymous();
        endpoints.MapHub<CaseHub>("/hubs/cases").RequireAuthorization(Permissions.Live);
        // Also for methods an address does not have: who has no key learns nothing of what is here.
        endpoints.Map("/api/{**rest}", () => Results.NotFound()).RequireAuthorization(Permissions.ApiCaller).ExcludeFromDescription();
        var api = endpoints.MapGroup("/api/v1").RequireAuthorization(Permissions.ApiCaller);
        MapOrders(api);
        MapCases(api);
        MapExhibits(api);
        MapRelations(api);
        MapReports(api);
        api.Reads<EventList>("/events", [Scopes.Read, Scopes.Gateway], (events, call) => events.Get(call))
            .Produces<EventPage>().WithMetadata(EventList.Values).WithSummary("What happened on the caller's sites, oldest first: the events that are posted to webhooks").WithTags("Events");
        api.Reads<ClockFace>("/clock", [], (clock, call) => clock.Get(call))
            .Produces<ClockView>().WithSummary("Where the console's clock stands").WithTags("Clock");
        api.Takes<AdvanceBody, ClockFace>("POST", "/clock/advance", [], (clock, call, body, fields) => clock.Advance(call, body, fields))
            .Produces<AdvanceView>().WithSummary("Advances a manual clock from due to due").WithTags("Clock");
        return endpoints;
    }

    private static void MapOrders(RouteGroupBuilder api)
    {
        api.Takes<OrderBody, OrderFile>("PUT", "/orders/{orderNo}", [Scopes.Orders], (orders, call, body, fields) => orders.Put(call, body, fields))
            .Produces<OrderView>().Produces<OrderView>(201).WithMetadata(Site).WithSummary("Creates an order or brings it up to date").WithTags("Orders");
        api.Reads<OrderFile>("/orders/{orderNo}", [Scopes.Read, Scopes.Orders], (orders, call) => orders.Get(call))
            .Produces<OrderView>().WithMetadata(Site).WithSummary("An order with its cases and its exposure").WithTags("Orders");
        api.Takes<OrderFactBody, OrderFacts>("POST", "/orders/{orderNo}/facts", OrderFacts.AnyScope, (facts, call, body, fields) => facts.Post(call, body, fields))
            .Produces<OrderView>().WithMetadata(Site).WithSummary("Reports that an order is frozen or charged back, or no longer").WithTags("Orders");
        api.Reads<OrderFile>("/orders/{orderNo}/ledger", [Scopes.Read, Scopes.Orders], (orders, call) => orders.Ledger(call))
            .Produces<LedgerView>().WithMetadata(Site).WithSummary("The transactions of an order").WithTags("Orders");
    }

    private static void MapCases(RouteGroupBuilder api)
    {
        api.Takes<DisputeBody, ActDesk>("POST", "/disputes", [Scopes.Acts], (acts, call, body, fields) => acts.Open(call, body, fields))
            .Produces<CaseView>(201).WithMetadata(Site).WithSummary("Opens a dispute on an order").WithTags("Cases");
        api.Takes<HoldBody, HoldDesk>("POST", "/holds", [Scopes.Acts], (holds, call, body, fields) => holds.Open(call, body, fields))
            .Produces<CaseView>(201).WithMetadata(Site).WithSummary("Freezes an order; several, or all of a seller's, with a result for each").WithTags("Cases");
        api.Takes<ChargebackBody, ChargebackDesk>("POST", "/chargebacks", [Scopes.Bank], (chargebacks, call, body, fields) => chargebacks.Notify(call, body, fields))
            .Produces<CaseView>(201).Produces<CaseView>().WithMetadata(Site).WithSummary("A bank's notice that it takes a payment back; 200 where it is known already").WithTags("Cases");
        api.ReadsFile<ChargebackDesk>("/cases/{ref}/pack.pdf", [], (chargebacks, call) => chargebacks.Paper(call))
            .Produces(200, contentType: "application/pdf").WithSummary("The representment pack's paper").WithTags("Cases").WithDescription("For risk staff: what was submitted, or what would be now.");
        api.ReadsFile<ChargebackDesk>("/cases/{ref}/pack.zip", [], (chargebacks, call) => chargebacks.Zip(call))
            .Produces(200, contentType: "application/zip").WithSummary("The representment pack with its files").WithTags("Cases").WithDescription("For risk staff: what was submitted, or what would be now.");
        api.Takes<ClaimBody, ClaimDesk>("POST", "/guarantee-claims", [Scopes.Acts], (claims, call, body, fields) => claims.Open(call, body, fields))
            .Produces<CaseView>(201).WithMetadata(Site).WithSummary("Claims on the guarantee for an order").WithTags("Cases");
        api.Reads<CaseList>("/cases", [Scopes.Read, Scopes.Acts], (list, call) => list.Get(call))
            .Produces<CasePage>().WithMetadata(For).WithMetadata(CaseList.Values).WithSummary("Cases by their next due instant").WithTags("Cases");
        api.Reads<CaseFile>("/cases/{ref}", [Scopes.Read, Scopes.Acts], (cases, call) => cases.Get(call))
            .Produces<CaseView>().WithMetadata(For).WithSummary("A case").WithTags("Cases");
        api.Reads<CaseFile>("/cases/{ref}/journal", [Scopes.Read, Scopes.Acts], (cases, call) => cases.Journal(call))
            .Produces<JournalView>().WithMetadata(For).WithSummary("The facts of a case, oldest first").WithTags("Cases");
        api.Takes<ActBody, ActDesk>("POST", "/cases/{ref}/acts", Actors.AnyScope, (acts, call, body, fields) => acts.Act(call, body, fields))
            .Produces<CaseView>().WithSummary("Does an act on a case").WithTags("Cases");
    }

    private static void MapExhibits(RouteGroupBuilder api)
    {
        api.TakesForm<ExhibitDesk>("/cases/{ref}/exhibits", [Scopes.Evidence], (exhibits, call) => exhibits.Add(call))
            .WithMetadata(new TakesBody(typeof(ExhibitFields), "multipart/form-data"))
            .Produces<ExhibitAdded>(201).WithSummary("Adds an exhibit: file, by, type and note as multipart/form-data").WithTags("Exhibits")
            .WithDescription(ExhibitDesk.Refusals);
        api.ReadsFile<ExhibitDesk>("/cases/{ref}/exhibits/{n}/content", [Scopes.Read, Scopes.Evidence], (exhibits, call) => exhibits.Content(call))
            .Produces(200, contentType: "application/octet-stream").WithMetadata(For).WithSummary("The content of an exhibit").WithTags("Exhibits")
            .WithDescription("409 not_scanned while the file waits for its virus scan; 410 damaged, erased or infected where there is none to hand out.");
    }

    private static void MapReports(RouteGroupBuilder api)
    {
        (string Name, Func<ReportFile, Call, Task<IResult>> Hand, string Summary)[] books =
        [
            ("cases", (reports, call) => reports.Cases(call), "The cases of the list as a workbook, under its filters"),
            ("rulings", (reports, call) => reports.Rulings(call), "The rulings of a time as a workbook"),
            ("deadlines", (reports, call) => reports.Deadlines(call), "The terms that end in a time as a workbook"),
        ];
        foreach (var (name, hand, summary) in books)
        {
            var route = api.ReadsFile($"/reports/{name}.xlsx", [], hand).Produces(200, contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .WithMetadata(ReportFile.Values).WithSummary(summary).WithTags("Reports").WithDescription("For managers, streamed.");
            if (name == "cases") route.WithMetadata([.. CaseList.Values.Where(value => value is QueryValue { Name: not ("limit" or "cursor" or "site") })]);
        }
    }

    private static void MapRelations(RouteGroupBuilder api)
    {
        api.Reads<RelationFile>("/relations", [], (relations, call) => relations.Get(call))
            .Produces<RelationList>().WithSummary("The relations to parties that the token's person has declared").WithTags("Relations");
        api.Takes<RelationBody, RelationFile>("POST", "/relations", [], (relations, call, body, fields) => relations.Declare(call, body, fields))
            .Produces<RelationView>(201).WithSummary("Declares a relation to a party").WithTags("Relations");
        api.Takes<EndBody, RelationFile>("POST", "/relations/{id}/end", [], (relations, call, _, _) => relations.End(call))
            .Produces<RelationView>().WithSummary("Ends a relation; it stays in the history").WithTags("Relations");
    }
}
