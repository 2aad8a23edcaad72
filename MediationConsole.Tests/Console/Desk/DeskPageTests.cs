using Bunit;
using MediationConsole.Cases;
using MediationConsole.Console.Desk;

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
        Assert.Contains("→ buyer's request granted", line.TextContent);
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
}
