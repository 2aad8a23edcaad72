using System.Security.Claims;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.StaticAssets;

namespace MediationConsole.People;

/// <summary>
/// How whoever asks for a page reads it: as they once chose, whichever browser they chose it in. A cookie remembers the language for the
/// pages before signing in.
/// </summary>
public static class ReadsAs
{
    private const string CookieName = "language";
    private static readonly object Known = new();

    /// <summary>Sets the culture of every page, and with it that of the circuit the page opens.</summary>
    internal static void UseLanguages(this WebApplication app)
    {
        string[] languages = [.. Preference.Languages];
        app.UseRequestLocalization(options =>
        {
            options.SetDefaultCulture(Preference.English).AddSupportedCultures(languages).AddSupportedUICultures(languages);
            options.RequestCultureProviders = [new CustomRequestCultureProvider(async context => new((await Find(context)).Language))];
        });
    }

    /// <summary>What was found for this request.</summary>
    public static Preference Of(HttpContext context) => context.Items[Known] as Preference ?? Preference.None;

    private static async Task<Preference> Find(HttpContext context)
    {
        // Programs read English, whoever's key they bear; files of the program are the same for everybody.
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return Preference.None;
        var remembered = Preference.From(context.Request.Cookies[CookieName], null);
        var found = context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } name ? await context.RequestServices.GetRequiredService<Preferences>().Of(new(name)) : remembered;
        if (found.Language != remembered.Language && !context.WebSockets.IsWebSocketRequest) Remember(context, found);
        context.Items[Known] = found;
        return found;
    }

    private static void Remember(HttpContext context, Preference preference) => context.Response.Cookies.Append(
        CookieName, preference.Language, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
}
