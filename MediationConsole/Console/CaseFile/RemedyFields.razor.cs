using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>Chooses a remedy, and its amount as money or as a share.</summary>
public sealed partial class RemedyFields
{
    private static readonly (Remedy Remedy, string Key)[] Remedies =
        [(Remedy.FullRefund, "1"), (Remedy.PartialRefund, "2"), (Remedy.Release, "3"), (Remedy.ReturnAndRefund, "4")];

    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public RemedyDraft Draft { get; set; } = null!;

    /// <summary>All there is to be had; percentages are of it.</summary>
    [Parameter, EditorRequired]
    public Money All { get; set; }

    /// <summary>What stands below the amount while nothing is wrong with it.</summary>
    [Parameter]
    public string? Says { get; set; }

    /// <summary>What is wrong with the amount.</summary>
    [Parameter]
    public string? Fault { get; set; }

    /// <summary>Why a return of the goods is out of the question; null where it is not.</summary>
    [Parameter]
    public string? NoReturn { get; set; }

    /// <summary>True where the keys 1 to 4 choose.</summary>
    [Parameter]
    public bool HasKeys { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private string? Barred(Remedy remedy) => remedy == Remedy.ReturnAndRefund ? NoReturn : null;

    private Task Choose(Remedy remedy)
    {
        Draft.Choose(remedy, All);
        return OnChanged.InvokeAsync();
    }

    private Task SetAmount(string? typed)
    {
        Draft.SetAmount(typed ?? "", All);
        return OnChanged.InvokeAsync();
    }

    private Task SetPercent(string? typed)
    {
        Draft.SetPercent(typed ?? "", All);
        return OnChanged.InvokeAsync();
    }
}
