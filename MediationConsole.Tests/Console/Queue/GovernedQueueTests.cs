using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Console.Queue;

namespace MediationConsole.Tests.Console.Queue;

/// <summary>The queues of appeals, approvals and failed payments.</summary>
public sealed class GovernedQueueTests : PageContext
{
    protected override string Payments => "external";

    [Fact]
    public async Task An_open_appeal_says_who_appealed_what_and_why_and_who_may_not_hear_it()
    {
        await Appealed(by: CaseBench.Lena);
        var cells = Visit<QueuePage>("/queues/appeals").FindAll("tbody tr td");
        Assert.Equal(("D-000001", "Seller", "It was delivered"), (cells[1].TextContent, cells[2].TextContent.Trim(), cells[3].TextContent));
        Assert.Contains("own ruling", cells[4].TextContent);
        Assert.Equal("USD 84.20", cells[5].TextContent);
        var claim = cells[7].QuerySelector("button")!;
        Assert.True(claim.HasAttribute("disabled"));
        Assert.Equal("Another mediator hears an appeal against one's own ruling (D21, D28).", claim.GetAttribute("title"));
    }

    [Fact]
    public async Task Another_mediator_claims_the_appeal_and_it_stays_in_the_queue()
    {
        await Appealed(by: CaseBench.Amir);
        var page = Visit<QueuePage>("/queues/appeals");
        Assert.True(page.Find("tbody button").HasAttribute("data-claim"));
        page.Find("input[data-claim-ref]").Change("D-000001");
        page.WaitForAssertion(() => Assert.Equal("Lena Marsh", page.FindAll("tbody td")[7].QuerySelector(".avatar")?.GetAttribute("title")), TimeSpan.FromSeconds(5));
        Assert.Equal(["D-000001"], Refs(page));
    }

    [Fact]
    public async Task A_ruling_above_the_limit_waits_for_somebody_else_than_its_author()
    {
        await Bench.Ruled(CaseBench.Lena, minor: 61_250);
        await Bench.Ruled(CaseBench.Amir, funding: Funding.Platform);
        var rows = Visit<QueuePage>("/queues/approvals").FindAll("tbody tr");
        Assert.Contains("yours: somebody else approves", rows[0].TextContent);
        Assert.Contains("USD 612.50 is above the limit of USD 500.00", rows[0].TextContent);
        Assert.Contains("A ruling paid by the platform needs a second person", rows[1].TextContent);
        Assert.Equal("/cases/D-000002#approval", rows[1].QuerySelector("a[aria-label='Read and approve the ruling of D-000002']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_failed_payment_shows_since_when_why_and_how_often_it_was_tried()
    {
        var reference = await Effective(CaseBench.Amir);
        await Bench.Do(reference, new Act.FailSettlement("D-000001-S1", "The card was closed"), new Actor.Gateway());
        await Bench.Do(reference, new Act.RetrySettlement("D-000001-S1"), CaseBench.Tom);
        await Bench.Do(reference, new Act.FailSettlement("D-000001-S1", "No such account"), new Actor.Gateway());
        var cells = Visit<QueuePage>("/queues/settlements").FindAll("tbody td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(["D-000001", "Refund to the buyer", "USD 84.20", "No such account", "2", "DHgate", "Open"], cells[1..]);
    }

    [Fact, Trait("Rule", "D29")]
    public async Task A_payment_that_a_frozen_order_holds_back_says_so_and_one_that_was_on_its_way_before_does_not()
    {
        var (sent, held) = (await Bench.Dispute(), new OrderNews.Frozen("H-000001", "manual"));
        await Bench.Do(sent, new Act.Accept(), new Actor.Seller());
        await Bench.Hear(held, new Actor.Marketplace());
        var later = await Bench.Dispute();
        await Bench.Hear(held with { Ref = "H-000002" }, new Actor.Marketplace());
        await Bench.Do(later, new Act.Accept(), new Actor.Seller());
        var rows = Visit<QueuePage>("/queues/disputes?sort=case").FindAll("tbody tr");
        Assert.Equal([["Being paid out", "Frozen"], ["Payment held: order frozen"]], rows.Select(row => row.QuerySelectorAll(".tag").Select(tag => tag.TextContent)));
    }

    [Theory]
    [InlineData("appeals", "No appeal is open")]
    [InlineData("approvals", "No ruling waits for a second person")]
    [InlineData("settlements", "No payment stands failed")]
    public void A_queue_without_cases_says_so(string queue, string words) =>
        Assert.Equal(words, Visit<QueuePage>("/queues/" + queue).Find(".empty h2").TextContent);

    [Fact]
    public async Task The_disputes_queue_can_be_narrowed_to_what_weighs_on_a_case()
    {
        await Appealed(by: CaseBench.Amir);
        await Bench.Dispute();
        var page = Visit<QueuePage>("/queues/disputes?flag=appeal");
        Assert.Equal("Appeal", page.Find("button.chip").TextContent.Trim());
        Assert.Equal(["D-000001"], Refs(page));
        Assert.Contains("An appeal waits for a decision", page.Find("tbody .mark").GetAttribute("title"));
    }

    [Fact]
    public async Task A_lift_and_an_appeal_of_holds_say_who_and_why_as_rulings_do()
    {
        var dispute = await Bench.Dispute(minor: 61_250);
        var manual = await Bench.Open(dispute, new Act.PlaceHold(HoldCauses.Manual, "Odd.", CaseBench.Start.AddDays(9)), CaseBench.Nadia);
        await Bench.Do(manual, new Act.AppealHold("The account is ours again."), new Actor.Seller());
        SignIn(CaseBench.Nadia);
        var appeal = Visit<QueuePage>("/queues/appeals").Find("tbody tr").TextContent;
        Assert.Contains("The account is ours again.", appeal);
        Assert.Contains("Hold", appeal);
        await Bench.Do(manual, new Act.LiftHold("The owner is back."), CaseBench.Nadia);
        var lift = Visit<QueuePage>("/queues/approvals").Find("tbody tr").TextContent;
        Assert.Contains("Lift of the hold", lift);
        Assert.Contains("a second person approves that the hold is lifted (H8)", lift);
    }

    [Fact]
    public async Task The_counts_beside_the_navigation_follow_what_happens()
    {
        var tally = Services.GetRequiredService<QueueTally>();
        Assert.Equal(new QueueCounts(0, 0, 0, 0, 0, 0, 0, 0, 0), await tally.Read());
        var told = new TaskCompletionSource();
        tally.Changed += (_, _) => told.TrySetResult();
        await Bench.Dispute();
        await told.Task.WaitAsync(TimeSpan.FromSeconds(10), Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(1, (await tally.Read()).Disputes);
    }

    private async Task<CaseRef> Effective(Actor.Staff by)
    {
        var reference = await Bench.Ruled(by);
        await Bench.Wait(TimeSpan.FromHours(2));
        return reference;
    }

    private async Task Appealed(Actor.Staff by)
    {
        var reference = await Effective(by);
        await Bench.Do(reference, new Act.ConfirmSettlement("D-000001-S1", "bank-1"), new Actor.Gateway());
        await Bench.Do(reference, new Act.Appeal("It was delivered", "See the carrier."), new Actor.Seller());
    }

    private static List<string> Refs(IRenderedComponent<QueuePage> page) => [.. page.FindAll("tbody a.ref").Select(link => link.TextContent)];
}
