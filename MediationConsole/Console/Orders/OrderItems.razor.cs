using MediationConsole.Storage;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Orders;

/// <summary>What was ordered, with quantity and unit price.</summary>
public sealed partial class OrderItems
{
    [Parameter, EditorRequired]
    public OrderDetails Details { get; set; } = null!;
}
