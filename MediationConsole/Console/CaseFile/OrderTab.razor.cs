using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>The order behind the case: parties, items, parcels and what its payment has become.</summary>
public sealed partial class OrderTab
{
    [Parameter, EditorRequired]
    public CaseView View { get; set; } = null!;
}
