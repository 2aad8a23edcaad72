using System.Globalization;
using MediationConsole.Cases;

namespace MediationConsole.People;

/// <summary>Who calls the API: a marketplace with its key, or a person's script with a token.</summary>
public abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>Whose idempotency keys these are. Each key is a caller of its own: two of one name may be bound to different sites, and neither may hear the other's answers.</summary>
    public abstract string Id { get; }

    /// <summary>A marketplace, bound to its sites and scopes.</summary>
    public sealed record Marketplace(long Key, string Name, IReadOnlyList<string> Sites, IReadOnlyList<string> Scopes) : Caller
    {
        public override string Id => "key:" + Key.ToString(CultureInfo.InvariantCulture);

        /// <summary>True when the key bears that scope.</summary>
        public bool May(string scope) => Scopes.Contains(scope);

        /// <summary>True when the key is bound to that site.</summary>
        public bool Serves(string site) => Sites.Contains(site);
    }

    /// <summary>A script that acts as that member of staff, with the roles the person holds now.</summary>
    public sealed record StaffToken(Actor.Staff Staff) : Caller
    {
        public override string Id => "staff:" + Staff.Id;
    }
}

/// <summary>What a marketplace key may be used for.</summary>
public static class Scopes
{
    public const string Orders = "orders";
    public const string Acts = "acts";
    public const string Evidence = "evidence";
    public const string Bank = "bank";
    public const string Gateway = "gateway";
    public const string Read = "read";

    public static IReadOnlyList<string> All { get; } = [Orders, Acts, Evidence, Bank, Gateway, Read];
}

/// <summary>Hands the recognised caller from authentication to the endpoint.</summary>
public static class CallerExtensions
{
    /// <summary>Who calls; only behind <see cref="Permissions.ApiCaller"/>, where it is always known.</summary>
    public static Caller Caller(this HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException("No key or token was asked for at this address.");
}
