using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Chargebacks;

/// <summary>What the buyer's bank says: notices, stages and decisions (C1, C6, C7). A bank cannot be refused; what it says twice is one.</summary>
internal static class Banks
{
    private const int LongestWord = 50;
    private const int LongestId = 100;
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>True for who speaks for a bank: itself, or risk staff who had a letter of it.</summary>
    public static bool IsHeard(Actor actor) => actor is Actor.Bank || (actor is Actor.Staff staff && staff.Is(StaffRoles.Risk));

    /// <summary>What the bank calls its case, together with its network; null where the notice names none.</summary>
    public static string? NameOf(Act.NotifyChargeback act) =>
        string.IsNullOrWhiteSpace(act.Network) || string.IsNullOrWhiteSpace(act.BankCaseId) ? null : $"{act.Network.Trim().ToLowerInvariant()}/{act.BankCaseId.Trim()}";

    /// <summary>The notice as it is kept, or why it makes no sense.</summary>
    public static (BankNotice Notice, Decision? Refusal) Read(Act.NotifyChargeback act, Currency currency)
    {
        if (Impossible(act) is { } impossible) return (null!, impossible);
        if (!act.Amount.IsPositive) return (null!, Law.Impossible("amount", "The amount must be above zero."));
        if (act.Amount.Currency != currency) return (null!, Refuse(Refusal.WrongCurrency, $"The order was paid in {currency}."));
        var network = CardNumbers.Mask(act.Network.Trim().ToLowerInvariant());
        var respondBy = act.RespondBy ?? act.ReceivedAt.AddDays(NetworkCodes.AnswerDays(network));
        return (new(act.Stage, network, CardNumbers.Mask(act.ReasonCode.Trim()), act.Amount, act.ReceivedAt, respondBy), null);
    }

    /// <summary>The same bank case again: a stage that was heard of is nothing new, a later one takes the case on, an earlier one came late (C1, C7).</summary>
    public static Decision NoticedAgain(Situation s, Act.NotifyChargeback act, DateTimeOffset now)
    {
        var (notice, refusal) = Read(act, s.Chargeback.Amount.Currency);
        if (refusal is not null) return refusal;
        if (s.Chargeback.Notices.Any(one => one.Stage == notice.Stage)) return new Decision.Granted([]);
        // Where the loss was accepted, or the stage is past, the notice is for the record alone.
        return notice.Stage < s.Chargeback.NetworkStage || s.Chargeback.Status == Status.Accepted
            ? new Draft(s, now).Write(new Fact.ChargebackNoticedAgain(notice)).Granted()
            : new Draft(s, now).Advance(notice).Granted();
    }

    public static Decision Advance(Situation s, Act.AdvanceChargeback act, DateTimeOffset now)
    {
        var (chargeback, respondBy) = (s.Chargeback, act.RespondBy ?? now.AddDays(NetworkCodes.AnswerDays(s.Chargeback.Network)));
        if (!Enum.IsDefined(act.Stage)) return Law.Impossible("stage", "There is no such stage.");
        if (!IsSound(respondBy)) return Law.Impossible("respondBy", "That is no date a bank would set.");
        if (act.Stage == chargeback.NetworkStage) return new Decision.Granted([]);
        if (act.Stage < chargeback.NetworkStage) return Refuse(Refusal.NotAtThisStage, "A stage never goes back (C7).");
        if (chargeback.Status == Status.Accepted) return Refuse(Refusal.CaseClosed, "The loss of this chargeback was accepted (C7).");
        return new Draft(s, now).Advance(new(act.Stage, chargeback.Network, chargeback.ReasonCode, chargeback.Amount, now, respondBy)).Granted();
    }

    public static Decision Decide(Situation s, Act.DecideChargeback act, DateTimeOffset now)
    {
        if (Correspondence.Blank(act.Reference, "reference") is { } blank) return blank;
        var chargeback = s.Chargeback;
        var wasLost = chargeback.Status is Status.Lost or Status.Expired or Status.Accepted;
        if (act.Won ? chargeback.Status == Status.Won : wasLost) return new Decision.Granted([]);
        return new Draft(s, now).CancelAllBut()
            .Write(new Fact.ChargebackDecided(
                act.Won, CardNumbers.Mask(act.Reference.Trim()), chargeback.NetworkStage, chargeback.Amount, !chargeback.IsUndecided, act.Won ? null : s.Bearer))
            .Granted();
    }

    private static Decision? Impossible(Act.NotifyChargeback act) => act switch
    {
        _ when Wrong(act.Network, LongestWord) => Law.Impossible("network", "Name the card network, in 50 characters at most."),
        _ when Wrong(act.ReasonCode, LongestWord) => Law.Impossible("reasonCode", "Give the network's reason code, in 50 characters at most."),
        _ when Wrong(act.BankCaseId, LongestId) => Law.Impossible("bankCaseId", "Give the bank's case id, in 100 characters at most."),
        _ when CardNumbers.IsCard(act.BankCaseId.Trim()) => Law.Impossible("bankCaseId", "That is a card number, which is never kept (C1); give the id of the bank's case."),
        _ when !Enum.IsDefined(act.Stage) => Law.Impossible("stage", "There is no such stage."),
        _ when !IsSound(act.ReceivedAt) => Law.Impossible("receivedAt", "That is no date a bank would set."),
        _ when act.RespondBy is { } date && !IsSound(date) => Law.Impossible("respondBy", "That is no date a bank would set."),
        _ => null,
    };

    private static bool Wrong(string? text, int longest) => string.IsNullOrWhiteSpace(text) || text.Trim().Length > longest;

    private static bool IsSound(DateTimeOffset at) => at >= Earliest && at <= Latest;
}
