using System.Text.Json;
using System.Threading.Channels;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using Microsoft.AspNetCore.SignalR;

namespace MediationConsole.Api.Live;

/// <summary>A signal to read a case again, never the data itself.</summary>
internal sealed record CaseSignal(string Ref, string Kind, long Version, string Stage, string Status);

/// <summary>Carries the desk's announcements to the hub. A listener that is slow loses the oldest signals, and reads again at the next.</summary>
internal sealed partial class LiveFeed(CaseFeed feed, IHubContext<CaseHub> hub, ILogger<LiveFeed> log) : BackgroundService
{
    private readonly Channel<CaseChanged> changes =
        Channel.CreateBounded<CaseChanged>(new BoundedChannelOptions(10_000) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    private IDisposable? listening;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        listening = feed.Listen(change => changes.Writer.TryWrite(change));
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        listening?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var change in changes.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Tell(change, stoppingToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                Broke(log, broken, change.Ref.ToString());
            }
        }
    }

    private async Task Tell(CaseChanged change, CancellationToken cancellation)
    {
        var (reference, kind) = (change.Ref.ToString(), LiveGroups.Name(change.Kind));
        await Send([LiveGroups.OfCase(reference, forStaff: true), LiveGroups.OfQueue(kind)], change.Stage, change.Status);
        // To outsiders what can still be taken back, or waits for the second person, does not show (D22, D23).
        var hidden = change.Status is Status.Ruled or Status.AwaitingSecondApproval;
        await Send(
            [LiveGroups.OfCase(reference, forStaff: false), LiveGroups.OfQueue(kind, change.Site)],
            change.Status == Status.Ruled ? Stage.Mediation : change.Stage, hidden ? Status.UnderReview : change.Status);

        Task Send(string[] groups, Stage stage, Status status) => hub.Clients.Groups(groups)
            .SendAsync("caseChanged", new CaseSignal(reference, kind, change.Version, Snake(stage), Snake(status)), cancellation);
    }

    private static string Snake<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    [LoggerMessage(LogLevel.Error, "A change of {CaseRef} could not be told")]
    private static partial void Broke(ILogger log, Exception exception, string caseRef);
}
