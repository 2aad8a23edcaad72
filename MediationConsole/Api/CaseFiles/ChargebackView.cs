using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;

namespace MediationConsole.Api.CaseFiles;

/// <summary>What a chargeback has beside what every case has (C1–C7).</summary>
/// <param name="Title">What the network calls the code; the code itself where it is not listed.</param>
/// <param name="Category">What such codes have in common, for example <c>fraudulent</c>; null where the code is not listed.</param>
/// <param name="DefendedBy">seller or platform (C3).</param>
/// <param name="Needs">What a defence under the code needs, and what of it is there. Staff only.</param>
/// <param name="Pack">The pack that was submitted last (C5).</param>
/// <param name="Bearer">seller or platform, once it is lost (C6).</param>
public sealed record ChargebackView(
    string Network, string ReasonCode, string Title, string? Category, string BankCaseId, NetworkStage Stage, Money Amount, DateTimeOffset ReceivedAt, DateTimeOffset RespondBy,
    Defender DefendedBy, DefenceView? Defence, IReadOnlyList<NeedView>? Needs, ChargebackPackView? Pack, IReadOnlyList<BankDecision> Decisions, Bearer? Bearer, CaseRef? Hold)
{
    internal static ChargebackView Of(Chargeback one, bool isOutsider) => new(
        one.Network, one.ReasonCode, NetworkCodes.Title(one.Network, one.ReasonCode), one.Category, one.BankCaseId, one.NetworkStage, one.Amount, one.ReceivedAt, one.RespondBy,
        one.DefendedBy, one.Defence is { } said ? new(said.Text, said.Shipping, said.At) : null,
        isOutsider ? null : [.. Need.Of(one).Select(need => new NeedView(need.Text, need.Type, need.IsThere, need.Exhibits))],
        one.Pack is { } pack ? new(pack.Stage, pack.Hash, pack.Exhibits, pack.At, pack.Acknowledgement) : null, one.Decisions, one.Bearer, one.Hold);
}

/// <summary>What the seller said (C4), and what the console found of the order's shipping: not_shipped, tracking_invalid, tracking_valid or delivered.</summary>
public sealed record DefenceView(string Text, ShippingCheck Shipping, DateTimeOffset At);

/// <summary>One thing that a defence needs (C5). <paramref name="There"/> is null where only a person can tell.</summary>
public sealed record NeedView(string Text, string? Type, bool? There, IReadOnlyList<int> Exhibits);

/// <summary>A pack as it was submitted: frozen under its hash (C5).</summary>
public sealed record ChargebackPackView(NetworkStage Stage, string Hash, IReadOnlyList<int> Exhibits, DateTimeOffset SubmittedAt, string? Acknowledgement);
