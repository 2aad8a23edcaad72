using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Search;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Tests.Console.Search;

public sealed class SearchPageTests : PageContext
{
    [Theory]
    [InlineData("ruiz")]
    [InlineData("Rui")]
    [InlineData("ANA.RUIZ@example.org")]
    [InlineData("T-00001")]
    [InlineData("t-0000")]
    [InlineData("order:T-00001")]
    [InlineData("party:“Ana Ruiz”")]
    [InlineData("d-000001 status:awaiting_seller")]
    public async Task A_case_is_found_by_its_order_and_parties(string line)
    {
        await Bench.Dispute(mail: "ana.ruiz@example.org");
        Assert.Equal(["D-000001"], Refs(Found(line)));
    }

    [Theory]
    [InlineData("arrived broken", "arrived")]
    [InlineData("退款", "退款")]
    [InlineData("请", "请")]
    [InlineData("text:brok* party:ruiz", "brok")]
    public async Task A_case_is_found_by_what_was_written_and_says_by_whom(string line, string marked)
    {
        var reference = await Bench.Dispute();
        await Bench.Do(reference, new Act.WriteMessage("It arrived broken. 我申请退款。", null), new Actor.Buyer());
        var page = Found(line);
        Assert.Equal(["D-000001"], Refs(page));
        Assert.Contains("Ana Ruiz", page.FindAll("tbody td")[4].TextContent);
        Assert.Equal(marked, page.Find("mark").TextContent);
    }

    [Fact]
    public async Task Closed_cases_are_found_and_fields_narrow_what_words_find()
    {
        var closed = await Bench.Dispute();
        await Bench.Do(closed, new Act.Withdraw(), new Actor.Buyer());
        await Bench.Dispute();
        Assert.Equal(["D-000002", "D-000001"], Refs(Found("ruiz")));
        Assert.Equal(["D-000001"], Refs(Found("ruiz stage:closed")));
        Assert.Equal(["D-000002"], Refs(Found("queue:disputes assignee:none")));
        Assert.Equal("Nothing was found", Found("ruiz nobody").Find(".empty h2").TextContent);
    }

    [Fact]
    public async Task A_parcel_that_a_seller_told_of_is_found_by_its_number()
    {
        await Bench.Reviewed(CaseBench.Lena);
        Assert.Equal(["D-000001"], Refs(Found("tracking:1234567890")));
    }

    [Fact]
    public async Task The_ref_of_a_case_leads_straight_to_it()
    {
        await Bench.Dispute();
        Found("d-000001");
        Assert.EndsWith("/cases/D-000001", Services.GetRequiredService<NavigationManager>().Uri);
    }

    private IRenderedComponent<SearchPage> Found(string line) => Visit<SearchPage>("/search?q=" + Uri.EscapeDataString(line));

    private static List<string> Refs(IRenderedComponent<SearchPage> page) => [.. page.FindAll("tbody td:first-child a.ref").Select(link => link.TextContent)];
}
