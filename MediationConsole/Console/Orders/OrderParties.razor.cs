using MediationConsole.Storage;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Orders;

/// <summary>Who bought and who sold.</summary>
public sealed partial class OrderParties
{
    [Parameter, EditorRequired]
    public OrderDetails Details { get; set; } = null!;

    /// <summary>The site on which they are known; their names then lead to their pages.</summary>
    [Parameter]
    public string? Site { get; set; }
}
