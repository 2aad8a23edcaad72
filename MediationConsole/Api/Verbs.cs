using MediationConsole.Desk;
using MediationConsole.People;

namespace MediationConsole.Api;

/// <summary>How every endpoint of the API is reached: the caller, the rate, the scope, the body, idempotency, then the feature.</summary>
internal static class Verbs
{
    /// <summary>An endpoint that reads.</summary>
    public static RouteHandlerBuilder Reads<TFeature>(
        this IEndpointRouteBuilder api, string route, string[] scopes, Func<TFeature, Call, Task<Answer>> handle) where TFeature : notnull =>
        api.MapGet(route, Door(scopes, async call => new AnswerResult(await handle(call.Feature<TFeature>(), call))))
            .Refuses(401, 403, 404, 409, 422, 429);

    /// <summary>An endpoint that reads a file.</summary>
    public static RouteHandlerBuilder ReadsFile<TFeature>(
        this IEndpointRouteBuilder api, string route, string[] scopes, Func<TFeature, Call, Task<IResult>> handle) where TFeature : notnull =>
        api.MapGet(route, Door(scopes, call => handle(call.Feature<TFeature>(), call)))
            .Refuses(401, 403, 404, 409, 410, 422, 429);

    /// <summary>An endpoint that takes a JSON body and changes something, once for each idempotency key.</summary>
    public static RouteHandlerBuilder Takes<TBody, TFeature>(
        this IEndpointRouteBuilder api, string method, string route, string[] scopes, Func<TFeature, Call, TBody, Fields, Task<Answer>> handle)
        where TBody : class where TFeature : notnull =>
        api.MapMethods(route, [method], Door(scopes, call => Take<TBody>(call, (body, fields) => handle(call.Feature<TFeature>(), call, body, fields))))
            .WithMetadata(new TakesBody(typeof(TBody)))
            .Refuses(400, 401, 403, 404, 409, 413, 415, 422, 429);

    /// <summary>An endpoint that takes a form with a file; the feature reads the form itself.</summary>
    public static RouteHandlerBuilder TakesForm<TFeature>(
        this IEndpointRouteBuilder api, string route, string[] scopes, Func<TFeature, Call, Task<Answer>> handle) where TFeature : notnull =>
        api.MapPost(route, Door(scopes, async call => new AnswerResult(await handle(call.Feature<TFeature>(), call))))
            .DisableAntiforgery()
            .Refuses(400, 401, 403, 404, 409, 413, 415, 422, 429);

    // A Delegate, so that the framework writes the result and describes the endpoint.
    private static Delegate Door(string[] scopes, Func<Call, Task<IResult>> handle) => async (HttpContext http) =>
    {
        var call = new Call(http, http.Caller());
        if (call.Feature<RateLimits>().Refuses(call) is { } tooMany) return new AnswerResult(tooMany);
        return call.Lacks(scopes) is { } lacking ? new AnswerResult(lacking) : await handle(call);
    };

    private static async Task<IResult> Take<TBody>(Call call, Func<TBody, Fields, Task<Answer>> handle) where TBody : class
    {
        if (!call.Http.Request.HasJsonContentType()) return new AnswerResult(call.Problems.Unsupported("The body is JSON: send it with Content-Type application/json."));
        if (await Bodies.Read(call.Http.Request, call.Aborted) is not { } bytes) return new AnswerResult(call.Problems.TooLarge("A JSON body has one megabyte at most."));
        return new AnswerResult(await call.Feature<Idempotency>().Once(call, Bodies.Fingerprint(call.Http.Request, bytes), () =>
        {
            var fields = new Fields();
            return Bodies.Parse<TBody>(bytes, fields, out var malformed) is { } body && malformed is null
                ? handle(body, fields)
                : Task.FromResult(call.Problems.Malformed(malformed!));
        }));
    }

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) endpoint.Produces<Problem>(status, "application/problem+json");
        return endpoint;
    }
}

/// <summary>The shape of the body an endpoint takes, for the description of the API.</summary>
internal sealed record TakesBody(Type Type, string ContentType = "application/json");
