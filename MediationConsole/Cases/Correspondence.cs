using MediationConsole.Cases.Disputes;
using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases;

/// <summary>Messages and notes (D12).</summary>
internal static class Correspondence
{
    private const int LongestText = 5_000;

    public static Decision Write(Situation s, Act.WriteMessage act, Actor actor, DateTimeOffset now)
    {
        if (actor is Actor.Staff staff && !staff.Is(StaffRoles.Mediator | StaffRoles.Manager | StaffRoles.Risk)) return NoRole();
        if (Blank(act.Text, "text") is { } blank) return blank;
        if (act.To is { } to && !MayWriteTo(actor, to)) return Law.Impossible("to", "A message goes to somebody else.");
        var draft = new Draft(s, now).Write(new Fact.MessageWritten(act.To ?? Reader.Both, CardNumbers.Mask(act.Text)));
        if (actor is Actor.Staff) draft.Meet(TermCode.FirstContact);
        return RestartCounterResponse(draft, s, actor, act.To ?? Reader.Both).Granted();
    }

    public static Decision Note(Situation s, Act.WriteNote act, Actor.Staff staff, DateTimeOffset now)
    {
        if (!staff.Is(StaffRoles.Mediator | StaffRoles.Manager | StaffRoles.Risk)) return NoRole();
        return Blank(act.Text, "text") ?? new Draft(s, now).Write(new Fact.NoteWritten(CardNumbers.Mask(act.Text))).Granted();
    }

    /// <summary>Writes the words that go with an act as a message of its own.</summary>
    public static Draft Attach(Draft draft, Act act, Reader to) =>
        string.IsNullOrWhiteSpace(act.Words) ? draft : draft.Write(new Fact.MessageWritten(to, CardNumbers.Mask(act.Words)));

    /// <summary>Why words are too long to go with an act; null where they are not.</summary>
    public static Decision? Impossible(string? words) => words is { Length: > LongestText } ? TooLong("message") : null;

    /// <summary>Why a text that is needed is missing or too long; null where it is neither.</summary>
    public static Decision? Blank(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? Law.Impossible(field, "Some text is needed here.") : text.Length > LongestText ? TooLong(field) : null;

    public static Decision NoRole() => Refuse(Refusal.RoleMissing, "Your role does not allow this.");

    // Between the two sides only: once the centre has taken the case over, silence of the buyer has its own terms (D8, D12).
    // A message that the buyer may not read asks nothing of the buyer.
    private static Draft RestartCounterResponse(Draft draft, Situation s, Actor actor, Reader to) =>
        !s.Policy.MessagesRestartCounterResponse || s.Case is not Dispute { Stage: Stage.Agreement, Stay: null } ? draft
            : actor is Actor.Buyer ? draft.Meet(TermCode.CounterResponse)
            : to is Reader.Both or Reader.Buyer ? draft.Start(TermCode.CounterResponse)
            : draft;

    private static bool MayWriteTo(Actor actor, Reader to) => (actor, to) switch
    {
        (Actor.Buyer, Reader.Buyer) or (Actor.Seller, Reader.Seller) or (Actor.Staff, Reader.Centre) => false,
        _ => true,
    };

    private static Decision TooLong(string field) => Law.Impossible(field, "A text has 5,000 characters at most.");
}
