using System.Diagnostics;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace MediationConsole.People;

/// <summary>Recognises keys and tokens in <c>Authorization: Bearer</c>, and says what is wrong as a problem document.</summary>
internal sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, KeyRing keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "Bearer";

    private const string Prefix = "Bearer ";

    /// <summary>The key or token a request bears; null where it bears none.</summary>
    public static string? BearerOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return header[Prefix.Length..].Trim();
        // A browser cannot send headers with a WebSocket, so SignalR's clients put the key here.
        return request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase) && request.Query["access_token"].ToString() is { Length: > 0 } token ? token : null;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerOf(Request) is not { } bearer) return AuthenticateResult.NoResult();
        if (await keys.Recognise(bearer) is not { } caller) return AuthenticateResult.Fail("The key is unknown or revoked.");
        Context.Features.Set(caller);
        IEnumerable<Claim> claims = caller is Caller.StaffToken token ? Identities.Claims(token.Staff) : [];
        var identity = new ClaimsIdentity([.. claims, new(Permissions.CallerClaim, caller.Id)], Name);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Write(StatusCodes.Status401Unauthorized, "unauthorized", "Unauthorized",
            "Send a key or token that is valid as 'Authorization: Bearer …'; cookies are not accepted here.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Write(StatusCodes.Status403Forbidden, "forbidden", "Forbidden", "The key or token lacks the role or scope that this address asks for.");

    private Task Write(int status, string code, string title, string detail)
    {
        Response.StatusCode = status;
        var problem = new ProblemDetails { Type = "urn:mediation-console:" + code, Title = title, Status = status, Detail = detail };
        problem.Extensions["code"] = code;
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? Context.TraceIdentifier;
        return Response.WriteAsJsonAsync(problem, options: null, "application/problem+json");
    }
}
