using MediationConsole.Marketplace;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Desk;

/// <summary>
/// Doors whose clock is another one, for records that tell of past weeks (demo and trial data). They write through the same
/// single writer under the same law, and announce nothing to open pages or to the world outside.
/// </summary>
public sealed class PastDoors(Writer writer, PolicyBook policies, OutageBook outages, ILogger<CaseFeed> log)
{
    private readonly CaseFeed nobodyListens = new(log);

    /// <param name="clock">The time by which acts are handled; for one case it must never run backwards.</param>
    /// <param name="gatewayAnswers">False where money instructions stay open until an act of the gateway.</param>
    public Clerk Clerk(TimeProvider clock, bool gatewayAnswers) =>
        new(writer, policies, clock, gatewayAnswers ? new LoopbackPayments() : new ExternalPayments(), nobodyListens, outages) { TellsOutside = false };

    public Orders Orders(TimeProvider clock) => new(writer, clock);
}
