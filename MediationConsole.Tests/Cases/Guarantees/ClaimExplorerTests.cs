using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Guarantees;

/// <summary>What holds in every situation of a claim that anybody can bring about (section 5).</summary>
public sealed class ClaimExplorerTests(ITestOutputHelper output)
{
    private static readonly Status[] OfClaims =
        [Status.UnderReview, Status.AwaitingSecondApproval, Status.Settling, Status.SettlementFailed, Status.Paid, Status.Declined, Status.Lapsed];

    private static readonly string[] AfterTheEnd =
        ["report_buyer", "answer_questionnaire", "confirm_report", "dismiss_report", "note", "open_exhibit", "scan_exhibit", "report_damage", "report_whole", "erase_exhibit"];

    [Fact]
    public void Whatever_anybody_tries_the_law_answers_and_every_status_is_reached()
    {
        var explorer = ClaimExplorer.Once;
        output.WriteLine($"{explorer.Situations.Count:N0} situations, the law asked {explorer.Asked:N0} times, {explorer.Granted.Count} acts granted.");
        output.WriteLine(string.Join('\n', explorer.Steps.Order(StringComparer.Ordinal)));
        Assert.InRange(explorer.Situations.Count, 200, ClaimExplorer.Most);
        Assert.Equal(OfClaims.Order(), explorer.Situations.Select(order => ClaimExplorer.Of(order).Status).Distinct().Order());
    }

    [Fact]
    public void Every_running_term_is_granted_its_lapse_at_its_due_instant_and_not_before() => Each(order =>
    {
        foreach (var term in ClaimExplorer.Of(order).Running)
        {
            var lapse = new Act.LetTermLapse(term.Code, term.DueAt);
            Assert.IsType<Decision.Granted>((order with { Now = term.DueAt }).Ask(order.Cases[0], lapse, Clock));
            Assert.IsType<Decision.Refused>((order with { Now = term.DueAt.AddTicks(-1) }).Ask(order.Cases[0], lapse, Clock));
        }
    });

    [Fact]
    public void Every_situation_comes_to_an_end() => Each(order =>
    {
        for (var step = 0; step < 10 && !order.Cases[0].IsClosed; step++) order = Nearer(order);
        Assert.True(order.Cases[0].IsClosed, $"A claim never ends: {order.Cases[0].Status}.");
    });

    [Fact]
    public void Nothing_but_a_report_a_questionnaire_and_the_keeping_of_files_touches_a_closed_claim() => Each(order =>
    {
        if (!order.Cases[0].IsClosed) return;
        var granted = Everybody.SelectMany(actor => ClaimExplorer.Acts(order, actor).Where(act => order.Ask(order.Cases[0], act, actor) is Decision.Granted)).Select(ActNames.Of);
        Assert.Empty(granted.Distinct(StringComparer.Ordinal).Except(AfterTheEnd));
    });

    [Fact]
    public void What_is_offered_to_somebody_is_what_the_law_grants() => Each(order =>
    {
        if (order.Cases[0].Running.Any(term => term.IsDue(order.Now))) return;
        foreach (var actor in Everybody)
        {
            var granted = ClaimExplorer.Acts(order, actor).Where(act => order.Ask(order.Cases[0], act, actor) is Decision.Granted).Select(ActNames.Of).Distinct(StringComparer.Ordinal);
            Assert.Equal(granted.Order(StringComparer.Ordinal), AllowedActs.Of(order.Situation(order.Cases[0]), actor, order.Now).Select(allowed => allowed.Act).Order(StringComparer.Ordinal));
        }
    });

    [Fact]
    public void Every_act_of_claims_was_granted_to_somebody() => Assert.Empty(
        new[] { "approve", "decline", "approve_claim", "return_claim", "settle_between", "report_buyer", "confirm_report", "dismiss_report", "answer_questionnaire", "message", "note", "add_exhibit", "claim", "release_claim" }
            .Except(ClaimExplorer.Once.Granted));

    private static void Each(Action<PaperOrder> holds)
    {
        foreach (var order in ClaimExplorer.Once.Situations) holds(order);
    }

    private static PaperOrder Nearer(PaperOrder order) => ClaimExplorer.Of(order) switch
    {
        _ when order.Marks.Holds is [var hold, ..] => order.Hear(new MediationConsole.Cases.Orders.OrderNews.Unfrozen(hold.Ref), Rita),
        _ when order.Marks.OpenChargeback is { } open => order.Hear(new MediationConsole.Cases.Orders.OrderNews.ChargebackDecided(open.Ref, true), Rita),
        { Status: Status.AwaitingSecondApproval } => Do(order, new Act.ReturnClaim("…"), Eva),
        { IsUndecided: true, Assignee: var assignee } when assignee != Zoe.Id => Do(order, new Act.Assign(Zoe), Max),
        { IsUndecided: true } => Do(order, new Act.DeclineClaim("…"), Zoe),
        { Status: Status.SettlementFailed } => Do(order, new Act.SettleByHand(order.Cases[0].Settlements[0].Id, "cheque"), Max),
        _ => Do(order, new Act.ConfirmSettlement(order.Cases[0].Settlements[0].Id, "bank"), Gateway),
    };

    private static PaperOrder Do(PaperOrder order, Act act, Actor actor)
    {
        var (after, decision) = order.Do(order.Cases[0].Ref, act, actor);
        Assert.True(decision is Decision.Granted, (decision as Decision.Refused)?.Sentence);
        return after;
    }
}
