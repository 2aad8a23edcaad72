using MediationConsole.Api.CaseFiles;
using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.People;

namespace MediationConsole.Api.Acts;

/// <summary>For whom a caller speaks: staff for themselves, a marketplace's key for whom it names in <c>by</c>.</summary>
internal static class Actors
{
    /// <summary>Every scope with which a key may speak for somebody.</summary>
    public static readonly string[] AnyScope = [Scopes.Acts, Scopes.Gateway, Scopes.Bank];

    /// <summary>The actor, or the answer that says why there is none.</summary>
    public static (Actor? Actor, Answer? Problem) Of(Call call, string? by, string partyScope, CaseKind kind = CaseKind.Dispute)
    {
        if (Viewer.StaffOf(call.Caller) is { } staff)
            return by is null ? (staff, null) : (null, call.Problems.Impossible("by", "A staff token speaks for its own person; leave by out."));
        return by switch
        {
            "buyer" => With(call, partyScope, new Actor.Buyer()),
            "seller" => With(call, partyScope, new Actor.Seller()),
            "gateway" => With(call, Scopes.Gateway, new Actor.Gateway()),
            "bank" when kind == CaseKind.Chargeback => With(call, Scopes.Bank, new Actor.Bank()),
            "bank" => (null, call.Lacks(Scopes.Bank) ?? call.Problems.RoleMissing("A bank acts in a chargeback only.")),
            null => (null, call.Problems.Impossible("by", "by is missing: for whom does the marketplace speak, buyer or seller?")),
            _ => (null, call.Problems.Impossible("by", "by is one of buyer, seller, gateway, bank.")),
        };
    }

    private static (Actor? Actor, Answer? Problem) With(Call call, string scope, Actor actor) =>
        call.Lacks(scope) is { } lacking ? (null, lacking) : (actor, null);
}
