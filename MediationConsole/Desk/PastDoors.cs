using MediationConsole.Cases;
using MediationConsole.Marketplace;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using MediationConsole.Storage.Prepared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediationConsole.Desk;

/// <summary>
/// Doors whose clock is another one, for records that tell of past weeks (demo and trial data). They write through the same
/// single writer under the same law, and announce nothing to open pages or to the world outside.
/// </summary>
public sealed class PastDoors(Writer writer, IDbContextFactory<ConsoleDb> readers, PolicyBook policies, OutageBook outages, Leases leases, ILogger<CaseFeed> log)
{
    private readonly CaseFeed nobodyListens = new(log);

    /// <param name="clock">The time by which acts are handled; for one case it must never run backwards.</param>
    /// <param name="gatewayAnswers">False where money instructions stay open until an act of the gateway.</param>
    public Clerk Clerk(TimeProvider clock, bool gatewayAnswers) =>
        new(writer, policies, clock, gatewayAnswers ? new LoopbackPayments() : new ExternalPayments(), nobodyListens, outages, leases, NullLogger<Clerk>.Instance) { TellsOutside = false };

    public Orders Orders(TimeProvider clock) => new(writer, clock);

    /// <summary>A case that is told in memory; it is written when it is laid down.</summary>
    /// <param name="reference">The number after that of the case told before: who holds the database alone gives them out.</param>
    /// <inheritdoc cref="Clerk" path="/param"/>
    public PastCase Case(OrderReport report, CaseRef reference, TimeProvider clock, bool gatewayAnswers) =>
        new(report, policies.ForNew(report.Site), reference, gatewayAnswers ? new LoopbackPayments() : new ExternalPayments(), clock);

    /// <summary>Says that a great many cases will be laid down. What is there already is brought up to date first, so that no start folds the new ones again.</summary>
    public async Task BeginLaying()
    {
        await new StateShape(writer, readers).BringUpToDate();
        await writer.Write(Bulk.Begin);
    }

    /// <summary>Writes cases that were told in memory, all of them in one transaction, in the order given.</summary>
    public Task Lay(IReadOnlyList<Sheaf> cases) => writer.Write(async db =>
    {
        var rows = db.Rows();
        foreach (var one in cases) await rows.Lay(one);
    });
}
