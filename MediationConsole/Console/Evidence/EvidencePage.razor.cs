using System.Collections.Concurrent;
using MediationConsole.Cases;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Queue;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using MediationConsole.People;
using MediationConsole.Reports;
using MediationConsole.Storage.Policies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace MediationConsole.Console.Evidence;

/// <summary>The evidence that needs looking after, group by group (D15, D16, D20): counts are live, rows change in place and never move.</summary>
public sealed partial class EvidencePage(
    EvidenceBook book, QueueQuery people, CaseFeed feed, StaffDirectory staff, PolicyBook sites, NavigationManager navigation, TimeProvider clock, IJSRuntime js,
    IStringLocalizer<ConsoleTexts> common, ILogger<EvidencePage> log) : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> heard = new();
    private readonly HashSet<(long CaseId, int Number)> added = [];
    private readonly HashSet<(long CaseId, int Number)> gone = [];

    private EvidenceFilter filter = new();
    private ExhibitPage? page;
    private List<ExhibitLine> lines = [];
    private IReadOnlyDictionary<ExhibitGroup, int>? counts;
    private IReadOnlyList<StaffChoice> owners = [];
    private Actor.Staff? me;
    private Throttle? throttle;
    private IDisposable? listening;
    private string words = "";
    private string? fault;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private IStringLocalizer<ConsoleTexts> Common => common;

    private IReadOnlyList<SiteChoice> Sites => [.. sites.Sites.Select(site => new SiteChoice(site, sites.Title(site)))];

    public void Dispose()
    {
        navigation.LocationChanged -= AddressChanged;
        listening?.Dispose();
        throttle?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        filter = EvidenceFilter.Read(navigation.Uri);
        if (RendererInfo.IsInteractive)
        {
            // Heard before read: what happens while the page is being read is not missed.
            throttle = new(clock, () => _ = InvokeAsync(HearNews));
            listening = feed.Listen(change =>
            {
                heard[change.Ref.ToString()] = true;
                throttle.Ask();
            });
            navigation.LocationChanged += AddressChanged;
        }

        await Load(async () =>
        {
            me = await staff.Find((await Authentication).User);
            owners = await people.Owners();
        });
        await Show();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await js.InvokeAsync<IJSObjectReference>("import", "./preview.js");
    }

    private void AddressChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        if (new Uri(change.Location).AbsolutePath != EvidenceFilter.Path) return;
        filter = EvidenceFilter.Read(change.Location);
        await Show();
        StateHasChanged();
    });

    /// <summary>Reads the group anew, in its order.</summary>
    private async Task Show()
    {
        heard.Clear();
        words = filter.Q ?? "";
        await Load(async () =>
        {
            var asked = filter.Of(me?.Id);
            page = await book.Read(asked, filter.Size, filter.After ?? filter.Before, filter is { After: null, Before: not null });
            counts = await book.Count(asked);
            lines = [.. page.Lines];
            added.Clear();
            gone.Clear();
        });
    }

    private async Task HearNews()
    {
        string[] refs = [.. heard.Keys.Where(reference => heard.TryRemove(reference, out _))];
        if (refs.Length == 0 || page is null) return;
        await Load(async () =>
        {
            var asked = filter.Of(me?.Id);
            var (changed, matching) = await book.Changed(asked, refs);
            counts = await book.Count(asked);
            foreach (var line in changed) TakeIn(line, matching.Contains((line.CaseId, line.Number)));
        });
        StateHasChanged();
    }

    private void TakeIn(ExhibitLine line, bool matches)
    {
        var key = (line.CaseId, line.Number);
        var at = lines.FindIndex(one => (one.CaseId, one.Number) == key);
        if (at < 0)
        {
            // A page further on shows only what it showed when it was opened.
            if (matches && filter is { After: null, Before: null }) added.Add(key);
            return;
        }

        lines[at] = line;
        _ = matches ? gone.Remove(key) : gone.Add(key);
    }

    private async Task Load(Func<Task> work)
    {
        try
        {
            await work();
            fault = null;
        }
        catch (Exception broken)
        {
            // The page stays and says where the reason can be found.
            fault = FaultReference.New(clock);
            CouldNotRead(log, broken, fault);
        }
    }

    private void Go(EvidenceFilter to) => navigation.NavigateTo(to.Address);

    private void Search() => Go(filter.FirstPage with { Q = string.IsNullOrWhiteSpace(words) ? null : words.Trim() });

    [LoggerMessage(LogLevel.Error, "The evidence queue could not be read (reference {Reference})")]
    private static partial void CouldNotRead(ILogger log, Exception exception, string reference);
}
