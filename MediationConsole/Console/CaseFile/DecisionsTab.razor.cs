using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>Everything the centre proposed and ruled: two rulings side by side, and the way to the case as it stood at each (D19, D28).</summary>
public sealed partial class DecisionsTab
{
    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    /// <summary>The ruling on the left; without it the last two are compared.</summary>
    [Parameter]
    public int? Earlier { get; set; }

    /// <summary>The ruling on the right.</summary>
    [Parameter]
    public int? Later { get; set; }

    private CaseView View => Case.View;

    /// <summary>Each ruling with the one it took the place of, or would take.</summary>
    private List<(Ruling Earlier, Ruling Later)> Pairs =>
    [
        .. View.Dispute.Rulings.Skip(1).Select(later => (Before(later), later)),
    ];

    private (Ruling Earlier, Ruling Later)? Pair
    {
        get
        {
            if (View.Dispute.Rulings.FirstOrDefault(one => one.Number == Earlier) is { } earlier
                && View.Dispute.Rulings.FirstOrDefault(one => one.Number == Later) is { } later) return (earlier, later);
            return Pairs.Count == 0 ? null : Pairs[^1];
        }
    }

    internal static string Tone(Ruling ruling) => ruling.State switch
    {
        RulingState.InForce => "good",
        RulingState.Pending => "info",
        RulingState.AwaitingApproval => "warn",
        RulingState.TakenBack or RulingState.Void or RulingState.Returned or RulingState.Superseded => "plain",
    };

    // A decision on an appeal stands against the ruling that was appealed, not against a draft of itself.
    private Ruling Before(Ruling later)
    {
        var before = View.Dispute.Rulings.Where(one => one.Number < later.Number).ToList();
        return later.OnAppeal is null ? before[^1] : before.FindLast(one => one.WasInForce) ?? before[^1];
    }

    private string Answers(Resolution resolution) => resolution switch
    {
        { Status: ResolutionStatus.Open, Approved: [var side, ..] } => T["Resolution.AgreedSoFar", T.Of(side)],
        { Status: ResolutionStatus.Open } => T["Resolution.NobodyYet"],
        { Approved.Count: > 0 } => T["Resolution.Agreed", string.Join(", ", resolution.Approved.Select(side => T.Of(side)))],
        _ => T["Resolution.NobodyAgreed"],
    };
}
