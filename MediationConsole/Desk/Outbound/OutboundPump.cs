using System.Threading.Channels;
using MediationConsole.Marketplace;
using MediationConsole.Storage;

namespace MediationConsole.Desk.Outbound;

/// <summary>
/// Keeps what goes out going: woken after every commit that changed a case, by the schedule's bell for what is tried again, and when a
/// manual clock is moved. Each way out has a loop of its own, so that a receiver who is slow holds nobody else up.
/// </summary>
public sealed partial class OutboundPump(Dispatch dispatch, DeliveryRouter router, CaseFeed feed, OutsideOptions options, IServiceProvider services, ILogger<OutboundPump> log) : BackgroundService
{
    // Whoever receives has this long to answer after the console was told to stop; the host waits for half a minute in all.
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(10);

    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<Lane, Task> running = [];
    private readonly Lock guard = new();

    /// <summary>Says that deliveries were made or tried; who shows them reads them again.</summary>
    public event EventHandler? Moved;

    /// <summary>Says that something may be due; returns at once.</summary>
    public void Ring() => bell.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options is { Payments: PaymentsMode.External, Gateway: null }) GatewayPulls(log);
        using var listening = feed.Listen(_ => Ring());
        using var breakOff = new CancellationTokenSource();
        await using var stop = stoppingToken.Register(() => breakOff.CancelAfter(LastAnswers));
        var manual = services.GetService<ManualClock>();
        if (manual is not null) manual.Moved += ClockMoved;
        try
        {
            await router.DropOrphans();
            Ring();
            await foreach (var _ in bell.Reader.ReadAllAsync(stoppingToken)) await Wake(stoppingToken, breakOff.Token);
        }
        finally
        {
            if (manual is not null) manual.Moved -= ClockMoved;
            await Ended();
        }
    }

    private async Task Wake(CancellationToken stopping, CancellationToken breakOff)
    {
        try
        {
            await router.Route(stopping);
            foreach (var lane in await dispatch.Due(stopping)) Start(lane, stopping, breakOff);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // The next bell tries again; what waits is in the database.
            CouldNotLook(log, broken);
        }
    }

    private void Start(Lane lane, CancellationToken stopping, CancellationToken breakOff)
    {
        lock (guard)
        {
            if (!running.ContainsKey(lane)) running[lane] = Task.Run(() => Send(lane, stopping, breakOff), CancellationToken.None);
        }
    }

    private async Task Send(Lane lane, CancellationToken stopping, CancellationToken breakOff)
    {
        var done = false;
        try
        {
            await dispatch.Send(lane, stopping, breakOff);
            done = true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Stopped(log, lane.Channel, lane.Target);
        }
        catch (Exception broken)
        {
            CouldNotSend(log, broken, lane.Channel, lane.Target);
        }

        lock (guard) running.Remove(lane);
        Moved?.Invoke(this, EventArgs.Empty);
        // What fell due between the last look and now would otherwise wait for the schedule's bell.
        if (done) Ring();
    }

    private Task Ended()
    {
        lock (guard) return Task.WhenAll(running.Values);
    }

    private void ClockMoved(object? sender, EventArgs happened) => Ring();

    [LoggerMessage(LogLevel.Information, "Payments:Mode is external without Payments:GatewayUrl: the gateway reads its instructions by GET /api/v1/events with a key of scope gateway")]
    private static partial void GatewayPulls(ILogger log);

    [LoggerMessage(LogLevel.Error, "What is to go out could not be looked at")]
    private static partial void CouldNotLook(ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Error, "Sending by {Channel} to {Target} broke off")]
    private static partial void CouldNotSend(ILogger log, Exception exception, DeliveryChannel channel, string target);

    [LoggerMessage(LogLevel.Debug, "Sending by {Channel} to {Target} was stopped")]
    private static partial void Stopped(ILogger log, DeliveryChannel channel, string target);
}
