using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Chargebacks;

/// <summary>The law of chargebacks (section 4): what is granted to whom, and when.</summary>
public static class ChargebackLaw
{
    /// <summary>Grants an act with the facts that follow, or refuses it with a name and a sentence. Pure; never throws for what a person can do.</summary>
    /// <param name="now">The instant of the act; what was due before it has lapsed already.</param>
    public static Decision Decide(Situation situation, Act act, Actor actor, DateTimeOffset now) =>
        Permit(situation, act, actor, situation.Case.Status, now) ?? WhyNot(situation, act, actor);

    /// <summary>Everything that is permitted, in life order; null for what is not.</summary>
    private static Decision? Permit(Situation s, Act act, Actor actor, Status status, DateTimeOffset now) => (act, actor, status) switch
    {
        // The clock: silence has its meaning (section 1).
        (Act.LetTermLapse a, Actor.Clock, _) => Silences.Decide(s, a, now),

        // The bank speaks when it likes, and goes back on its word (C1, C6, C7).
        (Act.NotifyChargeback a, _, _) when Banks.IsHeard(actor) => Banks.NoticedAgain(s, a, now),
        (Act.AdvanceChargeback a, _, _) when Banks.IsHeard(actor) => Banks.Advance(s, a, now),
        (Act.DecideChargeback a, _, _) when Banks.IsHeard(actor) => Banks.Decide(s, a, now),

        // What becomes of files goes on after the end, and moves nothing (D15).
        (Act.ScanExhibit a, Actor.Clock, _) => Custody.Scanned(s, a, now),
        (Act.ReportDamage a, Actor.Clock, _) => Custody.Damaged(s, a, now),
        (Act.ReportWhole a, Actor.Clock, _) => Custody.Whole(s, a, now),
        (Act.EraseExhibit a, Actor.Clock, _) => Custody.Erase(s, a, now),

        // The order has other news; they change nothing here.
        _ when IsHearing(act) && Tells(actor) => new Decision.Granted([]),

        // What is decided stays decided, but for the bank's own word.
        (_, _, Status.Won or Status.Lost or Status.Expired or Status.Accepted) => null,

        // The file, until it is decided.
        (Act.WriteMessage a, Actor.Seller or Actor.Staff, _) => Answering.Write(s, a, actor, now),
        (Act.WriteNote a, Actor.Staff staff, _) => Correspondence.Note(s, a, staff, now),
        (Act.AddExhibit { Of: null } a, Actor.Seller, _) => Evidence.Add(s, a, Side.Seller, now),
        (Act.AddExhibit { Of: Side.Seller } a, Actor.Staff staff, _) => Evidence.FileFor(s, a, Side.Seller, staff, now),
        (Act.OpenExhibit a, Actor.Staff staff, _) => Evidence.Open(s, a, staff, now),
        (Act.JudgeExhibit a, Actor.Staff staff, _) => Evidence.Judge(s, a, staff, now),
        (Act.Claim a, Actor.Staff staff, _) => Assignment.Claim(s, a, staff, now),
        (Act.ReleaseClaim, Actor.Staff staff, _) => Assignment.Release(s, staff, now),
        (Act.Assign a, Actor.Staff staff, _) => Assignment.Assign(s, a, staff, now),
        (Act.Recuse a, Actor.Staff staff, _) => Assignment.Recuse(s, a, staff, now),

        // The answer to the bank (C3–C5, C7).
        (Act.Defend a, Actor.Seller, Status.AwaitingSeller) => Answering.Defend(s, a, now),
        (Act.AcceptLoss a, Actor.Seller, _) when s.Chargeback.DefendedBy == Defender.Seller => Answering.AcceptLoss(s, a, now),
        (Act.AcceptLoss a, Actor.Staff staff, _) => Assignment.Bars(s, staff) ?? Answering.AcceptLoss(s, a, now),
        (Act.SubmitPack a, Actor.Staff staff, Status.Preparing) => Answering.Submit(s, a, staff, now),
        (Act.RecordAcknowledgement a, Actor.Staff staff, Status.Submitted) => Answering.Acknowledge(s, a, staff, now),

        // Whatever is not permitted is refused.
        _ => null,
    };

    private static Decision WhyNot(Situation s, Act act, Actor actor)
    {
        if (!MayEver(act, actor)) return Refuse(Refusal.RoleMissing, $"{Who(actor)} cannot do this.");
        if (s.Case.IsClosed && act is Act.SubmitPack && s.Case.Status == Status.Expired) return Refuse(Refusal.WindowClosed, $"The bank's date, {s.Chargeback.RespondBy}, has passed (C5).");
        if (s.Case.IsClosed) return Refuse(Refusal.CaseClosed, "This chargeback is decided.");
        if (actor is Actor.Seller && s.Chargeback.DefendedBy == Defender.Platform) return Refuse(Refusal.NotYourTurn, "The platform answers the bank; please wait (C3).");
        return Refuse(Refusal.NotAtThisStage, $"This cannot be done while the chargeback is {Sentences.Say(s.Case.Status)}.");
    }

    /// <summary>False for what an actor of that kind can never do, whatever the status.</summary>
    private static bool MayEver(Act act, Actor actor) => act switch
    {
        Act.NotifyChargeback or Act.AdvanceChargeback or Act.DecideChargeback => Banks.IsHeard(actor),
        Act.LetTermLapse or Act.ScanExhibit or Act.ReportDamage or Act.ReportWhole or Act.EraseExhibit => actor is Actor.Clock,
        Act.WriteMessage or Act.AcceptLoss => actor is Actor.Seller or Actor.Staff,
        Act.Defend => actor is Actor.Seller,
        Act.AddExhibit add => add.Of is null ? actor is Actor.Seller : actor is Actor.Staff,
        Act.SubmitPack or Act.RecordAcknowledgement or Act.WriteNote or Act.OpenExhibit or Act.JudgeExhibit => actor is Actor.Staff,
        Act.Claim or Act.ReleaseClaim or Act.Assign or Act.Recuse => actor is Actor.Staff,
        _ => false,
    };
}
