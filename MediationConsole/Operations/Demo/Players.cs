using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Operations.Demo.Trade;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Operations.Demo;

/// <summary>
/// Buyers, sellers and banks who act every few seconds through the same door as everybody. They wait in real time, also while the
/// clock of the cases stands still. They open new cases where few are open, so that the demo never runs dry. What they do follows
/// from the seed of the demo and from what the database holds when they begin.
/// </summary>
internal sealed partial class Players(
    DemoOptions options, DemoData data, Clerk clerk, Arrivals arrivals, IVault vault, PolicyBook policies, IDbContextFactory<ConsoleDb> readers, TimeProvider clock, ILogger<Players> log)
    : BackgroundService
{
    private const int FewOpen = 110;
    private const int ManyOpen = 190;

    // One move in so many is made in a case that is no dispute.
    private const int OneInOthers = 4;

    private readonly Proofs proofs = new(vault);
    private Random? dice;

    public override void Dispose()
    {
        proofs.Dispose();
        base.Dispose();
    }

    /// <summary>One move: a new dispute, or an answer in a case that waits for a party.</summary>
    /// <returns>What came of it; null where nobody had anything to do.</returns>
    public async Task<Handled?> Move()
    {
        await using var db = await readers.CreateDbContextAsync();
        // Begun again, they do not do again what they did before.
        var chance = dice ??= new Random(HashCode(options.Seed, await db.Facts.MaxAsync(fact => (long?)fact.Id) ?? 0));
        if (chance.Next(OneInOthers) == 0 && await db.Cases.AnyAsync() && await InOthers(db, chance) is { } done) return done;
        var open = await db.Cases.CountAsync(row => row.Kind == CaseKind.Dispute && row.Stage != Stage.Closed);
        var opens = open < FewOpen || (open < ManyOpen && chance.Next(6) == 0);
        return opens ? await arrivals.Dispute(chance) : await Answer(db, chance, open >= ManyOpen);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Enabled || !options.WithPlayers) return;
        try
        {
            var playing = await data.Ready.WaitAsync(stoppingToken);
            while (playing)
            {
                await Task.Delay(TimeSpan.FromSeconds(options.EverySeconds * (0.67 + Random.Shared.NextDouble() * 0.66)), TimeProvider.System, stoppingToken);
                await Try();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            GoneHome(log);
        }
    }

    private async Task Try()
    {
        try
        {
            if (await Move() is { Decision: Decision.Refused refused } handled) Refused(log, handled.Situation?.Case.Ref, refused.Code);
        }
        catch (Exception broken)
        {
            // One move that breaks must not end the play.
            Broke(log, broken);
        }
    }

    // Something comes in, or somebody answers in a hold, a chargeback or a claim.
    private async Task<Handled?> InOthers(ConsoleDb db, Random chance)
    {
        if (chance.Next(4) == 0) return await arrivals.Other(db, chance);
        var waiting = db.Cases.Where(row => row.Kind != CaseKind.Dispute && row.Stage != Stage.Closed);
        var count = await waiting.CountAsync();
        if (count == 0) return null;
        var row = await waiting.OrderBy(row => row.Id).Skip(chance.Next(count)).FirstAsync();
        var order = await db.Orders.FirstAsync(order => order.Id == row.OrderId);
        var one = Wire.ReadCase(row.Kind, row.State);
        var (by, act) = await new RiskTurn(order.Situation(one, policies), order, proofs, chance, clock.GetUtcNow()).Choose();
        return act is null ? null : await clerk.Handle(one.Ref, act, by);
    }

    private async Task<Handled?> Answer(ConsoleDb db, Random chance, bool crowded)
    {
        // Mostly cases that wait for a party; now and then somebody writes into one that the centre has.
        var parties = chance.Next(8) != 0;
        var waiting = db.Cases.Where(row => row.Kind == CaseKind.Dispute && row.Stage != Stage.Closed && (parties ? row.WaitingFor == "buyer" || row.WaitingFor == "seller" || row.WaitingFor == "both" : row.WaitingFor == "staff"));
        var count = await waiting.CountAsync();
        if (count == 0) return null;
        var row = await waiting.OrderBy(row => row.Id).Skip(chance.Next(count)).FirstAsync();
        var order = await db.Orders.FirstAsync(order => order.Id == row.OrderId);
        var dispute = Wire.Read<Dispute>(row.State);
        var situation = order.Situation(dispute, policies);
        var (by, act) = await new Turn(situation, order, proofs, chance, clock.GetUtcNow(), crowded).Choose();
        return act is null ? null : await clerk.Handle(dispute.Ref, act, Actor.Of(by));
    }

    // The same in every run, unlike the hash codes of the runtime.
    private static int HashCode(int seed, long facts) => unchecked((seed * 486_187_739) + (int)facts);

    [LoggerMessage(LogLevel.Debug, "A player's act on {CaseRef} was refused: {Code}")]
    private static partial void Refused(ILogger log, CaseRef? caseRef, Refusal code);

    [LoggerMessage(LogLevel.Error, "A player's move broke")]
    private static partial void Broke(ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Debug, "The players have gone home")]
    private static partial void GoneHome(ILogger log);
}
