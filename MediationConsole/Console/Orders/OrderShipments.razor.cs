using MediationConsole.Storage;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Orders;

/// <summary>The parcels, with their tracking numbers.</summary>
public sealed partial class OrderShipments
{
    [Parameter, EditorRequired]
    public OrderDetails Details { get; set; } = null!;
}
