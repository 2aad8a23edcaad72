using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Cases.Orders;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>A story about a hold, told on the pure law with a clock of its own: <c>Frozen(…).When(act, by: Rita).Then(…)</c>.</summary>
internal sealed class HoldStory
{
    private PaperHold paper;
    private Decision last;

    private HoldStory(PaperHold paper, Decision last) => (this.paper, this.last) = (paper, last);

    public Hold Hold => paper.Hold;

    public PaperHold Paper => paper;

    /// <summary>Rita froze an order of 120.00 dollars, unless said otherwise.</summary>
    public static HoldStory Frozen(string cause = HoldCauses.Manual, Actor? by = null, string captured = "120.00", string currency = "USD", int? reviewIn = null, string policy = "dhgate", CaseRef? chargeback = null)
    {
        var review = reviewIn ?? (cause == HoldCauses.Manual ? 7 : null);
        var act = new Act.PlaceHold(cause, "The address check came back risky.", review is { } days ? Story.Monday.AddDays(days) : null, Chargeback: chargeback);
        var (placed, decision) = PaperHold.Place(Published.Policy(policy), Story.Amount(captured, currency), act, by ?? People.Rita, Story.Monday);
        return new(placed ?? throw new InvalidOperationException(((Decision.Refused)decision).Sentence), decision);
    }

    public HoldStory When(Act act, Actor by)
    {
        (paper, last) = paper.Do(act, by);
        return this;
    }

    /// <summary>Something else happens to the order; the hold hears of it.</summary>
    public HoldStory Hears(OrderNews news)
    {
        (paper, last) = paper.Hear(news);
        return this;
    }

    public HoldStory After(int days = 0, int hours = 0) => At(paper.Now + new TimeSpan(days, hours, 0, 0));

    public HoldStory At(DateTimeOffset instant)
    {
        paper = paper.Until(instant);
        return this;
    }

    /// <summary>The running term ends without anybody having acted.</summary>
    public HoldStory AtTheEndOf(TermCode code) => At(Running(code).DueAt);

    public HoldStory Then(Status status) => Check(() => Assert.Equal(status, Hold.Status));

    public HoldStory ThenGranted() => Check(() => Assert.True(last is Decision.Granted, (last as Decision.Refused)?.Sentence));

    public HoldStory ThenRefused(Refusal code, string? field = null) => Check(() =>
    {
        var refused = Assert.IsType<Decision.Refused>(last);
        Assert.Equal((code, field), (refused.Code, refused.Field));
        Assert.EndsWith(".", refused.Sentence, StringComparison.Ordinal);
    });

    /// <summary>A term runs and ends that much later than now.</summary>
    public HoldStory ThenRuns(TermCode code, int days = 0, int hours = 0) =>
        Check(() => Assert.Equal(paper.Now + new TimeSpan(days, hours, 0, 0), Running(code).DueAt));

    public HoldStory ThenTerm(TermCode code, TermState state) => Check(() => Assert.Equal(state, Hold.Terms.Last(term => term.Code == code).State));

    /// <summary>Exactly these instructions stand, in this order: kind, amount, and whether one is held or has failed.</summary>
    public HoldStory ThenMoves(params string[] moves) => Check(() => Assert.Equal(
        moves, Hold.Settlements.Select(one => $"{Names.Quiet(one.Kind)} {one.Amount.Amount()}{(one.Held ? " held" : one.State == SettlementState.Failed ? " failed" : "")}")));

    public HoldStory ThenThat(Action<Hold> assertion) => Check(() => assertion(Hold));

    /// <summary>The order is frozen by exactly these.</summary>
    public HoldStory ThenHeldBy(params string[] holds) => Check(() => Assert.Equal(holds, paper.Situation.Order.Holds.Select(hold => hold.Ref)));

    private Term Running(TermCode code) =>
        Hold.RunningTerm(code) ?? throw new InvalidOperationException($"{code} does not run; running: {string.Join(", ", Hold.Running.Select(term => term.Code))}.");

    private HoldStory Check(Action assertion)
    {
        assertion();
        ConservedHold.Check(paper);
        return this;
    }
}
