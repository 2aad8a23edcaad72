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
/// Buyers and sellers who act every few seconds through the same door as everybody. They wait in real time, also while the
/// clock of the cases stands still. They open new disputes where few are open, so that the demo never runs dry.
/// </summary>
internal sealed partial class Players(
    DemoOptions options, DemoData data, Clerk clerk, Orders orders, IVault vault, PolicyBook policies, IDbContextFactory<ConsoleDb> readers, TimeProvider clock, ILogger<Players> log)
    : BackgroundService
{
    private const int FewOpen = 110;
    private const int ManyOpen = 190;

    private readonly Random chance = new();
    private readonly Proofs proofs = new(vault);

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
        var open = await db.Cases.CountAsync(row => row.Stage != Stage.Closed);
        var opens = open < FewOpen || (open < ManyOpen && chance.Next(6) == 0);
        return opens ? await Open() : await Answer(db, open >= ManyOpen);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Enabled || !options.WithPlayers) return;
        try
        {
            var playing = await data.Ready.WaitAsync(stoppingToken);
            while (playing)
            {
                await Task.Delay(TimeSpan.FromSeconds(options.EverySeconds * (0.67 + chance.NextDouble() * 0.66)), TimeProvider.System, stoppingToken);
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

    private async Task<Handled?> Open()
    {
        var now = clock.GetUtcNow();
        var reason = Market.Pick(chance, [.. Reasons.All.Keys]);
        var site = Market.Pick(chance, [.. policies.Sites.Intersect(Market.AllSites)]);
        var placedAt = now.AddSeconds(-chance.Next(6 * 86_400, 30 * 86_400));
        var deal = Market.Order(chance, site, chance.Next(100_000, 10_000_000), placedAt, reason == "SNAD_INTANGIBLE", chance.Next(6) == 0 ? 2_000 : 420, withLimit: false);
        var reported = await orders.Report(deal.Report);
        var act = new Act.OpenDispute(reason, Plot.Request(chance, reason, null, deal.Report.Captured)) { Words = Phrases.Say(chance, deal.Buyer.Language, Phrases.Of(reason)) };
        return reported.Order is { } order ? await clerk.Open(order.Id, act, new Actor.Buyer()) : null;
    }

    private async Task<Handled?> Answer(ConsoleDb db, bool crowded)
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

    [LoggerMessage(LogLevel.Debug, "A player's act on {CaseRef} was refused: {Code}")]
    private static partial void Refused(ILogger log, CaseRef? caseRef, Refusal code);

    [LoggerMessage(LogLevel.Error, "A player's move broke")]
    private static partial void Broke(ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Debug, "The players have gone home")]
    private static partial void GoneHome(ILogger log);
}
