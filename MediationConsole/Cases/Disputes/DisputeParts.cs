namespace MediationConsole.Cases.Disputes;

/// <content>How single parts of a dispute change when facts are folded.</content>
public sealed partial record Dispute
{
    private Dispute Propose(Side by, Remedy remedy, Money amount, DateTimeOffset at) => this with
    {
        // A buyer's word replaces what either side had put; a seller's replaces the seller's own and leaves the request standing.
        Proposals = [.. by == Side.Buyer ? Close(null, ProposalStatus.Replaced) : Close(Side.Seller, ProposalStatus.Replaced), new(by, remedy, amount, ProposalStatus.Open, at)],
    };

    private Dispute Answer(Side by, ProposalStatus status) => this with
    {
        Proposals = Close(by == Side.Buyer ? Side.Seller : Side.Buyer, status),
    };

    private IReadOnlyList<Proposal> Close(Side? of, ProposalStatus status) =>
        [.. Proposals.Select(proposal => proposal.Status == ProposalStatus.Open && (of is null || proposal.By == of) ? proposal with { Status = status } : proposal)];

    private IReadOnlyList<Ruling> WithRuling(Func<Ruling, bool> which, RulingState state) =>
        [.. Rulings.Select(ruling => which(ruling) ? ruling with { State = state } : ruling)];

    private IReadOnlyList<Resolution> Close(ResolutionStatus status) => OpenResolution is null ? Resolutions
        : [.. Resolutions.Select(one => one.Status == ResolutionStatus.Open ? one with { Status = status } : one)];

    // The last word that was waited for accepts the resolution.
    private IReadOnlyList<Resolution> Agreed(Side by) =>
    [
        .. Resolutions.Select(one => one.Status != ResolutionStatus.Open ? one : one with
        {
            Approved = [.. one.Approved, by],
            Status = one.Solo is not null || one.Approved.Contains(by.Other()) ? ResolutionStatus.Accepted : ResolutionStatus.Open,
        }),
    ];

    private static bool Waits(Ruling ruling) => ruling.State is RulingState.Pending or RulingState.AwaitingApproval;

    private static Ruling TakeEffect(Ruling ruling, int number) =>
        ruling.Number == number ? ruling with { State = RulingState.InForce }
            : ruling.State == RulingState.InForce ? ruling with { State = RulingState.Superseded }
            : ruling;

    private static Appeal Decided(Appeal appeal, Fact.AppealDecided fact, DateTimeOffset at) => appeal.State == AppealState.Decided ? appeal : appeal with
    {
        State = AppealState.Decided,
        Result = fact.Result,
        Decision = fact.Text,
        DecidedBy = fact.By,
        DecidedByName = fact.Name,
        DecidedAt = at,
        NewRuling = fact.Ruling,
    };
}
