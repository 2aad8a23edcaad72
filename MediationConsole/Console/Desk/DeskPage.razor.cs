using MediationConsole.Cases;
using MediationConsole.Console.Queue;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using MediationConsole.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace MediationConsole.Console.Desk;

/// <summary>What to do next; read again, at most once a second, when any case changes or the clock is moved.</summary>
public sealed partial class DeskPage(
    DeskQuery query, Tonight tonight, CaseFeed feed, StaffDirectory staff, TimeProvider clock, IServiceProvider services, ILogger<DeskPage> log) : IDisposable
{
    private DeskView? view;
    private Throttle? throttle;
    private IDisposable? listening;
    private ManualClock? manual;
    private string? fault;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    public void Dispose()
    {
        listening?.Dispose();
        tonight.Changed -= ReadAgain;
        if (manual is not null) manual.Moved -= ReadAgain;
        throttle?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            throttle = new(clock, () => _ = InvokeAsync(async () =>
            {
                await Show();
                StateHasChanged();
            }));
            listening = feed.Listen(_ => throttle.Ask());
            tonight.Changed += ReadAgain;
            manual = services.GetService<ManualClock>();
            if (manual is not null) manual.Moved += ReadAgain;
        }

        await Show();
    }

    // Whose work is another queue's is led there.
    private QueueKind Queue => view is { Unclaimed: null, Chargebacks: not null } ? QueueKind.Chargebacks : QueueKind.Disputes;

    private void ReadAgain(object? sender, EventArgs happened) => throttle?.Ask();

    private async Task Show()
    {
        try
        {
            if (await staff.Find((await Authentication).User) is { } me) view = await query.Read(me);
            fault = null;
        }
        catch (Exception broken)
        {
            // The page stays and says where the reason can be found.
            fault = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^8..];
            CouldNotRead(log, broken, fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "A desk could not be read (reference {Reference})")]
    private static partial void CouldNotRead(ILogger log, Exception exception, string reference);
}
