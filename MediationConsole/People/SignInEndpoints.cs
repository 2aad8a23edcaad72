using MediationConsole.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace MediationConsole.People;

/// <summary>The forms of the sign-in page and of signing out.</summary>
internal static class SignInEndpoints
{
    public const string Path = "/sign-in";
    public const string Limit = "sign-in";

    public static void Map(IEndpointRouteBuilder endpoints, DemoDoor demo)
    {
        var forms = endpoints.MapGroup("").AllowAnonymous().AddEndpointFilter(AskForToken).ExcludeFromDescription();
        // The page lies at the same address and would take the POST as well; the lower order wins.
        forms.MapPost(Path, WithPassword).WithOrder(-1).RequireRateLimiting(Limit);
        if (demo.IsOpen) forms.MapPost("/sign-in/demo", AsDemo);
        forms.MapPost("/sign-out", (Delegate)SignOut);
        // Asked for by session.js while somebody works in an open page; the cookie is renewed on the way.
        endpoints.MapGet("/session", Results.NoContent).RequireAuthorization(Permissions.Staff).ExcludeFromDescription();
    }

    /// <summary>A page that stood open since before a restart bears a token nobody knows any more; its person gets a fresh one.</summary>
    internal static async ValueTask<object?> AskForToken(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.HasFormContentType && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)) return await next(context);
        return Results.LocalRedirect(Path + "?fault=stale");
    }

    private static async Task<IResult> WithPassword(SignIn signIn, HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var (name, password) = (form["name"].ToString(), form["password"].ToString());
        var user = name.Length is > 0 and <= 256 && password.Length is > 0 and <= 256 ? await signIn.WithPassword(name, password) : null;
        return await Begin(context, user, form["returnUrl"]);
    }

    private static async Task<IResult> AsDemo(SignIn signIn, HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        return await Begin(context, await signIn.AsDemo(form["name"].ToString()), form["returnUrl"]);
    }

    private static async Task<IResult> SignOut(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect(Path);
    }

    private static async Task<IResult> Begin(HttpContext context, StaffUser? user, string? returnUrl)
    {
        var address = ReturnAddress.Local(returnUrl);
        if (user is null) return Results.LocalRedirect($"{Path}?fault=wrong&returnUrl={Uri.EscapeDataString(address)}");
        var principal = context.RequestServices.GetRequiredService<Sessions>().Begin(user);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, principal);
        return Results.LocalRedirect(address);
    }
}

/// <summary>Where signing in leads.</summary>
public static class ReturnAddress
{
    /// <summary>The address when it is one of ours; what leads elsewhere leads to the desk.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\') && !address.Any(char.IsControl) ? address : "/";
}
