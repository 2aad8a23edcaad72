using MediationConsole.Cases;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Shell;
using MediationConsole.People;
using MediationConsole.Storage.Policies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace MediationConsole.Console.Declarations;

/// <summary>A person's own page: declares and ends relations to parties (D21), and sees the own limits (D22).</summary>
public sealed partial class ProfilePage(
    StaffDirectory staff, Relations relations, TimeProvider clock, NavigationManager navigation, IJSRuntime js, ILogger<ProfilePage> log)
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    private Actor.Staff? me;
    private IReadOnlyList<Relation> declared = [];
    private IReadOnlyDictionary<string, string> faults = None;
    private Relation? ending;
    private Modal? confirmation;
    private string site = "";
    private string party = "";
    private string note = "";
    private string announcement = "";
    private string? fault;

    [Inject]
    private PolicyBook Sites { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private bool HasText => party.Trim().Length > 0 || note.Trim().Length > 0;

    protected override async Task OnInitializedAsync()
    {
        site = Sites.Sites.OrderBy(Sites.Title, StringComparer.CurrentCulture).First();
        await Read();
    }

    private async Task Read()
    {
        try
        {
            fault = null;
            me = await staff.Find((await Authentication).User);
            if (me is not null) declared = await relations.List(me.Id);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            fault = FaultReference.New(clock);
            ReadingFailed(log, broken, fault);
        }
    }

    private async Task Declare()
    {
        var made = await relations.Declare(me!, new PartyId(site, party), note);
        faults = made.Faults;
        if (made.Relation is null) return;
        announcement = T["Declare.Done", made.Relation.Party.Id];
        (party, note) = ("", "");
        await Read();
    }

    private async Task Ask(Relation relation)
    {
        ending = relation;
        await confirmation!.Open();
    }

    private async Task End()
    {
        await relations.End(ending!.Id, me!.Id);
        announcement = T["End.Done", ending.Party.Id];
        await confirmation!.Close();
        await Read();
    }

    private string? Invalid(string field) => faults.ContainsKey(field) ? "true" : null;

    private async Task Leave(LocationChangingContext context)
    {
        if (!HasText || navigation.ToAbsoluteUri(context.TargetLocation).AbsolutePath == "/profile") return;
        if (!await js.InvokeAsync<bool>("confirm", T["Declare.Leave"].Value)) context.PreventNavigation();
    }

    [LoggerMessage(LogLevel.Error, "A profile could not be read; reference {Reference}")]
    private static partial void ReadingFailed(ILogger log, Exception exception, string reference);
}
