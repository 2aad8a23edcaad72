using AngleSharp.Dom;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Console.Queue;

namespace MediationConsole.Tests.Console.Queue;

public sealed class BulkTests : PageContext
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Chosen_rows_are_claimed_one_by_one_and_each_refusal_says_why()
    {
        await Bench.Dispute();
        await Bench.Do(await Bench.Dispute(), new Act.Claim(), CaseBench.Amir);
        var page = Visit<QueuePage>("/queues/disputes?sort=case");
        foreach (var reference in new[] { "D-000001", "D-000002" }) Choose(page, reference);
        Assert.Equal("2 chosen", page.Find(".bulk strong").TextContent);
        Button(page, "Claim").Click();
        page.WaitForAssertion(() => Assert.Equal("1 done, 1 refused", page.Find("#bulk-results").TextContent), Soon);
        Assert.StartsWith("D-000002", page.Find(".results li").TextContent.Trim());
        Assert.Contains("Amir Khan", page.Find(".results li").TextContent);
        Assert.Empty(page.FindAll(".bulk"));
    }

    [Fact]
    public async Task All_that_match_are_meant_however_few_are_on_the_page()
    {
        for (var i = 0; i < 3; i++) await Bench.Dispute(i == 0 ? "NR_CUSTOMS" : "SNAD_QUALITY");
        var page = Visit<QueuePage>("/queues/disputes?reason=SNAD_QUALITY");
        Choose(page, "D-000002");
        Button(page, "Choose all 2 that match").Click();
        Button(page, "Claim").Click();
        page.WaitForAssertion(() => Assert.Equal("2 done, 0 refused", page.Find("#bulk-results").TextContent), Soon);
        Assert.Equal(2, (await Services.GetRequiredService<QueueQuery>().Read(new() { Assignee = "lena" }, null)).Count);
    }

    [Fact]
    public async Task A_manager_hands_over_and_a_mediator_is_not_offered_to()
    {
        await Bench.Reviewed(CaseBench.Lena);
        Assert.Empty(ChosenFirst().FindAll(".bulk select"));
        SignIn(CaseBench.Tom);
        var page = ChosenFirst();
        page.Find(".bulk select").Change("amir");
        Button(page, "Hand over").Click();
        page.WaitForAssertion(() => Assert.Equal("1 done, 0 refused", page.Find("#bulk-results").TextContent), Soon);
        page.WaitForAssertion(() => Assert.Equal("Amir Khan", page.Find("tbody .avatar").GetAttribute("title")), Soon);
    }

    [Fact]
    public async Task A_case_is_looked_into_beside_the_queue_and_follows_what_happens()
    {
        var reference = await Bench.Dispute();
        var page = Visit<QueuePage>("/queues/disputes");
        page.Find("input[data-peek-ref]").Change("D-000001");
        page.WaitForAssertion(() => Assert.Contains("Nobody has written yet.", page.Find("aside.preview").TextContent), Soon);
        await Bench.Do(reference, new Act.WriteMessage("It is broken.", null), new Actor.Buyer());
        page.WaitForAssertion(() => Assert.Contains("It is broken.", page.Find("aside.preview").TextContent), Soon);
        page.Find("button[aria-label='Close the preview']").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("aside.preview")), Soon);
    }

    private IRenderedComponent<QueuePage> ChosenFirst()
    {
        var page = Visit<QueuePage>("/queues/disputes");
        Choose(page, "D-000001");
        return page;
    }

    // As the browser tells the page of a row's box.
    private static void Choose(IRenderedComponent<QueuePage> page, string reference)
    {
        Assert.NotNull(page.Find($"input[type=checkbox][aria-label='Choose {reference}']"));
        page.Find("input[data-choose-ref]").Change(reference);
    }

    private static IElement Button(IRenderedComponent<QueuePage> page, string text) => page.FindAll(".bulk button").First(button => button.TextContent == text);
}
