using System.Threading.RateLimiting;
using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace MediationConsole.People;

/// <summary>Plugs in who is asking: staff, keys, tokens.</summary>
public static class PeopleRoom
{
    private const string ByAddress = "ByAddress";

    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(new WallClock(TimeProvider.System));
        services.AddSingleton(DemoDoor.From(configuration, environment));
        services.AddSingleton<StaffDirectory>().AddSingleton<StaffRegister>().AddSingleton<StaffUsers>();
        services.AddSingleton<SignIn>().AddSingleton<Sessions>().AddSingleton<KeyRing>();
        services.AddSingleton<StaffLimits>().AddSingleton<Relations>().AddSingleton<Preferences>();
        services.AddSingleton<IPasswordHasher<StaffUser>, PasswordHasher<StaffUser>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<IdentityOptions>(Describe);
        services.AddAuthentication(ByAddress)
            .AddPolicyScheme(ByAddress, displayName: null, options => options.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.Name, configureOptions: null)
            .AddCookie(options => StaffCookie.Describe(options, environment));
        services.AddAuthorization(Permissions.Describe);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddScoped<CircuitActivity>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitActivity>());
        services.Configure<AntiforgeryOptions>(StaffCookie.Describe);
        services.AddRateLimiter(Describe);
        KeepKeysInDatabase(services);
        return services;
    }

    public static WebApplication UsePeople(this WebApplication app)
    {
        if (app.Environment.IsProduction()) app.UseHsts();
        app.UseSecurityHeaders();
        app.UseAuthentication();
        app.UseLanguages();
        app.UseAuthorization();
        app.UseRateLimiter();
        return app;
    }

    public static IEndpointRouteBuilder MapPeople(this IEndpointRouteBuilder endpoints)
    {
        SignInEndpoints.Map(endpoints, endpoints.ServiceProvider.GetRequiredService<DemoDoor>());
        PreferenceForm.Map(endpoints);
        return endpoints;
    }

    /// <summary>While the demo is on, its people are there from the first start on.</summary>
    public static async Task OpenPeople(this IServiceProvider services)
    {
        if (!services.GetRequiredService<DemoDoor>().IsOpen) return;
        var (directory, register) = (services.GetRequiredService<StaffDirectory>(), services.GetRequiredService<StaffRegister>());
        foreach (var person in DemoPeople.All)
        {
            // Somebody real may have that name; then the demo does without.
            if (await directory.Find(new StaffId(person.UserName)) is not null) continue;
            if (await register.Add(person) is { Count: > 0 } faults) throw new InvalidOperationException(string.Join(' ', faults));
        }
    }

    /// <summary>Under /api, however it is written, only keys count. The hub takes a key or, from the console's own pages, the cookie.</summary>
    private static string SchemeOf(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || (context.Request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase) && BearerHandler.BearerOf(context.Request) is not null)
            ? BearerHandler.Name
            : CookieAuthenticationDefaults.AuthenticationScheme;

    private static void Describe(IdentityOptions options)
    {
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
        // Length keeps a password; asking for digits and signs only makes people write Password1!.
        options.Password = new() { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
    }

    private static void Describe(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (context, cancellation) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            await context.HttpContext.Response.WriteAsync("Too many attempts to sign in from this address. Try again in a minute.", cancellation);
        };
        options.AddPolicy(SignInEndpoints.Limit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "unknown", _ => new() { PermitLimit = 30, Window = TimeSpan.FromMinutes(1) }));
    }

    /// <summary>The keys that sign cookies lie in the database, so that sessions outlive a restart and hold on every node, and nothing is shared with other programs.</summary>
    private static void KeepKeysInDatabase(IServiceCollection services)
    {
        services.AddDataProtection(options => options.ApplicationDiscriminator = "MediationConsole");
        // It warns that the keys lie there unencrypted. So does everything else there that they protect.
        services.Configure<LoggerFilterOptions>(options => options.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        services.AddSingleton<CookieKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<CookieKeys>((options, keys) => options.XmlRepository = keys);
    }
}
