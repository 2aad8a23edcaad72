using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Chargebacks;

/// <summary>The answer to the bank: the seller's defence, the pack, or none (C3–C5, C7).</summary>
internal static class Answering
{
    private const int LongestReference = 200;
    private const int HashLength = 64;

    /// <summary>Seller and centre write to each other; the buyer speaks with the bank.</summary>
    public static Decision Write(Situation s, Act.WriteMessage act, Actor actor, DateTimeOffset now)
    {
        var to = act.To ?? (actor is Actor.Seller ? Reader.Centre : Reader.Seller);
        return to is Reader.Buyer or Reader.Both
            ? Impossible("to", "In a chargeback the buyer speaks with the bank; seller and centre write to each other (C2).")
            : Correspondence.Write(s, act with { To = to }, actor, now);
    }

    public static Decision Defend(Situation s, Act.Defend act, DateTimeOffset now)
    {
        if (Correspondence.Blank(act.Text, "text") is { } blank) return blank;
        return new Draft(s, now).Write(new Fact.ChargebackDefended(CardNumbers.Mask(act.Text), s.Sheet.Shipping))
            .Meet(TermCode.ChargebackBuffer).Write(new Fact.StatusChanged(Status.Preparing, "C4")).Granted();
    }

    public static Decision AcceptLoss(Situation s, Act.AcceptLoss act, DateTimeOffset now)
    {
        if (Correspondence.Impossible(act.Reason) is { } tooLong) return tooLong;
        var reason = string.IsNullOrWhiteSpace(act.Reason) ? null : CardNumbers.Mask(act.Reason);
        return new Draft(s, now).CancelAllBut().Write(new Fact.ChargebackAccepted(reason, s.Chargeback.Amount, s.Bearer)).Granted();
    }

    public static Decision Submit(Situation s, Act.SubmitPack act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Assignment.Bars(s, staff) is { } barred) return barred;
        if (act.Hash is not { Length: HashLength } || act.Hash.Any(letter => !char.IsAsciiHexDigitLower(letter))) return Impossible("hash", "A pack is named by its SHA-256 in small letters (C5).");
        if (Correspondence.Impossible(act.Statement) is { } tooLong) return tooLong;
        int[] exhibits = [.. act.Exhibits?.Distinct().Order() ?? s.Chargeback.Exhibits.Where(IsForBank).Select(one => one.Number)];
        foreach (var number in exhibits)
        {
            if (s.Case.Exhibit(number) is not { } exhibit) return Evidence.NoSuch(number);
            if (!exhibit.MayBeOpened || !exhibit.Counts) return Impossible("exhibits", $"{exhibit.Label} cannot be sent to the bank: its file is not there, not whole or not known to be clean.");
        }

        var statement = string.IsNullOrWhiteSpace(act.Statement) ? null : CardNumbers.Mask(act.Statement);
        return new Draft(s, now).CancelAllBut(TermCode.ChargebackResponse).Meet(TermCode.ChargebackResponse)
            .Write(new Fact.PackSubmitted(s.Chargeback.NetworkStage, act.Hash, exhibits, statement, staff.Id, staff.Name)).Granted();
    }

    public static Decision Acknowledge(Situation s, Act.RecordAcknowledgement act, Actor.Staff staff, DateTimeOffset now)
    {
        if (!staff.Is(StaffRoles.Risk)) return Correspondence.NoRole();
        if (string.IsNullOrWhiteSpace(act.Reference) || act.Reference.Length > LongestReference) return Impossible("reference", "Give the bank's reference, in 200 characters at most.");
        return new Draft(s, now).Write(new Fact.PackAcknowledged(CardNumbers.Mask(act.Reference.Trim()), staff.Id, staff.Name)).Granted();
    }

    /// <summary>True for an exhibit that a pack holds unless somebody says otherwise: its file is there, and nobody found it deficient.</summary>
    public static bool IsForBank(Exhibit exhibit) => exhibit is { MayBeOpened: true, Counts: true } && exhibit.Judgement != Judgement.Deficient;
}
