using System.Security.Claims;
using MediationConsole.Cases;
using Microsoft.AspNetCore.Authorization;

namespace MediationConsole.People;

/// <summary>The names of the policies that pages and endpoints ask for. They open doors only; what an act needs is judged by the law.</summary>
public static class Permissions
{
    /// <summary>Any signed-in member of staff; reading is for all of them (section 1).</summary>
    public const string Staff = "staff";

    public const string Mediator = "mediator";

    public const string Risk = "risk";

    public const string Manager = "manager";

    public const string Admin = "admin";

    /// <summary>Limits and relations of other members of staff.</summary>
    public const string People = "people";

    /// <summary>What is known of a buyer or a seller.</summary>
    public const string Parties = "parties";

    /// <summary>Downloads of a queue.</summary>
    public const string Export = "export";

    /// <summary>Whoever bears a key or a token. Under /api nothing else counts: a cookie is not even looked at.</summary>
    public const string ApiCaller = "api-caller";

    /// <summary>Who may listen to changes: a key, a token, or the staff cookie of the console's own pages.</summary>
    public const string Live = "live";

    internal const string CallerClaim = "caller";

    private static readonly Dictionary<string, StaffRoles> Needs = new()
    {
        [Staff] = StaffRoles.None,
        [Mediator] = StaffRoles.Mediator,
        [Risk] = StaffRoles.Risk,
        [Manager] = StaffRoles.Manager,
        [Admin] = StaffRoles.Admin,
        [People] = StaffRoles.Manager | StaffRoles.Admin | StaffRoles.Auditor,
        [Parties] = StaffRoles.Mediator | StaffRoles.Risk | StaffRoles.Manager | StaffRoles.Auditor,
        [Export] = StaffRoles.Mediator | StaffRoles.Risk | StaffRoles.Manager,
    };

    /// <summary>The roles of which one is asked for by what guards a page or an endpoint; empty where none of them is.</summary>
    public static IReadOnlyList<string> RolesAskedBy(IEnumerable<IAuthorizeData> guards) =>
        [.. guards.Select(guard => guard.Policy).OfType<string>().Where(Needs.ContainsKey).SelectMany(policy => Roles.Names(Needs[policy])).Distinct(StringComparer.Ordinal)];

    internal static void Describe(AuthorizationOptions options)
    {
        foreach (var (name, roles) in Needs) options.AddPolicy(name, policy => Demand(policy, roles));
        options.AddPolicy(ApiCaller, policy => policy.RequireAuthenticatedUser().RequireClaim(CallerClaim));
        options.AddPolicy(Live, policy => policy.RequireAuthenticatedUser());
        options.DefaultPolicy = options.GetPolicy(Staff)!;
        // What forgot to say who may come in lets nobody in. An address that leads nowhere may say so to who is signed in.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
            .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is null).Build();
    }

    private static void Demand(AuthorizationPolicyBuilder policy, StaffRoles roles)
    {
        policy.RequireAuthenticatedUser().RequireClaim(ClaimTypes.NameIdentifier);
        if (roles != StaffRoles.None) policy.RequireRole(Roles.Names(roles));
    }
}
