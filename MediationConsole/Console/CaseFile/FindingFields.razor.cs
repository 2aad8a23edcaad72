using MediationConsole.Cases;
using MediationConsole.Console.Shell;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>One finding: the point of the claim, why it is found so, and the exhibits it rests on (D20).</summary>
public sealed partial class FindingFields
{
    private IReadOnlyList<ChoiceOption<string>> reasons = [];

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    [Parameter, EditorRequired]
    public FindingDraft Finding { get; set; } = null!;

    /// <summary>Which finding it is, counted from one.</summary>
    [Parameter]
    public int Place { get; set; }

    /// <summary>The preview must be reckoned anew.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private bool IsCurrent => Case.Ruling.Findings.Count > 1 && Case.Ruling.Current == Finding;

    protected override void OnInitialized() =>
        reasons = [.. RulingReasons.All.Values.Select(reason => new ChoiceOption<string>(reason.Code, LawNames.Finding(reason.Code), T[$"Group.{reason.Group}"]))];

    private void MakeCurrent() => Case.Ruling.Current = Finding;

    private Task SetPoint(string? typed)
    {
        Finding.Point = typed ?? "";
        return OnChanged.InvokeAsync();
    }

    private Task SetReason(string? chosen)
    {
        Finding.Reason = chosen ?? "";
        return OnChanged.InvokeAsync();
    }

    private Task Toggle(int exhibit)
    {
        Finding.Toggle(exhibit);
        return OnChanged.InvokeAsync();
    }

    private Task Remove()
    {
        Case.Ruling.Remove(Finding);
        return OnChanged.InvokeAsync();
    }
}
