using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Console.Shell;
using MediationConsole.Desk.Exports;
using MediationConsole.People;
using MediationConsole.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace MediationConsole.Console.Exports;

/// <summary>Large exports: how far those are that are being made, and what became of the others; read again, at most once a second, when one of them moves.</summary>
public sealed partial class ExportsPage(ExportsQuery query, ExportDesk desk, ExportBell bell, StaffDirectory staff, TimeProvider clock, ILogger<ExportsPage> log) : IDisposable
{
    private ExportsView? view;
    private Actor.Staff? me;
    private Throttle? throttle;
    private string? fault;
    private string? said;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private bool SeesAll => me?.Is(StaffRoles.Manager) == true;

    public void Dispose()
    {
        bell.Rang -= Heard;
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
            bell.Rang += Heard;
        }

        await Show();
    }

    private void Heard(object? sender, EventArgs happened) => throttle?.Ask();

    private async Task Show()
    {
        try
        {
            me = await staff.Find((await Authentication).User);
            view = me is null ? new([], clock.GetUtcNow()) : await query.Read(me);
            fault = null;
        }
        catch (Exception broken)
        {
            // The page stays and says where the reason can be found.
            fault = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^8..];
            CouldNotRead(log, broken, fault);
        }
    }

    private async Task Cancel(ExportLine line)
    {
        // Asked for anew: a role taken away since the page was opened counts at once.
        me = await staff.Find((await Authentication).User);
        var cancelled = me is not null && await desk.Cancel(line.Id, me);
        said = T[cancelled ? "Cancelled" : "Cancelled.Not", line.FileName];
        await Show();
    }

    private string StateOf(ExportLine line) => line.State switch
    {
        ExportState.Running => T[line.Waits ? "State.Waiting" : "State.Counting"],
        ExportState.Done when !line.IsReady(view!.AsOf) => T["State.Expired"],
        var state => T[$"State.{state}"],
    };

    private string Tone(ExportLine line) => line.State switch
    {
        ExportState.Running => "info",
        ExportState.Done when line.IsReady(view!.AsOf) => "good",
        ExportState.Failed => "bad",
        _ => "plain",
    };

    // What was given up has no file that could hold any.
    private string CasesOf(ExportLine line) =>
        line is { Total: { } all, State: ExportState.Running or ExportState.Done or ExportState.Expired or ExportState.Taken } ? Counted(all) : T["None"];

    private string SizeOf(long? bytes) => bytes switch
    {
        null => T["None"],
        < 1_000_000 => T["Size.KB", Math.Max(1, bytes.Value / 1000).ToString("N0", CultureInfo.CurrentCulture)],
        _ => T["Size.MB", (bytes.Value / 1e6).ToString("N1", CultureInfo.CurrentCulture)],
    };

    private static string Counted(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    [LoggerMessage(LogLevel.Error, "The exports could not be read (reference {Reference})")]
    private static partial void CouldNotRead(ILogger log, Exception exception, string reference);
}
