using MediationConsole.Cases;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Orders;

/// <summary>What weighs on an order: holds, which freeze its money, and what the buyer's bank demands (D29, D30).</summary>
public sealed partial class OrderMarksBanners
{
    [Parameter, EditorRequired]
    public OrderMarks Marks { get; set; } = null!;

    [Parameter, EditorRequired]
    public TimeZoneInfo Zone { get; set; } = null!;

    private string Cause(string cause) => T[$"Cause.{cause}"] is { ResourceNotFound: false } known ? known.Value : cause;
}
