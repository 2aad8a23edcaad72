using System.Text.Json.Nodes;
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

namespace MediationConsole.Console.Admin.Policies;

/// <summary>One policy with its versions; an admin makes a draft of the next one here, sees what it changes, and publishes it.</summary>
public sealed partial class PolicyPage(
    PoliciesQuery query, PolicyDesk desk, StaffDirectory staff, TimeProvider clock, NavigationManager navigation, IJSRuntime js, ILogger<PolicyPage> log)
{
    private IReadOnlyList<PolicyVersion>? versions;
    private PolicyVersion? shown;
    private PolicyDraft? draft;
    private Actor.Staff? me;
    private Modal? confirmation;
    private IReadOnlyList<string> refused = [];
    private string announcement = "";
    private string? fault;

    [Parameter]
    public string Name { get; set; } = "";

    [SupplyParameterFromQuery]
    public int? Version { get; set; }

    [Inject]
    private PolicyBook Sites { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>There only while the page is rendered for the first time, before the circuit stands.</summary>
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private bool MayEdit => me?.Is(StaffRoles.Admin) == true;

    private JsonObject Json => draft?.Json ?? shown!.Profile;

    /// <summary>Where a version of a policy is shown.</summary>
    public static string Address(string name, int version) => FormattableString.Invariant($"{PoliciesPage.Address(name)}?version={version}");

    protected override async Task OnParametersSetAsync()
    {
        if (versions is not [{ } any, ..] || any.Name != Name) (draft, refused) = (null, []);
        await Read();
    }

    private async Task Read()
    {
        try
        {
            fault = null;
            me = await staff.Find((await Authentication).User);
            versions = await query.Of(Name);
            shown = versions.FirstOrDefault(one => draft is not null || Version is null || one.Version == Version);
            if (shown is null) Http?.Response.AnswerNotFound();
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            fault = FaultReference.New(clock);
            ReadingFailed(log, broken, Name, fault);
        }
    }

    // A draft follows the version that holds, whichever was looked at.
    private void Edit()
    {
        shown = versions![0];
        draft = new(shown);
    }

    private void Changed() => refused = [];

    private async Task Discard()
    {
        if (draft is { IsTouched: true } && !await js.InvokeAsync<bool>("confirm", T["Draft.Lose"].Value)) return;
        (draft, refused) = (null, []);
        await Read();
    }

    // The numbers of open cases in the question are those of this moment.
    private async Task Ask()
    {
        await Read();
        if (draft is not null && versions is [var latest, ..] && latest.Version != draft.Follows.Version) Overtaken(latest);
        else await confirmation!.Open();
    }

    private async Task Publish()
    {
        var publishing = me is null ? new(null, [T["Page.SignedOut"]]) : await desk.Publish(draft!.Json, draft.Follows.Version, draft.Note, me.Id);
        await confirmation!.Close();
        if (publishing.Version is not null) draft = null;
        await Read();
        refused = publishing.Faults;
        announcement = publishing.Version is { } published ? T["Page.Published", published] : string.Join(' ', refused);
        if (publishing.Overtaken) Overtaken(versions![0]);
        if (publishing.Version is not null) navigation.NavigateTo(PoliciesPage.Address(Name), replace: true);
    }

    private void Overtaken(PolicyVersion latest)
    {
        refused = [T["Draft.Overtaken", latest.Version, latest.By ?? T["History.Program"].Value, draft!.Follows.Version]];
        draft.Follow(latest);
    }

    private async Task Leave(LocationChangingContext context)
    {
        var target = navigation.ToAbsoluteUri(context.TargetLocation).AbsolutePath;
        if (target == PoliciesPage.Address(Name) || draft is not { IsTouched: true }) return;
        if (!await js.InvokeAsync<bool>("confirm", T["Draft.Leave"].Value)) context.PreventNavigation();
    }

    [LoggerMessage(LogLevel.Error, "The policy {Name} could not be read; reference {Reference}")]
    private static partial void ReadingFailed(ILogger log, Exception exception, string name, string reference);
}
