using MediationConsole.Cases;
using MediationConsole.Console.Shell;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>Gives the case into other hands: who has a conflict steps back for good (D21), and a manager gives it to a mediator (D20).</summary>
public sealed partial class HandOver
{
    private Modal? recuse;
    private Modal? assign;
    private RecusalDraft recusal = new();
    private StaffId? to;
    private string? refused;
    private IReadOnlyList<ChoiceOption<StaffId?>> successors = [];
    private IReadOnlyList<ChoiceOption<StaffId?>> everybody = [];

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    /// <summary>The mediators there are.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Actor.Staff> Colleagues { get; set; } = [];

    [CascadingParameter]
    public DraftKeeper? Keeper { get; set; }

    private Actor.Staff? Chosen => Colleagues.FirstOrDefault(person => person.Id == to);

    private Actor.Staff? Next => Colleagues.FirstOrDefault(person => person.Id == recusal.To);

    // The law is asked about some mediator, so that only what stands against giving the case away at all bars the button.
    private static Act.Assign Example => new(new Actor.Staff(new("somebody"), "", StaffRoles.Mediator));

    private string? WhyNotRecuse => string.IsNullOrWhiteSpace(recusal.Reason) ? T["Dialog.TextNeeded"].Value : Case.Rehearse(new Act.Recuse(recusal.Reason.Trim(), Next)).WhyNot;

    private string? WhyNotAssign => Chosen is null ? T["Assign.Choose"].Value : Case.Rehearse(new Act.Assign(Chosen)).WhyNot;

    protected override void OnInitialized() => recusal = Keeper?.Of("recuse", () => recusal) ?? recusal;

    protected override void OnParametersSet()
    {
        // The same lists as long as the people are the same: another one makes the box forget what was chosen.
        if (everybody.Select(option => option.Value).SequenceEqual(Colleagues.Select(person => (StaffId?)person.Id))) return;
        everybody = [.. Colleagues.Select(person => new ChoiceOption<StaffId?>(person.Id, person.Name))];
        successors = [new(null, T["Recuse.Nobody"]), .. everybody.Where(option => option.Value != Case.Me.Id)];
    }

    private async Task Recuse()
    {
        refused = await Case.Try(new Act.Recuse(recusal.Reason.Trim(), Next));
        if (refused is not null) return;
        recusal.Clear();
        await recuse!.Close();
    }

    private async Task Assign()
    {
        if (Chosen is null) return;
        refused = await Case.Try(new Act.Assign(Chosen));
        if (refused is not null) return;
        to = null;
        await assign!.Close();
    }
}
