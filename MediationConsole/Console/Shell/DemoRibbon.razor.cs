using MediationConsole.Desk;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Shell;

/// <summary>Says that the data is made up and, where the clock is moved by hand, moves it.</summary>
public sealed partial class DemoRibbon(
    IConfiguration configuration, IHostEnvironment environment, TimeProvider clock, Sweeper sweeper, CaseFeed feed, IServiceProvider services) : IDisposable
{
    private readonly Tongue tongue = new();
    private bool shown;
    private bool moving;
    private string said = "";
    private DateTimeOffset now;
    private ClockHand? hand;
    private ManualClock? manual;
    private IDisposable? filling;

    protected override void OnInitialized()
    {
        shown = configuration.GetValue<bool>("Demo:Enabled") && !environment.IsProduction();
        (hand, manual) = (services.GetService<ClockHand>(), services.GetService<ManualClock>());
        now = clock.GetUtcNow();
        if (shown && sweeper.IsResting && RendererInfo.IsInteractive)
        {
            filling = feed.Listen(_ => Filled());
            Filled(); // it may have ended just now
        }

        if (manual is not null && RendererInfo.IsInteractive) manual.Moved += Moved;
    }

    public void Dispose()
    {
        if (manual is not null) manual.Moved -= Moved;
        filling?.Dispose();
    }

    private async Task Advance(TimeSpan by)
    {
        moving = true;
        try
        {
            var (_, lapsed) = await hand!.Advance(by);
            said = T["Demo.Lapsed", lapsed];
        }
        finally
        {
            moving = false;
        }
    }

    // The last case of the demo is announced when all are there.
    private void Filled() => tongue.Speak(() => _ = InvokeAsync(() =>
    {
        if (sweeper.IsResting) return;
        filling?.Dispose();
        filling = null;
        StateHasChanged();
    }));

    // Somebody else, or the API, may move the clock; every open page shows the time that then holds.
    private void Moved(object? sender, EventArgs happened) => tongue.Speak(() => _ = InvokeAsync(() =>
    {
        now = clock.GetUtcNow();
        StateHasChanged();
    }));
}
