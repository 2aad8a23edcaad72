using MediationConsole.Cases;

namespace MediationConsole.People;

/// <summary>The form of the user menu by which a person chooses language and time zone. Pages are loaded anew, since a circuit keeps the culture it was opened in.</summary>
internal static class PreferenceForm
{
    public const string Path = "/preferences";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, Keep).RequireAuthorization(Permissions.Staff).AddEndpointFilter(SignInEndpoints.AskForToken).ExcludeFromDescription();

    private static async Task<IResult> Keep(HttpContext context, Preferences preferences, StaffDirectory staff)
    {
        if (await staff.Find(context.User) is not { } me) return Results.Forbid();
        var form = await context.Request.ReadFormAsync();
        var preference = Preference.From(form["language"], form["zone"]);
        await preferences.Keep(me.Id, preference);
        return Results.LocalRedirect(Back(context.Request));
    }

    // The page on which the form was sent; what comes from elsewhere leads to the desk.
    private static string Back(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            ? ReturnAddress.Local(from.PathAndQuery)
            : "/";
}
