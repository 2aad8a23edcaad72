using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Desk.Exports;
using MediationConsole.People;
using MediationConsole.Reports;
using MediationConsole.Reports.Books;
using MediationConsole.Storage.Policies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace MediationConsole.Console.Reports;

/// <summary>Where managers choose a book and have it made: the address is the whole choice, and the last one is remembered.</summary>
public sealed partial class ReportsPage(
    BookMaker maker, ExportDesk desk, BookMemory memory, StaffDirectory staff, PolicyBook policies, NavigationManager navigation, IJSRuntime js, TimeProvider clock, ILogger<ReportsPage> log) : IDisposable
{
    private const int AtOnce = DisputesBook.Most;

    // Who waits longer than that for a number is better served in the background.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private BookForm form = new();
    private Actor.Staff? me;
    private string reads = "UTC";
    private string? said;
    private string? fault;
    private bool started;
    private bool busy;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private bool SeesPersonal => me is not null && BookRights.SeesPersonal(me);

    private string Zone => form.Zone ?? reads;

    private IReadOnlyList<string> Zones => [.. new[] { "UTC", "Asia/Shanghai", "Asia/Tokyo", "Europe/London", "Europe/Madrid", "America/New_York", "America/Los_Angeles", Zone }.Distinct()];

    private IReadOnlyList<ColumnChoice> Columns => BookShelf.ColumnsOf(form.Book);

    private int Shown => Columns.Count - form.Hidden.Count;

    public void Dispose() => navigation.LocationChanged -= Moved;

    protected override async Task OnInitializedAsync()
    {
        me = await staff.Find((await Authentication).User);
        var query = new Uri(navigation.Uri).Query;
        if (query.Length == 0 && me is not null) query = await memory.Of(me.Id) ?? "";
        form = BookForm.Read(query);
        if (RendererInfo.IsInteractive) navigation.LocationChanged += Moved;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            await using var script = await js.InvokeAsync<IJSObjectReference>("import", "./zone.js");
            if (await script.InvokeAsync<string?>("zone") is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) reads = zone;
            StateHasChanged();
        }
        catch (JSDisconnectedException)
        {
            // Nobody reads any more.
        }
    }

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        if (new Uri(change.Location) is not { AbsolutePath: "/reports", Query.Length: > 0 } there) return;
        (form, said, started, fault) = (BookForm.Read(there.Query), null, false, null);
        StateHasChanged();
    });

    private static string Address(BookForm to) => "/reports?" + to.Query();

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Go(BookForm to)
    {
        form = to;
        navigation.NavigateTo(Address(to), replace: true);
    }

    private void Range(string? text)
    {
        var range = Enum.TryParse<BookRange>(text, out var known) ? known : BookRange.Days30;
        var today = Ranges.Today(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(Zone));
        Go(range == BookRange.Days ? form with { Range = range, From = form.From ?? today.AddDays(-29), To = form.To ?? today } : form with { Range = range, From = null, To = null });
    }

    private void Toggle(string column) => Go(form with { Hidden = form.Hidden.Contains(column) ? [.. form.Hidden.Where(one => one != column)] : [.. form.Hidden, column] });

    /// <summary>Few rows are downloaded at once; many are made in the background.</summary>
    private async Task Export()
    {
        if (busy) return;
        (busy, said, started, fault) = (true, null, false, null);
        try
        {
            // Asked for anew: a role taken away since the page was opened counts at once.
            if (await staff.Find((await Authentication).User) is not { } person) return;
            me = person;
            var chosen = form with { Zone = Zone };
            await memory.Keep(person.Id, chosen.Query());
            var choice = chosen.Choice(clock.GetUtcNow(), Zone, CultureInfo.CurrentUICulture.Name);
            var wish = new ExportWish(choice.Write(), Address(chosen), BookMaker.FileName(choice, clock.GetUtcNow()), form.Book, form.Personal);
            if (ExportDesk.Bars(wish, person) is { } barred) said = barred;
            else if (await Count(choice) is { } rows) Download(chosen, rows);
            else await Ask(wish, person);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            fault = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^8..];
            CouldNotExport(log, broken, fault);
        }
        finally
        {
            busy = false;
        }
    }

    private void Download(BookForm chosen, int rows)
    {
        said = T["Export.Rows", rows.ToString("N0", CultureInfo.CurrentCulture)];
        navigation.NavigateTo($"{BookDownload.AddressOf(chosen.Book)}?{chosen.Query()}", forceLoad: true);
    }

    private async Task Ask(ExportWish wish, Actor.Staff person)
    {
        var asked = await desk.Ask(wish, person);
        (said, started) = (asked.Refusal ?? T["Export.Started", AtOnce.ToString("N0", CultureInfo.CurrentCulture)], asked.Id is not null);
    }

    // Null where there are more than are downloaded at once, and where that takes long to say.
    private async Task<int?> Count(BookChoice choice)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            return await maker.Count(choice, AtOnce, patience.Token) is var rows && rows <= AtOnce ? rows : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "A book could not be exported (reference {Reference})")]
    private static partial void CouldNotExport(ILogger log, Exception exception, string reference);
}
