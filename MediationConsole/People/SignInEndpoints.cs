using MediationConsole.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace MediationConsole.People;

/// <summary>The forms of the sign-in page and of signing out; each checks the antiforgery token.</summary>
internal static class SignInEndpoints
{
    public const string Path = "/sign-in";
    public const string Limit = "sign-in";

    public static void Map(IEndpointRouteBuilder endpoints, DemoDoor demo)
    {
        // The page lies at the same address and would take the POST as well; the lower order wins.
        endpoints.MapPost(Path, WithPassword).WithOrder(-1).AllowAnonymous().RequireRateLimiting(Limit);
        if (demo.IsOpen) endpoints.MapPost("/sign-in/demo", AsDemo).AllowAnonymous();
        endpoints.MapPost("/sign-out", SignOut).AllowAnonymous();
    }

    private static async Task<IResult> WithPassword([FromForm] string? name, [FromForm] string? password, [FromForm] string? returnUrl, SignIn signIn, HttpContext context)
    {
        var user = name is { Length: > 0 and <= 256 } && password is { Length: > 0 and <= 256 } ? await signIn.WithPassword(name, password) : null;
        return user is null ? Results.LocalRedirect(PageWith(returnUrl) + "&fault=wrong") : await Begin(context, user, returnUrl);
    }

    private static async Task<IResult> AsDemo([FromForm] string? name, [FromForm] string? returnUrl, SignIn signIn, HttpContext context) =>
        name is not null && await signIn.AsDemo(name) is { } user ? await Begin(context, user, returnUrl) : Results.LocalRedirect(PageWith(returnUrl) + "&fault=wrong");

    private static async Task<IResult> SignOut([FromForm] string? returnUrl, HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect(PageWith(returnUrl));
    }

    private static async Task<IResult> Begin(HttpContext context, StaffUser user, string? returnUrl)
    {
        var principal = context.RequestServices.GetRequiredService<Sessions>().Begin(user);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, principal);
        return Results.LocalRedirect(Local(returnUrl));
    }

    private static string PageWith(string? returnUrl) => Path + "?returnUrl=" + Uri.EscapeDataString(Local(returnUrl));

    /// <summary>An address of ours to go on to; what leads elsewhere leads to the desk.</summary>
    private static string Local(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\') && !address.Any(char.IsControl) ? address : "/";
}
