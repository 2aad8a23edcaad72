using AngleSharp.Dom;
using Bunit;
using MediationConsole.Console.Admin.Policies;
using MediationConsole.Desk;
using MediationConsole.Storage.Policies;
using MediationConsole.Tests.Storage;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Tests.Console.Admin;

public sealed class PolicyPageTests : PageContext
{
    private static readonly string[] Change = ["Seller's answer", "was: Seller, 5 days, then: buyer's request is carried out", "becomes: Seller, 2 days, then: case goes to mediation"];

    [Fact]
    public async Task The_list_says_who_uses_a_policy_and_what_open_cases_have_pinned()
    {
        await Bench.Dispute();
        await Publish("dhgate", "SELLER_RESPONSE", 2);
        await Bench.Dispute();
        var row = Visit<PoliciesPage>("/admin/policies").FindAll("tbody tr").Single(line => line.QuerySelector("a")!.TextContent == "dhgate");
        Assert.Contains("Version 2", row.TextContent);
        Assert.Contains("Iris Novak", row.TextContent);
        Assert.Contains("1 on version 2 · 1 on version 1", row.TextContent);
    }

    [Fact]
    public void A_policy_reads_as_a_table_with_what_silence_does_and_under_which_rule()
    {
        var page = Open("dhgate");
        Assert.Contains("Seller's answer D8 | Seller | 5 days | buyer's request is carried out | S3", page.FindAll("tbody tr").Select(Cells));
        Assert.Contains("500.00", page.Find("section[aria-labelledby=limits]").TextContent);
        Assert.Contains("Asia/Shanghai", page.Find("section[aria-labelledby=habits]").TextContent);
    }

    [Fact]
    public void Whoever_is_no_administrator_reads_and_changes_nothing()
    {
        var page = Open("dhgate");
        Assert.Contains("Only an administrator drafts and publishes versions", page.Markup);
        Assert.Empty(page.FindAll("input, header button"));
    }

    [Fact]
    public void A_draft_shows_its_difference_line_by_line()
    {
        var page = Drafting("dhgate");
        page.Find("[aria-label=\"Length of: Seller's answer\"]").Input("2");
        page.Find("[aria-label=\"Silence of: Seller's answer\"]").Change("escalate");
        page.Find("[aria-label='One mediator rules alone up to, USD']").Input("750.00");
        page.Find("[aria-label='Remove JPY from: One mediator rules alone up to']").Click();
        var lines = page.FindAll(".draft .changes li").Select(line => Plain(line.TextContent)).ToList();
        Assert.Contains(string.Join(' ', Change), lines);
        Assert.Contains("One mediator rules alone up to, in USD was: 500.00 becomes: 750.00", lines);
        Assert.Contains("One mediator rules alone up to, in JPY was: 75000 becomes: not there", lines);
    }

    [Fact]
    public void Every_fault_of_a_draft_is_listed_while_it_is_written()
    {
        var page = Drafting("dhgate");
        page.Find("[aria-label='Length of: Waybill']").Input("soon");
        page.Find("[aria-label='Legal time zone']").Input("Mars");
        Assert.Equal(2, page.FindAll(".faults li").Count);
        Assert.Equal("true", page.Find("[aria-label='Length of: Waybill']").GetAttribute("aria-invalid"));
        Assert.True(Button(page, "Publish version 2…").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Publishing_is_confirmed_in_words_and_holds_for_new_cases()
    {
        await Bench.Dispute();
        var page = Drafting("dhgate");
        page.Find("[aria-label='Length of: Waybill']").Input("4");
        page.Find("#draft-note").Input("Carriers are slow.");
        await Button(page, "Publish version 2…").ClickAsync(new());
        Assert.Contains("Version 2 holds for cases opened from now on", page.Find("dialog").TextContent);
        Assert.Contains("1 open case keeps version 1.", page.Find("dialog").TextContent);
        await page.Find("dialog form").SubmitAsync();
        Assert.Contains("Version 2 holds for new cases", page.Find("header.bar").TextContent);
        Assert.Contains("Carriers are slow.", page.Find("section[aria-labelledby=history]").TextContent);
        Assert.Equal(2, Services.GetRequiredService<PolicyBook>().ForNew("dhgate").Version);
    }

    [Fact]
    public async Task Who_is_overtaken_is_told_and_sees_the_difference_to_what_holds_now()
    {
        var page = Drafting("dhgate");
        page.Find("[aria-label='Length of: Waybill']").Input("4");
        page.Find("#draft-note").Input("Carriers are slow.");
        await Publish("dhgate", "SELLER_RESPONSE", 2);
        await Button(page, "Publish version 2…").ClickAsync(new());
        Assert.Contains("Version 2 was published meanwhile (Iris Novak)", page.Find(".faults").TextContent);
        Assert.Contains(page.FindAll(".draft .changes li"), line => Plain(line.TextContent).StartsWith("Seller's answer was: Seller, 2 days", StringComparison.Ordinal));
        Assert.NotNull(Button(page, "Publish version 3…"));
    }

    [Fact]
    public async Task Any_two_versions_can_be_compared_and_an_earlier_one_read()
    {
        await Publish("dhgate", "SELLER_RESPONSE", 2);
        await Publish("dhgate", "WAYBILL", 9, basedOn: 2);
        var page = Open("dhgate?version=1");
        Assert.Contains("Version 1, published earlier", page.Find("header.bar").TextContent);
        Assert.Contains(page.FindAll("tbody tr").Select(Cells), line => line.StartsWith("Waybill D13 | Seller | 3 days", StringComparison.Ordinal));
        Assert.Equal(2, page.FindAll(".changes li").Count); // the second draft was made from the text of the first version
        page.FindAll(".pair select")[0].Change("1");
        Assert.StartsWith("Waybill", Plain(Assert.Single(page.FindAll(".changes li")).TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_does_not_exist_says_so() => Assert.Contains("There is no such policy", Open("nowhere").Markup);

    private IRenderedComponent<PolicyPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/admin/policies/" + address);
        return Render<PolicyPage>(page => page.Add(one => one.Name, address.Split('?')[0]));
    }

    private IRenderedComponent<PolicyPage> Drafting(string name)
    {
        SignIn(CaseBench.Iris);
        var page = Open(name);
        Button(page, "Draft the next version").Click();
        return page;
    }

    private async Task Publish(string name, string code, int length, int basedOn = 1) =>
        Assert.Empty((await Bench.Of<PolicyDesk>().Publish(Tests.Storage.PolicyDraft.Of(name).With(code, "length", length), basedOn, "Because.", CaseBench.Iris.Id)).Faults);

    private static IElement Button(IRenderedComponent<PolicyPage> page, string name) => page.FindAll("button").Single(button => button.TextContent.Trim() == name);

    private static string Cells(IElement row) => string.Join(" | ", row.Children.Select(cell => Plain(cell.TextContent)));

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
