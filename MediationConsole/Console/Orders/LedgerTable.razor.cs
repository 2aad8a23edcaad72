using MediationConsole.Storage;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Orders;

/// <summary>The transactions of an order with their entries, which sum to zero (section 7).</summary>
public sealed partial class LedgerTable
{
    [Parameter, EditorRequired]
    public IReadOnlyList<LedgerRow> Transactions { get; set; } = [];

    [Parameter, EditorRequired]
    public TimeZoneInfo Zone { get; set; } = null!;
}
