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
    QueueQuery query, QueueDetails beside, PreviewQuery preview, Clerk clerk, ExportDesk exports, QueueNewsroom newsroom, StaffDirectory staff, PolicyBook sites, Presence presence, Drawings drawings, NavigationManager navigation, TimeProvider clock, ILogger<QueuePage> log) : IDisposable
{
    private const int Attempts = 20;
    private const int LargeExport = DisputesBook.Most;

    private readonly Tongue tongue = new();
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
    private QueueSeat? seat;
    private QueueFilter? joined;
    private long since;
    private IDisposable? watching;
    private string? said;
    private string? fault;
    private bool busy;
    private bool exporting;
    private bool isGone;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private bool Mediates => me?.Is(filter.Queue.WorkedBy()) == true;

    private bool Exports => me?.Is(StaffRoles.Mediator | StaffRoles.Risk | StaffRoles.Manager) == true;

    public void Dispose()
    {
        isGone = true;
        navigation.LocationChanged -= AddressChanged;
        seat?.Dispose();
        watching?.Dispose();
        throttle?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        filter = QueueFilter.Read(navigation.Uri);
        if (RendererInfo.IsInteractive)
        {
            throttle = new(clock, () => _ = InvokeAsync(LookAround));
            watching = presence.Listen(Moved);
            navigation.LocationChanged += AddressChanged;
        }

        // Its columns stand while everything else is still being read.
        await DrawFrame();
        StateHasChanged();
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
        Join();
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

    // Heard before read: what happens while the page is being read is not missed, and what it shows already is not told again.
    private void Join()
    {
        if (!RendererInfo.IsInteractive || isGone) return;
        if (joined != filter)
        {
            seat?.Dispose();
            (seat, joined) = (newsroom.Join(filter, me?.Id, Told), filter);
        }

        since = seat!.Now;
    }

    private void Told(Task<QueueNews> reading) => tongue.Speak(() => _ = InvokeAsync(async () =>
    {
        if (page is null) return;
        await Load(async () =>
        {
            var news = await reading;
            foreach (var (reference, detail) in await Beside(news)) details[reference] = detail;
            TakeIn(news);
            await KeepRows(news.Heard);
            await Draw(news.Heard.ContainsKey);
        });
        StateHasChanged();
    }));

    // Somebody came to a case that is shown, or left it.
    private async Task LookAround()
    {
        await Load(() => Draw());
        StateHasChanged();
    }

    // What no longer belongs to the queue has nothing more to show beside its row.
    private async Task<IReadOnlyDictionary<string, QueueDetail>> Beside(QueueNews changes)
    {
        string[] shown = [.. changes.Rows.Keys.Where(reference => rows.Exists(row => row.Ref == reference))];
        foreach (var reference in shown) details.Remove(reference);
        return await beside.Read(filter.Queue, shown, me);
    }

    private void TakeIn(QueueNews news)
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
            else if (news.Heard[reference].Number <= since) continue;
            else if (matches && (news.Heard[reference].IsNew || added.Contains(reference))) added.Add(reference);
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
