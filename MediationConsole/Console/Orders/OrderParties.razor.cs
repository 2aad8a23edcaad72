using MediationConsole.Storage;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Orders;

/// <summary>Who bought and who sold.</summary>
public sealed partial class OrderParties
{
    [Parameter, EditorRequired]
    public OrderDetails Details { get; set; } = null!;
}
