using System.Diagnostics;
using MediationConsole.Desk;
using MediationConsole.People;
using MediationConsole.Storage;

namespace MediationConsole.Api;

/// <summary>One request of a known caller, and what its answer is kept under.</summary>
internal sealed class Call(HttpContext http, Caller caller)
{
    public HttpContext Http => http;

    public Caller Caller => caller;

    public Problems Problems { get; } = new(Trace(http));

    /// <summary>Set while a request with an idempotency key is handled: its first answer is stored under this.</summary>
    public Receipt? Receipt { get; set; }

    /// <summary>True once the answer was stored in the transaction of the act itself.</summary>
    public bool Kept { get; set; }

    public CancellationToken Aborted => http.RequestAborted;

    /// <summary>An act of the law with this call's receipt; the answer is made and stored in the act's own transaction.</summary>
    public Request Request(Func<Handled, Answer> answer, long? expectedVersion = null) =>
        new() { ExpectedVersion = expectedVersion, Sees = Sees, Receipt = Receipt, Answer = Receipt is null ? null : answer };

    /// <summary>The feature that handles the call.</summary>
    public T Feature<T>() where T : notnull => http.RequestServices.GetRequiredService<T>();

    public string Route(string name) => (string)http.Request.RouteValues[name]!;

    /// <summary>A value of the query; blank is none.</summary>
    public string? Query(string name) => http.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>True when the caller may see that site's data: keys are bound to sites, staff are not.</summary>
    public bool Sees(string site) => caller is not Caller.Marketplace key || key.Serves(site);

    /// <summary>The refusal where a key has none of these scopes; null where it has one, or none is asked for. What staff may do is judged by the law.</summary>
    public Answer? Lacks(params string[] scopes) =>
        caller is Caller.Marketplace key && scopes.Length > 0 && !scopes.Any(key.May) ? Problems.ScopeMissing(scopes) : null;

    public static string Trace(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
}

/// <summary>Makes the answers of endpoints.</summary>
internal static class Answers
{
    public static Answer Ok<T>(T body) => new(StatusCodes.Status200OK, Wire.Write(body));

    public static Answer Created<T>(T body, string location) => new(StatusCodes.Status201Created, Wire.Write(body), location);
}

/// <summary>Writes an answer as JSON; what went wrong as a problem document.</summary>
internal sealed class AnswerResult(Answer answer) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.Status >= 400 ? "application/problem+json" : "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (answer.Location is { } location) response.Headers.Location = location;
        return response.WriteAsync(answer.Body, httpContext.RequestAborted);
    }
}
