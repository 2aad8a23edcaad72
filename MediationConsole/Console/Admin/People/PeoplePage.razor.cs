using MediationConsole.Cases;
using MediationConsole.Console.Shell;
using MediationConsole.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace MediationConsole.Console.Admin.People;

/// <summary>Members of staff with their roles, their own limits (D22) and the relations they have declared (D21).</summary>
public sealed partial class PeoplePage(StaffDirectory staff, Relations relations, TimeProvider clock, ILogger<PeoplePage> log)
{
    private IReadOnlyList<Actor.Staff>? people;
    private IReadOnlyList<Relation> declared = [];
    private Actor.Staff? person;
    private Actor.Staff? me;
    private string? fault;

    [SupplyParameterFromQuery(Name = "person")]
    public string? PersonName { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private List<Relation> Declared => [.. declared.Where(relation => relation.Of == person!.Id)];

    protected override Task OnParametersSetAsync() => Read();

    private static string Address(StaffId id) => $"/admin/people?person={Uri.EscapeDataString(id.Value)}";

    private string Named(StaffId id) => people?.FirstOrDefault(one => one.Id == id)?.Name ?? id.Value;

    private async Task Read()
    {
        try
        {
            fault = null;
            (me, people, declared) = (await staff.Find((await Authentication).User), await staff.All(), await relations.List());
            person = people.FirstOrDefault(one => one.Id.Value == PersonName);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            fault = FaultReference.New(clock);
            ReadingFailed(log, broken, fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "The people could not be read; reference {Reference}")]
    private static partial void ReadingFailed(ILogger log, Exception exception, string reference);
}
