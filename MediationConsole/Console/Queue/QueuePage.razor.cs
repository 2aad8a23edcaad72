using System.Collections.Concurrent;
using MediationConsole.Cases;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using MediationConsole.Desk.Exports;
using MediationConsole.People;
using MediationConsole.Reports;
using MediationConsole.Storage.Policies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace MediationConsole.Console.Queue;

/// <summary>A queue: what the address says is what is shown; what happens meanwhile updates rows in place and never moves them.</summary>
public sealed partial class QueuePage(
    QueueQuery query, QueueDetails beside, PreviewQuery preview, Clerk clerk, ExportDesk exports, CaseFeed feed, StaffDirectory staff, PolicyBook sites, Presence presence, Drawings drawings, NavigationManager navigation, TimeProvider clock, ILogger<QueuePage> log) : IDisposable
{
    private const int Attempts = 20;
    private const int LargeExport = DisputesBook.Most;

    private readonly ConcurrentDictionary<string, bool> heard = new();
    private readonly HashSet<string> changed = [];
    private readonly HashSet<string> added = [];
    private readonly HashSet<string> gone = [];

    private QueueFilter filter = new();
    private QueuePageOf? page;
    private List<QueueRow> rows = [];
    private Dictionary<string, QueueDetail> details = [];
    private DateTimeOffset asOf;
    private IReadOnlyList<StaffChoice> owners = [];
    private Actor.Staff? me;
    private Throttle? throttle;
    private IDisposable? listening;
    private IDisposable? watching;
    private string? said;
    private string? fault;
    private bool busy;
    private bool exporting;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private bool Mediates => me?.Is(filter.Queue.WorkedBy()) == true;

    private bool Exports => me?.Is(StaffRoles.Mediator | StaffRoles.Risk | StaffRoles.Manager) == true;

    public void Dispose()
    {
        navigation.LocationChanged -= AddressChanged;
        listening?.Dispose();
        watching?.Dispose();
        throttle?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        filter = QueueFilter.Read(navigation.Uri);
        if (RendererInfo.IsInteractive)
        {
            // Heard before read: what happens while the page is being read is not missed.
            throttle = new(clock, () => _ = InvokeAsync(HearNews));
            listening = feed.Listen(Heard);
            watching = presence.Listen(Moved);
            navigation.LocationChanged += AddressChanged;
        }

        await Load(async () =>
        {
            me = await staff.Find((await Authentication).User);
            owners = await query.Owners();
        });
        await Show();
    }

    private void AddressChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        if (!new Uri(change.Location).AbsolutePath.StartsWith("/queues/", StringComparison.Ordinal)) return;
        var before = filter.Queue;
        filter = QueueFilter.Read(change.Location);
        // Another queue has other columns, for which the rows of this one say nothing.
        if (filter.Queue != before) (page, said, exporting, peeked) = (null, null, false, null);
        await Show();
        StateHasChanged();
    });

    /// <summary>Reads the queue anew, in its order.</summary>
    private async Task Show()
    {
        heard.Clear();
        await DrawFrame();
        await Load(async () =>
        {
            var read = await query.Read(filter, me?.Id);
            details = new(await beside.Read(filter.Queue, [.. read.Rows.Select(row => row.Ref)], me));
            page = read;
            (rows, asOf) = ([.. page.Rows], page.AsOf);
            changed.Clear();
            added.Clear();
            gone.Clear();
            await KeepRows();
            await Draw();
        });
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
            // One panel that fails must not take the page with it; the reference finds the reason in the log.
            fault = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^8..];
            CouldNotRead(log, broken, fault);
        }
    }

    private void Heard(CaseChanged change)
    {
        // The lists of what is to be done hold cases of every kind.
        if (filter.Queue.Of() is { } kind && kind != change.Kind) return;
        heard.AddOrUpdate(change.Ref.ToString(), change.IsNew, (_, isNew) => isNew || change.IsNew);
        throttle?.Ask();
    }

    private async Task HearNews()
    {
        var news = heard.Keys.ToDictionary(reference => reference, reference => heard.TryRemove(reference, out var isNew) && isNew);
        if (page is null) return;
        if (news.Count == 0) await Load(Draw);
        else await HearNews(news);
        StateHasChanged();
    }

    private async Task HearNews(Dictionary<string, bool> news)
    {
        await Load(async () =>
        {
            var changes = await query.Changed(filter, me?.Id, news.Keys);
            foreach (var (reference, detail) in await Beside(changes)) details[reference] = detail;
            TakeIn(changes, news);
            await KeepRows(news);
            await Draw();
        });
    }

    // What no longer belongs to the queue has nothing more to show beside its row.
    private async Task<IReadOnlyDictionary<string, QueueDetail>> Beside(QueueNews changes)
    {
        string[] shown = [.. changes.Rows.Keys.Where(reference => rows.Exists(row => row.Ref == reference))];
        foreach (var reference in shown) details.Remove(reference);
        return await beside.Read(filter.Queue, shown, me);
    }

    private void TakeIn(QueueNews news, Dictionary<string, bool> isNew)
    {
        asOf = news.AsOf;
        foreach (var (reference, row) in news.Rows)
        {
            var matches = news.Matching.Contains(reference);
            var at = rows.FindIndex(one => one.Ref == reference);
            if (at >= 0)
            {
                if (rows[at].Version == row.Version) continue;
                rows[at] = row;
                changed.Add(reference);
                _ = matches ? gone.Remove(reference) : gone.Add(reference);
            }
            else if (matches && (isNew[reference] || added.Contains(reference))) added.Add(reference);
            else if (matches) changed.Add(reference);
        }
    }

    private void Go(QueueFilter to) => navigation.NavigateTo(to.Address);

    /// <summary>Claims the first case that nobody has; who comes second takes the one after it.</summary>
    private async Task NextCase()
    {
        if (me is null || busy) return;
        busy = true;
        said = null;
        await Load(async () =>
        {
            foreach (var reference in await query.Unclaimed(filter, me.Id, Attempts))
            {
                if (await TryClaim(reference) is not null) continue;
                navigation.NavigateTo($"/cases/{reference}");
                return;
            }

            said = T["Queue.NothingToClaim"];
        });
        busy = false;
    }

    /// <summary>Has all that the queue shows, which is much, made into a file in the background.</summary>
    private async Task Export()
    {
        if (me is null || busy) return;
        (busy, exporting) = (true, false);
        await Load(async () =>
        {
            var actor = await staff.Find(me.Id) ?? me;
            var asked = await exports.Ask(new(filter.Of(actor.Id, clock.GetUtcNow()).Write(), (filter with { Cursor = null }).Address, filter.Queue.Path().Split('/')[^1]), actor);
            (said, exporting) = (asked.Refusal ?? T["Queue.Export.Started"], true);
        });
        busy = false;
    }

    private async Task Claim(string reference)
    {
        if (me is null || !rows.Exists(row => row.Ref == reference)) return;
        await Load(async () => said = await TryClaim(reference) is { } refusal ? refusal : T["Queue.Claimed", reference]);
        StateHasChanged();
    }

    /// <returns>The sentence of the refusal; null where the case was claimed.</returns>
    private async Task<string?> TryClaim(string reference)
    {
        // Asked for anew: a role taken away since the page was opened counts at once.
        var actor = await staff.Find(me!.Id) ?? me;
        return await clerk.Handle(CaseRef.Parse(reference), new Act.Claim(), actor) is { Decision: Decision.Refused refused } ? refused.Said.Aloud() : null;
    }

    [LoggerMessage(LogLevel.Error, "A queue could not be read (reference {Reference})")]
    private static partial void CouldNotRead(ILogger log, Exception exception, string reference);
}
