using MediationConsole.Cases;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Orders;

/// <summary>What an order's payment has become, as a bar and as figures: captured = refunded + charged back + released + remaining (D33).</summary>
public sealed partial class ExposureFigures
{
    private const int Width = 1000;

    [Parameter, EditorRequired]
    public Exposure Exposure { get; set; } = null!;

    private (string Part, Money Amount)[] Parts =>
    [
        ("Refunded", Exposure.Refunded), ("ChargedBack", Exposure.ChargedBack), ("Released", Exposure.Released), ("Remaining", Exposure.Remaining),
    ];

    // What the platform paid is no part of what was captured, so it stands beside the sum.
    private (string Part, Money Amount)[] Platform =>
    [
        .. new[] { (Part: "PlatformRefunded", Amount: Exposure.PlatformRefunded), (Part: "PlatformReleased", Amount: Exposure.PlatformReleased) }.Where(one => one.Amount.IsPositive),
    ];

    private List<(string Part, long From, long Width)> Shares
    {
        get
        {
            var shares = new List<(string, long, long)>();
            if (!Exposure.Captured.IsPositive) return shares;
            long from = 0;
            foreach (var (part, amount) in Parts)
            {
                var width = (long)((Int128)amount.Minor * Width / Exposure.Captured.Minor);
                shares.Add((part, from, width));
                from += width;
            }

            return shares;
        }
    }
}
