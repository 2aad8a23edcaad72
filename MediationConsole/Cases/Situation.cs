using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Cases;

/// <summary>All the law looks at: the case, what the order's money has become, and the pinned policy.</summary>
public sealed record Situation(Case Case, Exposure Exposure, Policy Policy)
{
    /// <summary>What weighs on the order now (D21, D29, D30).</summary>
    public OrderMarks Order { get; init; } = OrderMarks.None;

    /// <summary>What else of the order bears on a decision (C3, G1).</summary>
    public OrderSheet Sheet { get; init; } = OrderSheet.Blank;

    /// <summary>What the guarantee has paid so far (G1).</summary>
    public GuaranteeBook Guarantee { get; init; } = GuaranteeBook.Unused;

    /// <summary>When whoever has the case last acted, typed or had it open; null where nobody has it, or nobody has looked (D20).</summary>
    public DateTimeOffset? OwnerSeenAt { get; init; }

    /// <summary>The ref that the next hold will bear, where a case may come to need one again (H3); null where none can be placed.</summary>
    public CaseRef? NextHold { get; init; }

    /// <summary>When the console was down lately (D31).</summary>
    public IReadOnlyList<Outage> Outages { get; init; } = [];

    /// <summary>The situation after one more fact: the case with it, the order's money where the fact moves any, and the fund where the guarantee pays.</summary>
    public Situation After(Fact fact, DateTimeOffset at)
    {
        var after = Case.Apply(fact, at);
        return this with
        {
            Case = after,
            Order = fact is Fact.HoldEnded or Fact.OrderClosed ? Order.Without(Case.Ref) : Order,
            Exposure = fact is Fact.SettlementInstructed paid ? Exposure.After(Settlement.Movement(paid.Kind, paid.Amount)) : Exposure,
            Guarantee = Guarantee.After(Case, after, Policy, at),
        };
    }
}

/// <summary>A parcel of an order as the marketplace reported it (C3).</summary>
public sealed record Parcel(string Carrier, string TrackingNumber, DateTimeOffset? ShippedAt, DateTimeOffset? DeliveredAt);

/// <summary>What of an order bears on decisions beside its money: its parcels, and whether the guarantee covers it (C3, G1).</summary>
public sealed record OrderSheet(IReadOnlyList<Parcel> Parcels, bool Guarantee, string Status)
{
    /// <summary>An order of which nothing is known.</summary>
    public static OrderSheet Blank { get; } = new([], false, "");

    /// <summary>True once shipping was reported (C3).</summary>
    public bool IsShipped => Parcels.Count > 0;
}

/// <summary>What the guarantee paid in the month of the decision, in minor units of the order's currency, and whether this buyer still has it (G1, G3).</summary>
/// <param name="FundUsed">Paid on this site this month, and what is promised and not paid out yet.</param>
/// <param name="BuyerUsed">Of that, what this buyer had.</param>
/// <param name="FlaggedBy">The claim whose confirmed report took the guarantee from the buyer; null where none did.</param>
public sealed record GuaranteeBook(long FundUsed, long BuyerUsed, CaseRef? FlaggedBy)
{
    /// <summary>Nothing was paid, nobody is flagged.</summary>
    public static GuaranteeBook Unused { get; } = new(0, 0, null);

    /// <summary>What the guarantee has paid after a fact of that case: more by what the claim takes out of the month's fund now, less by what it took before (G1).</summary>
    internal GuaranteeBook After(Case before, Case after, Policy policy, DateTimeOffset now)
    {
        if (after is not GuaranteeClaim claim) return this;
        var month = policy.MonthAround(now);
        var more = Of(claim, month) - Of(before as GuaranteeClaim, month);
        return new(FundUsed + more, BuyerUsed + more, claim.Report is { State: ReportState.Confirmed } ? FlaggedBy ?? claim.Ref : FlaggedBy);
    }

    private static long Of(GuaranteeClaim? claim, (DateTimeOffset From, DateTimeOffset Until) month) =>
        claim is { FromFund: { } pays, ApprovedAt: { } at } && at >= month.From && at < month.Until ? pays.Minor : 0;
}

/// <summary>What the law must know of an order before a case is opened on it (D3, H10, C1, G1).</summary>
/// <param name="Cases">Every case the order ever had, oldest first.</param>
public sealed record Standing(string Site, string OrderNo, Exposure Exposure, IReadOnlyList<Case> Cases)
{
    /// <inheritdoc cref="Situation.Order"/>
    public OrderMarks Marks { get; init; } = OrderMarks.None;

    /// <inheritdoc cref="Situation.Sheet"/>
    public OrderSheet Sheet { get; init; } = OrderSheet.Blank;

    /// <inheritdoc cref="Situation.Guarantee"/>
    public GuaranteeBook Guarantee { get; init; } = GuaranteeBook.Unused;

    /// <summary>The case of this site that bears the outside name of the one to be opened, whichever order it is of (C1).</summary>
    public CaseRef? Namesake { get; init; }

    /// <summary>The ref that the next case of a kind will bear.</summary>
    public required Func<CaseKind, CaseRef> Next { get; init; }

    /// <summary>The case of that kind that is not over yet, if any (D3, G1).</summary>
    public Case? Open(CaseKind kind) => Cases.LastOrDefault(one => one.Ref.Kind == kind && !one.IsClosed);

    /// <summary>The situation of a case that has just been opened here.</summary>
    internal Situation With(Case opened, Policy policy) => new(opened, Exposure, policy) { Order = Marks, Sheet = Sheet, Guarantee = Guarantee };
}
