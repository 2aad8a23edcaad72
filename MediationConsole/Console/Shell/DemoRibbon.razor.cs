using MediationConsole.Desk;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Shell;

/// <summary>Says that the data is made up and, where the clock is moved by hand, moves it.</summary>
public sealed partial class DemoRibbon(IConfiguration configuration, IHostEnvironment environment, TimeProvider clock, IServiceProvider services) : IDisposable
{
    private bool shown;
    private bool moving;
    private string said = "";
    private DateTimeOffset now;
    private ClockHand? hand;
    private ManualClock? manual;

    protected override void OnInitialized()
    {
        shown = configuration.GetValue<bool>("Demo:Enabled") && !environment.IsProduction();
        (hand, manual) = (services.GetService<ClockHand>(), services.GetService<ManualClock>());
        now = clock.GetUtcNow();
        if (manual is not null && RendererInfo.IsInteractive) manual.Moved += Moved;
    }

    public void Dispose()
    {
        if (manual is not null) manual.Moved -= Moved;
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

    // Somebody else, or the API, may move the clock; every open page shows the time that then holds.
    private void Moved(object? sender, EventArgs happened) => _ = InvokeAsync(() =>
    {
        now = clock.GetUtcNow();
        StateHasChanged();
    });
}
