using System.Globalization;
using System.Net.Mail;
using MediationConsole.Cases;
using MediationConsole.Desk.Exports;
using MediationConsole.People;
using MediationConsole.Reports.Books;
using MediationConsole.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace MediationConsole.Console.Reports;

/// <summary>Books that are made by themselves: what there is, and a form to add, change and start one again.</summary>
public sealed partial class SchedulesPage(ReportSchedules schedules, StaffDirectory staff, NavigationManager navigation, TimeProvider clock)
{
    private IReadOnlyList<ReportScheduleRow>? rows;
    private ReportScheduleRow? draft;
    private Actor.Staff? me;
    private string? said;
    private bool busy;

    [SupplyParameterFromQuery(Name = "book")]
    public string? Book { get; set; }

    [SupplyParameterFromQuery(Name = "id")]
    public long? Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        me = await staff.Find((await Authentication).User);
        rows = await schedules.All();
        draft = Id is { } id ? rows.FirstOrDefault(row => row.Id == id) : Book is null ? null : New();
    }

    private ReportScheduleRow New()
    {
        var form = BookForm.Read(new Uri(navigation.Uri).Query);
        return new()
        {
            Name = BookNames.Book(form.Book),
            Query = form.Query(),
            Book = form.Book,
            Personal = form.Personal,
            Zone = form.Zone ?? "UTC",
            Language = CultureInfo.CurrentUICulture.Name,
            Owner = me?.Id.Value ?? "",
            OwnerName = me?.Name ?? "",
            Recipients = "",
        };
    }

    /// <summary>The first period is the last that is over, so that the first book is there at once.</summary>
    private async Task Keep()
    {
        if (busy || draft is null) return;
        busy = true;
        me = await staff.Find((await Authentication).User);
        var wrong = draft.Recipients.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(address => !MailAddress.TryCreate(address, out _));
        if (wrong is not null) said = T["Schedules.To.Wrong", wrong];
        else if (string.IsNullOrWhiteSpace(draft.Name)) said = T["Schedules.Name.Missing"];
        else if (me is not null)
        {
            var pace = draft.Monthly ? BookPace.Monthly : BookPace.Weekly;
            draft.StartsAt = Ranges.LastOver(pace, Ranges.Today(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(draft.Zone)));
            said = await schedules.Keep(draft, me) ?? T["Schedules.Kept", draft.Name];
            navigation.NavigateTo("/reports/schedules");
        }

        busy = false;
    }

    private async Task Stop(ReportScheduleRow row)
    {
        me = await staff.Find((await Authentication).User);
        if (me is not null && await schedules.Stop(row.Id, me)) said = T["Schedules.Stopped.Said", row.Name];
        rows = await schedules.All();
    }
}
