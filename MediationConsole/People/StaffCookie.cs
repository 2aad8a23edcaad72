using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace MediationConsole.People;

/// <summary>The cookie by which a member of staff is known, and what happens at a door it does not open.</summary>
internal static class StaffCookie
{
    public static void Describe(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.TimeProvider = TimeProvider.System; // see WallClock
        options.ExpireTimeSpan = Sessions.Idle;
        options.SlidingExpiration = true;
        options.LoginPath = SignInEndpoints.Path;
        options.ReturnUrlParameter = "returnUrl";
        // Browsers keep the __Host- name for cookies of HTTPS, which the demo on a loopback address has not.
        options.Cookie.Name = environment.IsProduction() ? "__Host-staff" : "staff";
        options.Cookie.SecurePolicy = environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Events.OnValidatePrincipal = Sessions.Validate;
        options.Events.OnCheckSlidingExpiration = RenewSoon;
        options.Events.OnRedirectToAccessDenied = SayWhichRole;
    }

    public static void Describe(AntiforgeryOptions options)
    {
        options.Cookie.Name = "form";
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // The security headers say it more strictly.
        options.SuppressXFrameOptionsHeader = true;
    }

    /// <summary>By itself the cookie is renewed in the second half of its life only, and half an hour of rest would not be granted.</summary>
    private static Task RenewSoon(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew |= context.ElapsedTime >= TimeSpan.FromMinutes(1);
        return Task.CompletedTask;
    }

    private static Task SayWhichRole(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context)
    {
        var guards = context.HttpContext.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>() ?? [];
        context.Response.Redirect("/no-permission?needs=" + string.Join(',', Permissions.RolesAskedBy(guards)));
        return Task.CompletedTask;
    }
}
