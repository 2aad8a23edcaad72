using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Holds;
using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Cases;

/// <summary>The law of every kind of case: who may do what, and when (sections 2 to 5).</summary>
public static class Law
{
    /// <summary>Grants an act with the facts that follow, or refuses it with a name and a sentence. Pure; never throws for what a person can do.</summary>
    /// <param name="now">The instant of the act; what was due before it has lapsed already.</param>
    public static Decision Decide(Situation situation, Act act, Actor actor, DateTimeOffset now) => situation.Case switch
    {
        Dispute => DisputeLaw.Decide(situation, act, actor, now),
        Hold => HoldLaw.Decide(situation, act, actor, now),
        Chargeback => ChargebackLaw.Decide(situation, act, actor, now),
        GuaranteeClaim => ClaimLaw.Decide(situation, act, actor, now),
        _ => throw new InvalidOperationException("A case without a law."),
    };

    /// <summary>Opens a case on an order with its first facts, or refuses it.</summary>
    public static Decision Open(Standing order, Act act, Actor actor, Policy policy, DateTimeOffset now) => act switch
    {
        Act.OpenDispute a => Disputes.Opening.Decide(order, a, actor, policy, now),
        Act.PlaceHold a => Placing.Decide(order, a, actor, policy, now),
        Act.NotifyChargeback a => Chargebacks.Opening.Decide(order, a, actor, policy, now),
        Act.ClaimGuarantee a => ClaimOpening.Decide(order, a, actor, policy, now),
        _ => throw new InvalidOperationException($"{act.GetType().Name} opens no case."),
    };

    /// <summary>The kind of case that an act opens.</summary>
    public static CaseKind KindOf(Act opening) => opening switch
    {
        Act.OpenDispute => CaseKind.Dispute,
        Act.PlaceHold => CaseKind.Hold,
        Act.NotifyChargeback => CaseKind.Chargeback,
        Act.ClaimGuarantee => CaseKind.Guarantee,
        _ => throw new InvalidOperationException($"{opening.GetType().Name} opens no case."),
    };

    /// <summary>The kinds of cases that an act opens, or that follow from it at once (H3).</summary>
    public static IReadOnlyList<CaseKind> KindsOf(Act opening) => KindOf(opening) switch
    {
        CaseKind.Chargeback => [CaseKind.Chargeback, CaseKind.Hold],
        var kind => [kind],
    };

    /// <summary>What somebody outside calls the case that an act opens; no two cases of a site are called the same (C1).</summary>
    public static string? OutsideName(Act opening) => opening is Act.NotifyChargeback notice ? Banks.NameOf(notice) : null;

    /// <summary>The case that an opening tells of, where it is there already, and what it hears (C1); null where a case is to be opened.</summary>
    public static (CaseRef Ref, Act Act)? Meant(Standing order, Act opening) =>
        opening is Act.NotifyChargeback notice && Chargebacks.Opening.Known(order, notice) is { } known ? (known.Ref, notice) : null;

    /// <summary>Whether the law asks what the guarantee has paid before it opens such a case (G1).</summary>
    public static bool AsksGuarantee(Act opening) => KindOf(opening) == CaseKind.Guarantee;

    /// <inheritdoc cref="AsksGuarantee(Act)"/>
    public static bool AsksGuarantee(Case one) => one.Ref.Kind == CaseKind.Guarantee;

    /// <summary>True for an act by which a case hears what happened to its order; every case hears all of it, whatever it makes of it (D29, D30, H4).</summary>
    internal static bool IsHearing(Act act) => act is Act.HearOfHold or Act.HearOfLift or Act.HearOfClosing or Act.HearOfChargeback or Act.HearOfBankDecision;

    /// <summary>True for who may tell a case what happened to its order: whoever brought it about, or the clock. Whether they might do so was asked there.</summary>
    internal static bool Tells(Actor actor) => actor is Actor.Marketplace or Actor.Bank or Actor.Clock || (actor is Actor.Staff staff && staff.Is(StaffRoles.Risk));

    internal static Saying Who(Actor actor) => actor switch
    {
        Actor.Buyer => (Saying)"The buyer",
        Actor.Seller => "The seller",
        Actor.Gateway => "The payment gateway",
        Actor.Bank => "The bank",
        Actor.Marketplace => "The marketplace",
        Actor.Clock => "The clock",
        Actor.Staff => "Staff",
        _ => throw new InvalidOperationException("An actor without a name."),
    };

    internal static Decision Refuse(Refusal code, Saying sentence, string? field = null) => new Decision.Refused(code, sentence, field);

    internal static Decision Impossible(string field, Saying sentence) => Refuse(Refusal.ImpossibleValue, sentence, field);
}
