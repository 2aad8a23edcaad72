using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Guarantees;

namespace MediationConsole.Console.CaseFile;

/// <summary>A case as one member of staff has it open: what they see, who they are, and what they have typed and not sent.</summary>
/// <param name="ofThePast">Why nothing can be done in a case that is shown as it once stood.</param>
public sealed class OpenCase(CaseView view, Actor.Staff me, Func<Act, long?, Task<Decision>> door, string ofThePast = "")
{
    /// <summary>What is on the screen now; a live refresh replaces it and leaves all that is typed alone.</summary>
    public CaseView View { get; private set; } = view;

    public Actor.Staff Me { get; private set; } = me;

    public RulingDraft Ruling { get; } = new() { SeenVersion = view.Case.Version };

    public AppealDraft Appeal { get; } = new();

    public ResolutionDraft Resolution { get; } = new();

    // In holds and chargebacks seller and centre write to each other (C2).
    public MessageDraft Message { get; } = new() { To = view.Case.Ref.Kind is CaseKind.Hold or CaseKind.Chargeback ? Reader.Seller : Reader.Both };

    public ClaimDraft Claim { get; } = new();

    /// <summary>The forms of the case by the names under which their drafts are kept.</summary>
    public IEnumerable<(string Name, FormDraft Draft)> Forms => [("ruling", Ruling), ("appeal", Appeal), ("resolution", Resolution), ("message", Message), ("claim", Claim)];

    public bool HasUnsentText => Ruling.IsTouched || Appeal.IsTouched || Resolution.IsTouched || Message.HasText || Claim.IsTouched;

    /// <summary>True while the case is shown as it once stood: it is read, and nothing is done in it.</summary>
    public bool IsPast => View.AsOf is not null;

    /// <summary>What others did since the mediator began the ruling and has not looked at yet.</summary>
    public IReadOnlyList<Entry> Unseen =>
        [.. View.Journal.Where(entry => entry.Seq > Ruling.SeenVersion && entry.Actor != Me.Kind && Timeline.IsNews(entry.Fact))];

    /// <summary>Puts a newer reading on the screen.</summary>
    public void Show(CaseView view, Actor.Staff me)
    {
        (View, Me) = (view, me);
        // Until somebody else has done something since, what the mediator sees is what the mediator rules on.
        if (!IsPast && (!Ruling.IsTouched || Unseen.Count == 0)) HaveSeen();
    }

    /// <summary>The mediator has looked at what changed and goes on.</summary>
    public void HaveSeen() => Ruling.SeenVersion = View.Case.Version;

    public Rehearsal Rehearse(Act act) => IsPast
        ? new(View.Situation, [], new(Refusal.NotAtThisStage, Saying.Of(ofThePast)))
        : Rehearsal.Of(View.Situation, act, Me, View.Now);

    /// <summary>Does an act through the door.</summary>
    /// <param name="seen">The version the act was decided on; null where it does not matter.</param>
    public Task<Decision> Do(Act act, long? seen = null) => door(act, seen);

    /// <summary>Does an act and answers with the sentence of the refusal, if there is one.</summary>
    public async Task<string?> Try(Act act, long? seen = null) => await Do(act, seen) is Decision.Refused refused ? refused.Said.Aloud() : null;
}

/// <summary>A message or note that is being typed.</summary>
public sealed class MessageDraft : FormDraft<MessageDraft.Field>
{
    public string Text { get; set; } = "";

    public Reader To { get; set; } = Reader.Both;

    public bool IsNote { get; set; }

    public bool HasText => !string.IsNullOrWhiteSpace(Text);

    public override bool IsTouched => HasText;

    public Act Act => IsNote ? new Act.WriteNote(Text) : new Act.WriteMessage(Text, To);

    // Whom one writes to, and whether parties read it, stays as it was chosen.
    public override void Clear() => Text = "";

    protected override Field Fields
    {
        get => new(Text, To, IsNote);
        set => (Text, To, IsNote) = (value.Text, value.To, value.IsNote);
    }

    public sealed record Field(string Text, Reader To, bool IsNote);
}
