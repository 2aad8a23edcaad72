using MediationConsole.Cases;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using MediationConsole.People;
using MediationConsole.Storage.Policies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace MediationConsole.Console.Deadlines;

/// <summary>What lapses when and what the system will then do, and what has lapsed; read again, at most once a second, when any case changes or the clock is moved.</summary>
public sealed partial class DeadlinesPage(
    DeadlinesQuery query, PastLapses past, DeadlineWords words, Clerk clerk, CaseFeed feed, StaffDirectory staff, PolicyBook sites, NavigationManager navigation,
    TimeProvider clock, IServiceProvider services, IJSRuntime js, IStringLocalizer<ConsoleTexts> common, ILogger<DeadlinesPage> log) : IDisposable
{
    private DeadlineFilter filter = new();
    private (DateTimeOffset From, DateTimeOffset To) range;
    private DeadlinesAhead? ahead;
    private LapsesBehind? behind;
    private DateTimeOffset? asOf;
    private TimeZoneInfo zone = TimeZoneInfo.Utc;
    private Actor.Staff? me;
    private Throttle? throttle;
    private IDisposable? listening;
    private ManualClock? manual;
    private TextDialog? dialog;
    private DeadlineLine? stopping;
    private string explanation = "";
    private string? said;
    private string? fault;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private IStringLocalizer<ConsoleTexts> Common => common;

    public void Dispose()
    {
        navigation.LocationChanged -= AddressChanged;
        listening?.Dispose();
        if (manual is not null) manual.Moved -= ClockMoved;
        throttle?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        filter = DeadlineFilter.Read(navigation.Uri);
        if (RendererInfo.IsInteractive)
        {
            throttle = new(clock, () => _ = InvokeAsync(async () =>
            {
                await Show();
                StateHasChanged();
            }));
            listening = feed.Listen(_ => throttle.Ask());
            manual = services.GetService<ManualClock>();
            if (manual is not null) manual.Moved += ClockMoved;
            navigation.LocationChanged += AddressChanged;
        }

        await Show();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            // Hours and days are the reader's; only the browser knows where that is.
            await using var script = await js.InvokeAsync<IJSObjectReference>("import", "./zone.js");
            if (await script.InvokeAsync<string?>("zone") is not { } name || !TimeZoneInfo.TryFindSystemTimeZoneById(name, out var known) || known.Equals(zone)) return;
            zone = known;
            StateHasChanged();
        }
        catch (JSDisconnectedException)
        {
            // The reader has left: there is nobody to show an hour to.
        }
    }

    private void ClockMoved(object? sender, EventArgs happened) => throttle?.Ask();

    private void AddressChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        if (new Uri(change.Location).AbsolutePath != DeadlineFilter.Path) return;
        filter = DeadlineFilter.Read(change.Location);
        await Show();
        StateHasChanged();
    });

    private async Task Show()
    {
        try
        {
            me = await staff.Find((await Authentication).User);
            var now = clock.GetUtcNow();
            (ahead, behind) = (await query.Ahead(filter, me), await past.Read(filter, me));
            (asOf, range, fault) = (now, filter.Range(now), null);
        }
        catch (Exception broken)
        {
            // The page stays and says where the reason can be found.
            fault = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^8..];
            CouldNotRead(log, broken, fault);
        }
    }

    private void Go(DeadlineFilter to) => navigation.NavigateTo(to.Address);

    private async Task AskStop(DeadlineLine line)
    {
        (stopping, said) = (line, null);
        explanation = T["Stop.Explanation", Words.Term(common, line.Code), line.Ref];
        await dialog!.Open();
    }

    private async Task<string?> Stop(string reason)
    {
        var refusal = await Do(stopping!, new Act.StopTerm(stopping!.Code, reason));
        if (refusal is null) said = T["Stop.Done", stopping.Ref];
        return refusal;
    }

    private async Task Claim(DeadlineLine line) => said = await Do(line, new Act.Claim()) is { } refusal ? refusal : common["Queue.Claimed", line.Ref];

    /// <returns>The sentence of the refusal; null where the act was granted.</returns>
    private async Task<string?> Do(DeadlineLine line, Act act)
    {
        if (me is null) return T["Nobody"];
        // Asked for anew: a role taken away since the page was opened counts at once.
        var actor = await staff.Find(me.Id) ?? me;
        return await clerk.Handle(CaseRef.Parse(line.Ref), act, actor) is { Decision: Decision.Refused refused } ? refused.Said.Aloud() : null;
    }

    [LoggerMessage(LogLevel.Error, "The forecast could not be read (reference {Reference})")]
    private static partial void CouldNotRead(ILogger log, Exception exception, string reference);
}
