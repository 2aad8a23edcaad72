using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Holds;
using MediationConsole.Console.Desk;
using MediationConsole.Desk;

namespace MediationConsole.Tests.Console.Desk;

public sealed class DeskPageTests : PageContext
{
    [Fact]
    public async Task A_mediator_sees_the_own_cases_first()
    {
        var mine = await Bench.Dispute();
        await Bench.Do(mine, new Act.Claim(), CaseBench.Lena);
        var desk = Visit<DeskPage>("/");
        Assert.Equal("D-000001", desk.Find("section[aria-label^='My cases'] a.ref").TextContent);
        Assert.Equal("1", desk.Find(".figures dd").TextContent);
    }

    [Fact]
    public async Task What_one_typed_and_did_not_send_is_found_again_on_the_desk()
    {
        var reference = await Bench.Dispute();
        await Bench.Of<Drafts>().Save(new(CaseBench.Lena.Id, reference, "ruling"), "{}", 1, "page");
        await Bench.Of<Drafts>().Save(new(CaseBench.Amir.Id, reference, "message"), "{}", 1, "page");
        var line = Assert.Single(Visit<DeskPage>("/").FindAll("section[aria-label='My drafts'] li"));
        Assert.Equal("D-000001", line.QuerySelector("a")!.TextContent);
        Assert.Contains("Ruling", line.TextContent);
    }

    [Fact]
    public void A_desk_without_work_says_so_and_is_not_empty()
    {
        var desk = Visit<DeskPage>("/");
        Assert.Contains("No case is yours.", desk.Markup);
        Assert.Contains("Every case in mediation has its mediator.", desk.Markup);
        Assert.Contains("No party's term ends within 24 hours.", desk.Markup);
    }

    [Fact]
    public async Task A_term_that_ends_within_a_day_is_there_with_what_silence_does()
    {
        SignIn(CaseBench.Nadia);
        await Bench.Dispute();
        await Bench.Wait(TimeSpan.FromDays(4.5));
        var line = Visit<DeskPage>("/").Find("section[aria-label^='Ends within'] tbody tr");
        Assert.Contains("full refund of USD 84.20 to the buyer", line.TextContent);
    }

    [Fact]
    public async Task A_risk_officer_sees_the_holds_and_chargebacks_that_nobody_has()
    {
        var (one, other) = (await Bench.Dispute(), await Bench.Dispute());
        await Bench.Open(one, new Act.PlaceHold(HoldCauses.RiskAddress, "The street does not exist.", null), new Actor.Marketplace());
        var notice = new Act.NotifyChargeback("visa", "13.1", "B-1", NetworkStage.Chargeback, new Money(1_000, Currency.From("USD")), CaseBench.Start, CaseBench.Start.AddDays(2));
        await Bench.Open(other, notice, new Actor.Bank());
        SignIn(CaseBench.Nadia);
        var desk = Visit<DeskPage>("/");
        Assert.Equal("H-000001", desk.Find("section[aria-label^='Holds that nobody has'] a.ref").TextContent);
        Assert.Equal("C-000001", desk.Find("section[aria-label^='Answers to the bank'] a.ref").TextContent);
        Assert.Equal("/queues/chargebacks", desk.Find("header a.main").GetAttribute("href"));
    }

    [Fact]
    public async Task A_risk_officer_is_led_from_the_own_cases_of_each_kind_to_the_queue_of_that_kind()
    {
        SignIn(CaseBench.Nadia);
        var (one, other) = (await Bench.Dispute(), await Bench.Dispute());
        var hold = await Bench.Open(one, new Act.PlaceHold(HoldCauses.Manual, "The account was taken over.", CaseBench.Start.AddDays(2)), CaseBench.Nadia);
        var notice = new Act.NotifyChargeback("visa", "13.1", "B-1", NetworkStage.Chargeback, new Money(1_000, Currency.From("USD")), CaseBench.Start, CaseBench.Start.AddDays(20));
        var chargeback = await Bench.Open(other, notice, new Actor.Bank());
        await Bench.Do(hold, new Act.Claim(), CaseBench.Nadia);
        await Bench.Do(chargeback, new Act.Claim(), CaseBench.Nadia);
        var desk = Visit<DeskPage>("/");
        Assert.Equal("/queues/holds?assignee=me", desk.Find("section[aria-label^='My holds'] header a").GetAttribute("href"));
        Assert.Equal("/queues/chargebacks?assignee=me", desk.Find("section[aria-label^='My chargebacks'] header a").GetAttribute("href"));
        Assert.Equal("H-000001", desk.Find("section[aria-label^='Holds whose review'] a.ref").TextContent);
        Assert.Empty(desk.FindAll("section[aria-label^='My cases']"));
    }

    [Fact]
    public async Task A_mediator_is_led_from_the_own_claims_to_the_queue_of_claims()
    {
        await Bench.Do(await Bench.Claim(), new Act.Claim(), CaseBench.Lena);
        var link = Visit<DeskPage>("/").Find("section[aria-label^='My guarantee claims'] header a");
        Assert.Equal("/queues/guarantees?assignee=me", link.GetAttribute("href"));
    }

    [Fact]
    public async Task A_manager_sees_what_staff_let_pass()
    {
        SignIn(CaseBench.Tom);
        var late = await Bench.Dispute();
        await Bench.Wait(TimeSpan.FromDays(3.1));
        await Bench.Do(late, new Act.Escalate(), new Actor.Buyer());
        await Bench.Wait(TimeSpan.FromDays(2));
        Assert.Equal("D-000001", Visit<DeskPage>("/").Find("section[aria-label='Staff terms breached'] a.ref").TextContent);
    }

    [Fact]
    public async Task The_desk_hears_of_a_new_claim_by_itself()
    {
        var soonMine = await Bench.Dispute();
        var desk = Visit<DeskPage>("/");
        await Bench.Do(soonMine, new Act.Claim(), CaseBench.Lena);
        desk.WaitForAssertion(() => Assert.Equal("1", desk.Find(".figures dd").TextContent), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task What_lapses_within_a_day_is_summed_by_currency()
    {
        await Bench.Dispute();
        await Bench.Dispute("NR_CUSTOMS", 18_400, "JPY");
        await Bench.Wait(TimeSpan.FromDays(4.5));
        var sums = Visit<DeskPage>("/").FindAll("section[aria-label^='Ends within'] .sums .money").Select(money => money.TextContent);
        Assert.Equal(["JPY 18,400", "USD 84.20"], sums);
        Assert.DoesNotContain("move nothing", Visit<DeskPage>("/").Markup);
    }

    [Fact]
    public async Task A_ruling_that_waits_stands_on_every_desk_but_its_authors()
    {
        await Bench.Ruled(CaseBench.Lena, minor: 61_250);
        Assert.Empty(Visit<DeskPage>("/").FindAll("section[aria-label='Waiting for my approval']"));
        SignIn(CaseBench.Amir);
        Assert.Equal("D-000001", Visit<DeskPage>("/").Find("section[aria-label='Waiting for my approval'] a.ref").TextContent);
    }

    [Fact]
    public async Task An_appeal_stands_on_the_desks_of_those_who_may_hear_it()
    {
        var reference = await Bench.Ruled(CaseBench.Lena);
        await Bench.Wait(TimeSpan.FromHours(2));
        await Bench.Do(reference, new Act.Appeal("It was delivered", "See the carrier."), new Actor.Seller());
        Assert.Empty(Visit<DeskPage>("/").FindAll("section[aria-label='Appeals I may hear']"));
        SignIn(CaseBench.Amir);
        var row = Visit<DeskPage>("/").Find("section[aria-label='Appeals I may hear'] tbody tr");
        Assert.Contains("D-000001", row.TextContent);
        // The other party's window to appeal ends sooner than the term to rule.
        await using var db = Bench.Read();
        Assert.Equal(db.Cases.Single().RulingDue!.Value.UtcDateTime.ToString("s") + "Z", row.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Contains("ruling due", row.TextContent);
    }

    [Fact]
    public async Task A_manager_sees_what_a_mediator_stepped_back_from()
    {
        var reference = await Bench.Reviewed(CaseBench.Lena);
        await Bench.Do(reference, new Act.Recuse("I know the seller"), CaseBench.Lena);
        SignIn(CaseBench.Tom);
        Assert.Equal("D-000001", Visit<DeskPage>("/").Find("section[aria-label^='A mediator stepped back'] a.ref").TextContent);
    }
}
