using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Holds;

/// <summary>How an order is frozen (H1–H6, H10).</summary>
public static class Placing
{
    private const int LongestName = 100;

    /// <summary>Grants the hold with its first facts, or refuses it. Freezing never needs a second person (H8).</summary>
    public static Decision Decide(Standing order, Act.PlaceHold act, Actor actor, Policy policy, DateTimeOffset now)
    {
        if (MayFreeze(order, actor) is { } refused) return refused;
        if (!HoldCauses.Exists(act.Cause)) return Impossible("cause", $"There is no cause '{act.Cause}' (H1).");
        if (Correspondence.Blank(act.Facts, "facts") is { } blank) return blank;
        if (act.Statement is { Length: > LongestName }) return Impossible("statement", "The name of a statement has 100 characters at most.");
        if (act.RuleName is { Length: > LongestName }) return Impossible("rule", "The name of a rule has 100 characters at most.");
        if (act.Cause == HoldCauses.Manual && act.ReviewAt is null) return Impossible("reviewAt", "A manual hold says when it is looked at again (H6).");
        if (act.ReviewAt is { } review && review <= now) return Impossible("reviewAt", "The date of review lies in the future (H6).");
        if (Suppressed(order, act, actor) is { } suppressed) return suppressed;

        var placed = State(order, act, actor, policy, now);
        var draft = new Draft(order.With(Hold.Opened(placed, now), policy), now);
        Begin(draft, act.ReviewAt);
        Correspondence.Attach(draft, act, Reader.Seller);
        return new Decision.Granted([placed, .. ((Decision.Granted)draft.Granted()).Facts]);
    }

    private static Decision? MayFreeze(Standing order, Actor actor) => actor switch
    {
        Actor.Staff staff when !staff.Is(StaffRoles.Risk) => Correspondence.NoRole(),
        Actor.Staff staff => Assignment.Conflict(order.Site, order.Marks, staff),
        Actor.Marketplace or Actor.Bank or Actor.Clock => null,
        _ => Refuse(Refusal.RoleMissing, $"{Who(actor)} cannot freeze an order (H1)."),
    };

    // A person found that these facts are no reason to freeze the order; a machine does not know better (H10).
    private static Decision? Suppressed(Standing order, Act.PlaceHold act, Actor actor)
    {
        if (actor is not Actor.Marketplace && act.RuleName is null) return null;
        var facts = HoldCauses.Normalise(CardNumbers.Mask(act.Facts));
        return order.Cases.OfType<Hold>().FirstOrDefault(hold => hold.WasLiftedByPerson && hold.Cause == act.Cause && HoldCauses.Normalise(hold.Facts) == facts) is { } lifted
            ? Refuse(Refusal.AlreadyLifted, $"Hold {lifted.Ref} rested on the same facts, and a person lifted it (H10).")
            : null;
    }

    private static Fact.HoldPlaced State(Standing order, Act.PlaceHold act, Actor actor, Policy policy, DateTimeOffset now)
    {
        var reference = order.Next(CaseKind.Hold);
        var staff = actor as Actor.Staff;
        var answer = act.Cause == HoldCauses.Misconduct ? policy.DueAt(TermCode.HoldEvidence, now) : now;
        var review = act.ReviewAt ?? policy.DueAt(TermCode.HoldReview, answer);
        var until = act.Cause switch
        {
            HoldCauses.Misconduct => answer,
            HoldCauses.RiskAddress => policy.DueAt(TermCode.HoldRiskAddress, now),
            _ => review,
        };
        return new(
            reference, order.Site, order.OrderNo, policy.Name, policy.Version, act.Cause, CardNumbers.Mask(act.Facts.Trim()), HoldCauses.Wanted(act.Cause), HoldCauses.HowToAppeal,
            until, review, act.Statement ?? reference.ToString(), order.Exposure.Remaining, staff?.Id, staff?.Name, act.Chargeback, act.RuleName, act.ReviewAt is not null);
    }

    // What runs from the start: the seller's time to answer, the day on which the order closes, or staff's time to review (H4, H5).
    // A chargeback's hold ends with the chargeback, which has clocks of its own (H3).
    private static void Begin(Draft draft, DateTimeOffset? reviewAt)
    {
        switch (draft.Hold.Cause)
        {
            case HoldCauses.Misconduct:
                draft.Start(TermCode.HoldEvidence);
                break;
            case HoldCauses.RiskAddress:
                draft.Start(TermCode.HoldRiskAddress);
                break;
            case HoldCauses.Chargeback:
                break;
            default:
                draft.Review(reviewAt);
                break;
        }
    }
}
