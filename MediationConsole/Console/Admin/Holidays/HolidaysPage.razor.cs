using MediationConsole.Cases;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using MediationConsole.People;
using MediationConsole.Storage.Policies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace MediationConsole.Console.Admin.Holidays;

/// <summary>The days on which the centre of a site does not work, by year; an admin adds and takes away those that are to come.</summary>
public sealed partial class HolidaysPage(
    HolidaysQuery query, HolidayDesk desk, StaffDirectory staff, TimeProvider clock, NavigationManager navigation, IJSRuntime js, ILogger<HolidaysPage> log)
{
    private IReadOnlyList<HolidayLine>? lines;
    private Actor.Staff? me;
    private string site = "";
    private DateOnly today;
    private string text = "";
    private PastedDays pasted = PastedDays.Read("");
    private IReadOnlyList<string> refused = [];
    private string announcement = "";
    private string? fault;

    [SupplyParameterFromQuery(Name = "site")]
    public string? SiteName { get; set; }

    [Inject]
    private PolicyBook Sites { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private bool MayEdit => me?.Is(StaffRoles.Admin) == true;

    private bool HasText => text.Trim().Length > 0;

    private List<HolidayLine> Standing => [.. lines!.Where(line => line.EndedAt is null)];

    protected override async Task OnParametersSetAsync()
    {
        site = SiteName is { } named && Sites.Knows(named) ? named : Sites.Sites.OrderBy(Sites.Title, StringComparer.CurrentCulture).First();
        refused = [];
        await Read();
    }

    private static string Address(string site) => $"/admin/holidays?site={Uri.EscapeDataString(site)}";

    private static string Spelt(DateOnly day) => Days.Whole(day);

    private async Task Read()
    {
        try
        {
            fault = null;
            me = await staff.Find((await Authentication).User);
            today = desk.Today(site);
            lines = await query.Of(site);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            fault = FaultReference.New(clock);
            ReadingFailed(log, broken, site, fault);
        }
    }

    private void Write(string? typed)
    {
        text = typed ?? "";
        (pasted, refused) = (PastedDays.Read(text), []);
    }

    private async Task Add()
    {
        var days = pasted.Days;
        var added = me is null ? new([], [T["Page.SignedOut"]]) : await desk.Add(site, days, me.Id);
        if (added.Faults.Count == 0) Write("");
        refused = added.Faults;
        announcement = added.Faults.Count == 0 ? T["Add.Done", added.Days.Count, days.Count - added.Days.Count] : "";
        await Read();
    }

    private async Task Remove(DateOnly day)
    {
        var refusal = me is null ? T["Page.SignedOut"].Value : await desk.Remove(site, day, me.Id);
        refused = refusal is null ? [] : [refusal];
        announcement = refusal is null ? T["Remove.Done", Spelt(day)] : "";
        await Read();
    }

    // What was pasted goes with one to another site: the same days may close its centre as well.
    private async Task Leave(LocationChangingContext context)
    {
        if (!HasText || navigation.ToAbsoluteUri(context.TargetLocation).AbsolutePath == "/admin/holidays") return;
        if (!await js.InvokeAsync<bool>("confirm", T["Add.Leave"].Value)) context.PreventNavigation();
    }

    [LoggerMessage(LogLevel.Error, "The holidays of {Site} could not be read; reference {Reference}")]
    private static partial void ReadingFailed(ILogger log, Exception exception, string site, string reference);
}
