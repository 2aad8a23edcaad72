using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Console.CaseFile;
using MediationConsole.Reports.Packs;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Chargebacks;

/// <summary>Which exhibits go into the pack, how much room they take of what the network allows, and why one is not among them (C5).</summary>
public sealed partial class PackExhibits
{
    [Parameter, EditorRequired]
    public Chargeback One { get; set; } = null!;

    [Parameter, EditorRequired]
    public PackRoom Room { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlySet<int> Chosen { get; set; } = null!;

    /// <summary>Hears the exhibits that were chosen by hand; null where all that fit are to go along.</summary>
    [Parameter]
    public EventCallback<IReadOnlySet<int>?> OnChosen { get; set; }

    private bool IsOver => Room.Bytes(Chosen) > Room.Limit.Bytes || Room.Pages(Chosen) > Room.Limit.Pages;

    private Task Turn(int exhibit)
    {
        var chosen = Chosen.ToHashSet();
        if (!chosen.Remove(exhibit)) chosen.Add(exhibit);
        return OnChosen.InvokeAsync(chosen);
    }

    private Task Reset() => OnChosen.InvokeAsync(null);

    private string Why(Unfit why, Exhibit exhibit) =>
        T[$"Unfit.{why}", why == Unfit.Deficient ? exhibit.Reason ?? "" : CaseWords.Size(Room.Bytes([exhibit.Number]) - Room.Bytes([])), CaseWords.Size(Math.Max(0, Room.Limit.Bytes - Room.Bytes(Chosen)))];
}
