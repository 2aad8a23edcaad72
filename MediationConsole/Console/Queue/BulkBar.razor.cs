using MediationConsole.Cases;
using MediationConsole.People;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Queue;

/// <summary>Acts on the rows that are chosen, or on all that match; each is asked of the law by itself, and what is refused says why.</summary>
public sealed partial class BulkBar(QueueBulk bulk, QueueQuery query, StaffDirectory staff)
{
    private readonly List<BulkResult> results = [];
    private IReadOnlyList<Actor.Staff> people = [];
    private string to = "";
    private bool all;
    private bool busy;
    private QueueFilter? known;

    [Parameter, EditorRequired]
    public QueueFilter Filter { get; set; } = new();

    /// <summary>The refs that are chosen; what is done here changes it.</summary>
    [Parameter, EditorRequired]
    public ISet<string> Chosen { get; set; } = new HashSet<string>();

    /// <summary>The refs on the page.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Shown { get; set; } = [];

    /// <summary>How many match.</summary>
    [Parameter]
    public int Count { get; set; }

    [Parameter, EditorRequired]
    public Actor.Staff Me { get; set; } = null!;

    /// <summary>Told when what is chosen is something else.</summary>
    [Parameter]
    public EventCallback ChosenChanged { get; set; }

    private List<BulkResult> Refused => [.. results.Where(one => one.Refusal is not null)];

    protected override async Task OnParametersSetAsync()
    {
        if (known is not null && known != Filter) (all, _) = (false, Drop());
        known = Filter;
        if (people.Count == 0 && Me.Is(StaffRoles.Manager))
            people = [.. (await staff.All()).Where(person => person.Is(Filter.Queue.WorkedBy())).OrderBy(person => person.Name, StringComparer.CurrentCulture)];
    }

    private bool Drop()
    {
        results.Clear();
        return true;
    }

    private Task ChooseShown()
    {
        foreach (var reference in Shown) Chosen.Add(reference);
        return ChosenChanged.InvokeAsync();
    }

    private Task Clear()
    {
        (all, to) = (false, "");
        Chosen.Clear();
        return ChosenChanged.InvokeAsync();
    }

    private Task HandOver() => people.FirstOrDefault(person => person.Id.Value == to) is { } person ? Do(new Act.Assign(person)) : Task.CompletedTask;

    private async Task Do(Act act)
    {
        if (busy) return;
        busy = true;
        results.Clear();
        try
        {
            var refs = all ? await query.Refs(Filter, Me.Id, QueueBulk.Most) : [.. Shown.Where(Chosen.Contains)];
            await foreach (var result in bulk.Do(refs, act, Me))
            {
                results.Add(result);
                if (results.Count % 20 == 0) StateHasChanged();
            }
        }
        finally
        {
            busy = false;
        }

        await Clear();
    }
}
