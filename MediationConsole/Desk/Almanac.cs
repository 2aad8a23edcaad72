using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Marketplace;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Desk;

/// <summary>What lies ahead of a case while nobody acts, with all that the desk knows: the gateway, outages, the pinned policy (D24, D31). It only reads.</summary>
public sealed class Almanac(IPayments payments, OutageBook outages, PolicyBook policies, TimeProvider clock)
{
    /// <summary>All the law looks at, as the door would find it now.</summary>
    public Situation Situation(CaseRow row, OrderRow order) => order.Situation(Wire.ReadCase(row.Kind, row.State), policies) with { Outages = outages.Lately };

    /// <summary>The ends of the case's terms from now until an instant, that instant included, next first.</summary>
    public IReadOnlyList<TermEnd> Ahead(Situation situation, DateTimeOffset until) => Forecast.Of(situation, clock.GetUtcNow(), until, payments.Answer);
}
