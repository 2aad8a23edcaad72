using MediationConsole.Desk;

namespace MediationConsole.Api;

/// <summary>Whatever goes wrong under /api is answered with a problem document: refused by the framework, or broken in our own code. Never a stack trace.</summary>
internal sealed partial class ProblemPages(RequestDelegate next, ILogger<ProblemPages> log)
{
    public async Task Invoke(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null }) await new AnswerResult(Of(http, http.Response.StatusCode)).ExecuteAsync(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            Left(log, http.Request.Method, http.Request.Path);
        }
        catch (BadHttpRequestException fault) when (!http.Response.HasStarted)
        {
            await new AnswerResult(Of(http, fault.StatusCode)).ExecuteAsync(http);
        }
        catch (Exception broken) when (!http.Response.HasStarted)
        {
            Broke(log, broken, Call.Trace(http), http.Request.Method, http.Request.Path);
            http.Response.Clear();
            await new AnswerResult(Of(http, StatusCodes.Status500InternalServerError)).ExecuteAsync(http);
        }
    }

    private static Answer Of(HttpContext http, int status)
    {
        var problems = new Problems(Call.Trace(http));
        return status switch
        {
            400 => problems.Malformed("The request could not be read."),
            401 => problems.Of(401, "unauthorized", "A valid key or token is needed: Authorization: Bearer."),
            403 => problems.Of(403, "forbidden", "This caller may not do that."),
            404 => problems.NotFound("This address"),
            405 => problems.Of(405, "method_not_allowed", "This address has no such method."),
            413 => problems.TooLarge("The request is too large."),
            415 => problems.Unsupported("This content type is not taken here."),
            < 500 => problems.Of(status, "refused", "The request was refused."),
            _ => problems.Of(status, "internal_error", $"Something is broken here. The console's log knows it as {problems.Trace}."),
        };
    }

    [LoggerMessage(LogLevel.Error, "{Trace}: {Method} {Path} broke")]
    private static partial void Broke(ILogger log, Exception exception, string trace, string method, string path);

    [LoggerMessage(LogLevel.Debug, "{Method} {Path}: the caller left before the answer")]
    private static partial void Left(ILogger log, string method, string path);
}
