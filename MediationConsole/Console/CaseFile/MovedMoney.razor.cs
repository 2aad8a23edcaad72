using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>The money that facts would move, instruction by instruction (D24).</summary>
public sealed partial class MovedMoney
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Fact> Facts { get; set; } = [];

    private IReadOnlyList<(SettlementKind Kind, Money Amount)> Moves => [.. Facts.Select(fact => fact switch
    {
        Fact.SettlementInstructed paid => (paid.Kind, paid.Amount),
        Fact.SettlementHeld held => (held.Kind, held.Amount),
        _ => default((SettlementKind Kind, Money Amount)?),
    }).OfType<(SettlementKind, Money)>()];
}
