using MediationConsole.Cases.Orders;

namespace MediationConsole.Cases.Holds;

/// <summary>What facts of a hold change beyond it: on its order, and on the holds that share its statement (H2, H4, H5, H7).</summary>
internal static class HoldRipples
{
    public static IReadOnlyList<Ripple> Of(Fact fact, Hold after) => fact switch
    {
        Fact.HoldPlaced f => [new Ripple.Weigh(new OrderNews.Frozen(after.Ref.ToString(), f.Cause))],
        // Whoever succeeds against the statement succeeds for every order it froze.
        Fact.HoldEnded { As: HoldEnd.Overturned, By: { } by } f when after.Cause == HoldCauses.Misconduct =>
            [Gone(after), new Ripple.DoUnder(after.StatementName, after.Ref, new Act.EndHold($"Hold {after.Ref} was overturned: {f.Reason}", by, f.Name))],
        Fact.HoldEnded => [Gone(after)],
        Fact.OrderClosed => [Gone(after), new Ripple.Weigh(new OrderNews.Closed(after.Ref.ToString()))],
        _ => [],
    };

    private static Ripple.Weigh Gone(Hold hold) => new(new OrderNews.Unfrozen(hold.Ref.ToString()));
}
