namespace MediationConsole.Reports.Books;

/// <summary>A book as the answer to a request, written while it is read; no part of it lies on disk or in memory.</summary>
/// <param name="begin">Writes down that it is taken, before the first byte; answers under which number.</param>
/// <param name="end">Writes down how many lines went out.</param>
public sealed class BookAnswer(BookMaker maker, BookChoice choice, string by, string name, Func<Task<long>> begin, Func<long, long, Task> end) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var number = await begin();
        var response = httpContext.Response;
        response.ContentType = BookFile.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.xlsx\"";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        var lines = await maker.Make(choice, by, response.Body, (_, _) => Task.CompletedTask, httpContext.RequestAborted);
        await end(number, lines);
    }
}
