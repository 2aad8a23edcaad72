using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Cases.Orders;

namespace MediationConsole.Tests.Cases.Guarantees;

/// <summary>A story about a guarantee claim, told on the pure law: <c>Given(…).When(act, by: Mia).Then(…)</c>.</summary>
internal sealed class ClaimStory
{
    private Decision last;

    private ClaimStory(PaperOrder order, Decision last) => (Order, this.last) = (order, last);

    public PaperOrder Order { get; private set; }

    public GuaranteeClaim Claim => Order.Cases.OfType<GuaranteeClaim>().Last();

    /// <summary>An order of 120.00 dollars with the guarantee, unless said otherwise, of which nobody has claimed anything.</summary>
    public static ClaimStory Bought(string captured = "120.00", string currency = "USD", Func<PaperOrder, PaperOrder>? but = null)
    {
        var order = PaperOrder.Of(Story.Amount(captured, currency));
        return new(but is null ? order : but(order), new Decision.Granted([]));
    }

    /// <summary>A claim that was just made.</summary>
    public static ClaimStory Given(string amount = "80.00", string captured = "120.00", Func<PaperOrder, PaperOrder>? but = null) =>
        Bought(captured, but: but).Opens(Asking(amount)).ThenGranted();

    /// <summary>A claim that Mia has.</summary>
    public static ClaimStory WithMia(string amount = "80.00", string captured = "120.00", Func<PaperOrder, PaperOrder>? but = null) =>
        Given(amount, captured, but).When(new Act.Claim(), by: People.Mia).ThenGranted();

    /// <summary>A payment that Mia wrote and that waits for the second person.</summary>
    public static ClaimStory Waiting(string amount = "80.00", string captured = "120.00", Func<PaperOrder, PaperOrder>? but = null) =>
        WithMia(amount, captured, but).When(Pay(), by: People.Mia).ThenGranted().Then(Status.AwaitingSecondApproval);

    /// <summary>A payment that Max approved.</summary>
    public static ClaimStory Approved(string amount = "80.00", string captured = "120.00", Func<PaperOrder, PaperOrder>? but = null) =>
        Waiting(amount, captured, but).When(new Act.ApproveClaimBySecond(), by: People.Max).ThenGranted().Then(Status.Settling);

    public static Act.ClaimGuarantee Asking(string amount = "80.00", string currency = "USD", string reason = "SNAD_QUALITY") => new(reason, Story.Amount(amount, currency));

    public static Act.ApproveClaim Pay(string? amount = null) => new(amount is null ? null : Story.Amount(amount), "The lamp was broken when it came.");

    public static Act.AnswerQuestionnaire Answers() => new([.. Questions.All.Select(question => new QuestionAnswer(question.Code, question.Choices.Keys.First()))]);

    public ClaimStory Opens(Act act, Actor? by = null)
    {
        (Order, last) = Order.Open(act, by ?? People.Buyer);
        return this;
    }

    public ClaimStory When(Act act, Actor by)
    {
        (Order, last) = Order.Do(Claim.Ref, act, by);
        return this;
    }

    /// <summary>The gateway confirms whatever it was told to pay.</summary>
    public ClaimStory Paid()
    {
        foreach (var settlement in Claim.Settlements.Where(one => one is { State: SettlementState.Pending, Held: false }))
            When(new Act.ConfirmSettlement(settlement.Id, "bank"), People.Gateway).ThenGranted();
        return this;
    }

    public ClaimStory Hears(OrderNews news, Actor? from = null)
    {
        Order = Order.Hear(news, from ?? People.Rita);
        return this;
    }

    public ClaimStory After(int days) => At(Order.Now.AddDays(days));

    public ClaimStory At(DateTimeOffset instant)
    {
        Order = Order.Until(instant);
        return this;
    }

    public ClaimStory Then(Status status) => Check(() => Assert.Equal(status, Claim.Status));

    public ClaimStory ThenGranted() => Check(() => Assert.True(last is Decision.Granted, (last as Decision.Refused)?.Sentence));

    public ClaimStory ThenRefused(Refusal code, string? field = null) => Check(() =>
    {
        var refused = Assert.IsType<Decision.Refused>(last);
        Assert.Equal((code, field), (refused.Code, refused.Field));
        Assert.EndsWith(".", refused.Sentence, StringComparison.Ordinal);
    });

    /// <summary>The last act was refused with a sentence that says this.</summary>
    public ClaimStory ThenSays(string words) => Check(() => Assert.Contains(words, Assert.IsType<Decision.Refused>(last).Sentence, StringComparison.Ordinal));

    /// <summary>Exactly these instructions stand: kind, amount, and whether one is held or has failed.</summary>
    public ClaimStory ThenMoves(params string[] moves) => Check(() => Assert.Equal(
        moves, Claim.Settlements.Select(one => $"{Names.Quiet(one.Kind)} {one.Amount.Amount()}{(one.Held ? " held" : one.State == SettlementState.Failed ? " failed" : "")}")));

    public ClaimStory ThenThat(Action<GuaranteeClaim> assertion) => Check(() => assertion(Claim));

    private ClaimStory Check(Action assertion)
    {
        assertion();
        Guarded.Check(Order);
        return this;
    }
}
