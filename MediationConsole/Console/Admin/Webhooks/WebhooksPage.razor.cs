using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using MediationConsole.Desk.Outbound;
using MediationConsole.People;
using MediationConsole.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace MediationConsole.Console.Admin.Webhooks;

/// <summary>How what goes out fares, and what is to be sent again; read again, at most once a second, when something went out or the clock was moved.</summary>
public sealed partial class WebhooksPage(
    WebhooksQuery query, DeadLetters letters, OutboundPump pump, StaffDirectory staff, TimeProvider clock, ILogger<WebhooksPage> log) : IDisposable
{
    private WebhooksView? view;
    private Throttle? throttle;
    private string? fault;
    private string? said;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    public void Dispose()
    {
        pump.Moved -= Sent;
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
            pump.Moved += Sent;
        }

        await Show();
    }

    private void Sent(object? sender, EventArgs happened) => throttle?.Ask();

    private async Task Show()
    {
        try
        {
            view = await query.Read();
            fault = null;
        }
        catch (Exception broken)
        {
            // The page stays and says where the reason can be found.
            fault = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^8..];
            CouldNotRead(log, broken, fault);
        }
    }

    private async Task Replay(DeliveryLine line)
    {
        var again = await Me() is { } me && await letters.Replay(line.Id, me);
        said = again ? T["Replayed.One", line.What] : T["Replayed.Gone"];
        await Show();
    }

    private async Task ReplayAll(DeliveryState state)
    {
        var count = await Me() is { } me ? await letters.ReplayAll(state, me) : 0;
        said = T["Replayed.All", count];
        await Show();
    }

    // Asked anew at every click: a role taken away bites at the next act.
    private async Task<Actor.Staff?> Me() => await staff.Find((await Authentication).User);

    private string NameOf(Lane lane) => lane.Channel == DeliveryChannel.Webhook ? lane.Target : T[$"Target.{lane.Target}"];

    internal static string Counted(int count) =>
        count > WebhooksQuery.CountLimit ? WebhooksQuery.CountLimit.ToString("N0", CultureInfo.CurrentCulture) + "+" : count.ToString("N0", CultureInfo.CurrentCulture);

    [LoggerMessage(LogLevel.Error, "What goes out could not be read (reference {Reference})")]
    private static partial void CouldNotRead(ILogger log, Exception exception, string reference);
}
