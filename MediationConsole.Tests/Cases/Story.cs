using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;

namespace MediationConsole.Tests.Cases;

/// <summary>A story about a dispute, told on the pure law with a clock of its own: <c>Given(…).When(act, by: Seller).Then(…)</c>.</summary>
internal sealed class Story
{
    /// <summary>Monday, 2 November 2026, 16:00 in Shanghai.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    private PaperCase paper;
    private Decision last;

    private Story(PaperCase paper, Decision last) => (this.paper, this.last) = (paper, last);

    public Dispute Dispute => paper.Dispute;

    public PaperCase Paper => paper;

    public DateTimeOffset Now => paper.Now;

    /// <summary>A dispute that was just opened on an order of 120.00 dollars, unless said otherwise.</summary>
    public static Story Given(
        string policy = "dhgate", string reason = "SNAD_QUALITY", Remedy remedy = Remedy.FullRefund, string? amount = null,
        string captured = "120.00", string currency = "USD", Func<Policy, Policy>? but = null)
    {
        var profile = Published.Policy(policy);
        var (opened, decision) = PaperCase.Open(
            but is null ? profile : but(profile), Amount(captured, currency), new(reason, new(remedy, amount is null ? null : Amount(amount, currency))), Monday);
        return new(opened ?? throw new InvalidOperationException(((Decision.Refused)decision).Sentence), decision);
    }

    public static Money Amount(string text, string currency = "USD") =>
        Money.TryParse(text, Currency.From(currency), out var money) ? money : throw new FormatException($"'{text}' is no amount in {currency}.");

    public Story When(Act act, Actor by)
    {
        (paper, last) = paper.Do(act, by);
        return this;
    }

    /// <summary>Something happens to the order; the case hears of it.</summary>
    public Story Hears(OrderNews news, Actor? from = null)
    {
        (paper, last) = paper.Hear(news, from ?? People.Bank);
        return this;
    }

    /// <summary>The console was down in that time, and knows it now.</summary>
    public Story Down(DateTimeOffset from, DateTimeOffset until)
    {
        paper = paper with { Situation = paper.Situation with { Outages = [.. paper.Situation.Outages, new(from, until)] } };
        return this;
    }

    public Story After(int days = 0, int hours = 0, int minutes = 0) => At(Now + new TimeSpan(days, hours, minutes, 0));

    /// <summary>The clock goes on to that instant.</summary>
    public Story At(DateTimeOffset instant)
    {
        paper = paper.Until(instant);
        return this;
    }

    /// <summary>The running term ends without anybody having acted.</summary>
    public Story AtTheEndOf(TermCode code) => At(Running(code).DueAt);

    /// <summary>The last instant at which the running term can still be met.</summary>
    public Story JustBeforeTheEndOf(TermCode code) => At(Running(code).DueAt.AddTicks(-1));

    public Story Then(Status status) => Check(() => Assert.Equal(status, Dispute.Status));

    /// <summary>The last act was granted.</summary>
    public Story ThenGranted() => Check(() => Assert.True(last is Decision.Granted, (last as Decision.Refused)?.Sentence));

    public Story ThenRefused(Refusal code, string? field = null) => Check(() =>
    {
        var refused = Assert.IsType<Decision.Refused>(last);
        Assert.Equal((code, field), (refused.Code, refused.Field));
        Assert.EndsWith(".", refused.Sentence, StringComparison.Ordinal);
    });

    /// <summary>A term runs and ends that much later than now.</summary>
    public Story ThenRuns(TermCode code, int days = 0, int hours = 0, int minutes = 0) =>
        Check(() => Assert.Equal(Now + new TimeSpan(days, hours, minutes, 0), Running(code).DueAt));

    /// <summary>The last term of that code stands so.</summary>
    public Story ThenTerm(TermCode code, TermState state) => Check(() => Assert.Equal(state, Dispute.Terms.Last(term => term.Code == code).State));

    /// <summary>No term of that code ever ran.</summary>
    public Story ThenNo(TermCode code) => Check(() => Assert.DoesNotContain(Dispute.Terms, term => term.Code == code));

    /// <summary>The money is shared so, brought about so, and exactly this is instructed.</summary>
    public Story ThenPays(string toBuyer, string toSeller, OutcomeHow how, string rule) => Check(() =>
    {
        var currency = Dispute.Currency.Code;
        var outcome = Assert.IsType<Outcome>(Dispute.Outcome);
        Assert.Equal((Amount(toBuyer, currency), Amount(toSeller, currency), how, rule), (outcome.Refund, outcome.Release, outcome.How, outcome.Rule));
        Assert.Equal(outcome.Refund.Minor, Dispute.Settlements.Where(one => one.Kind == SettlementKind.Refund).Sum(one => one.Amount.Minor));
        Assert.Equal(outcome.Release.Minor, Dispute.Settlements.Where(one => one.Kind == SettlementKind.Release).Sum(one => one.Amount.Minor));
        Assert.Equal(0, paper.Situation.Exposure.Remaining.Minor);
    });

    /// <summary>Exactly these instructions stand, in this order: kind, amount, and whether one is held or has failed.</summary>
    public Story ThenMoves(params string[] moves) => Check(() => Assert.Equal(
        moves, Dispute.Settlements.Select(one => $"{Names.Quiet(one.Kind)} {one.Amount.Amount()}{(one.Held ? " held" : one.State == SettlementState.Failed ? " failed" : "")}")));

    /// <summary>Buyer and seller have that in all.</summary>
    public Story ThenShared(string toBuyer, string toSeller) => Check(() => Assert.Equal(
        (Amount(toBuyer, Dispute.Currency.Code), Amount(toSeller, Dispute.Currency.Code)), (Dispute.Outcome!.Refund, Dispute.Outcome.Release)));

    public Story ThenThat(Action<Dispute> assertion) => Check(() => assertion(Dispute));

    private Term Running(TermCode code) =>
        Dispute.RunningTerm(code) ?? throw new InvalidOperationException($"{code} does not run; running: {string.Join(", ", Dispute.Running.Select(term => term.Code))}.");

    private Story Check(Action assertion)
    {
        assertion();
        Conserved.Check(paper);
        return this;
    }
}
