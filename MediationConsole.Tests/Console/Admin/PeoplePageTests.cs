using Bunit;
using MediationConsole.Cases;
using MediationConsole.Console.Admin.People;
using MediationConsole.Console.Declarations;
using MediationConsole.People;

namespace MediationConsole.Tests.Console.Admin;

public sealed class PeoplePageTests : PageContext
{
    [Fact]
    public async Task An_administrator_sets_somebodys_limit_and_the_change_is_shown()
    {
        SignIn(CaseBench.Iris);
        var page = Visit<PeoplePage>("/admin/people?person=lena");
        page.Find("form input").Input("900.00");
        await page.Find("form").SubmitAsync();
        Assert.Contains("USD 900.00", page.FindAll("tbody tr").Single(row => row.TextContent.Contains("Lena Marsh", StringComparison.Ordinal)).TextContent);
        Assert.Contains("USD: policy's limit", page.Find(".history").TextContent);
        Assert.Contains("Iris Novak", page.Find(".history").TextContent);
        await page.Find("[aria-label='Take the limit in USD away']").ClickAsync(new());
        Assert.Contains("No limit of their own", page.Markup);
    }

    [Fact]
    public async Task An_amount_that_is_none_is_refused_and_stays()
    {
        SignIn(CaseBench.Iris);
        var page = Visit<PeoplePage>("/admin/people?person=lena");
        page.Find("form select").Change("JPY");
        page.Find("form input").Input("900.00");
        await page.Find("form").SubmitAsync();
        Assert.Equal("An amount in JPY is written without a point.", page.Find("[role=alert]").TextContent);
        Assert.Equal("900.00", page.Find("form input").GetAttribute("value"));
    }

    [Fact]
    public void Nobody_sets_their_own_and_a_manager_reads()
    {
        SignIn(CaseBench.Iris);
        var own = Visit<PeoplePage>("/admin/people?person=iris");
        Assert.Contains("Nobody sets their own limits; ask another administrator.", own.Markup);
        SignIn(CaseBench.Tom);
        Assert.Empty(Visit<PeoplePage>("/admin/people?person=lena").FindAll("form"));
    }

    [Fact]
    public async Task Relations_that_were_declared_are_seen_with_their_history()
    {
        var declared = await Bench.Of<Relations>().Declare(CaseBench.Lena, new PartyId("dhgate", "s-1"), "My cousin's shop.");
        await Bench.Of<Relations>().Declare(CaseBench.Lena, new PartyId("dhgate", "b-1"), "A friend.");
        await Bench.Of<Relations>().End(declared.Relation!.Id, CaseBench.Lena.Id);
        SignIn(CaseBench.Tom);
        var page = Visit<PeoplePage>("/admin/people?person=lena");
        Assert.Equal("1", page.FindAll("tbody tr").Single(row => row.TextContent.Contains("Lena Marsh", StringComparison.Ordinal)).LastElementChild!.TextContent);
        var relations = page.FindAll(".relations li").Select(relation => relation.TextContent).ToList();
        Assert.Contains("A friend.", relations[0]);
        Assert.Contains("ended", relations[1]);
    }

    [Fact]
    public async Task A_person_declares_a_relation_and_ends_it_when_asked()
    {
        var page = Visit<ProfilePage>("/profile");
        await page.Find("form.fields").SubmitAsync();
        Assert.Contains("A party is named by its id", page.Find("#party-fault").TextContent);
        page.Find("#party").Input("s-1");
        page.Find("#note").Input("My cousin's shop.");
        await page.Find("form.fields").SubmitAsync();
        Assert.Contains("My cousin's shop.", page.Find(".relations").TextContent);
        await page.Find("[aria-label='The relation to s-1 has ended']").ClickAsync(new());
        Assert.Contains("stays in the history", page.Find("dialog").TextContent);
        await page.Find("dialog form").SubmitAsync();
        Assert.Contains("ended", page.Find(".relations .tag").TextContent);
    }
}
