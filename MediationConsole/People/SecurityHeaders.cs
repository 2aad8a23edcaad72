using Microsoft.AspNetCore.StaticAssets;

namespace MediationConsole.People;

/// <summary>What every answer tells the browser not to do.</summary>
internal static class SecurityHeaders
{
    // Styles may stand inline because the widgets set them so; scripts never.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; "
        + "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsFromElsewhere(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        await next(context);
    });

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        // A download is under a stricter policy of its own.
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        // What staff read stays out of every cache; files of the program are the same for everybody.
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null) headers.CacheControl = "no-store";
    }

    /// <summary>A page of another site could open a socket here with the staff cookie: browsers do not stop that, so the origin is looked at.</summary>
    private static bool IsFromElsewhere(HttpRequest request) =>
        (request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) || request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase))
        && request.Headers.Origin.ToString() is { Length: > 0 } origin
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
