using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Console.Queue;

namespace MediationConsole.Tests.Console.Queue;

/// <summary>What happens while a queue stands open, whatever kind of case it lists.</summary>
public sealed class LiveQueueTests : PageContext
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task An_open_queue_of_holds_is_told_of_a_new_hold_and_changes_its_row_in_place()
    {
        var page = await FrozenMeanwhile("/queues/holds");
        page.WaitForAssertion(() => Assert.Contains("1 new", page.Find("button.pill").TextContent), Soon);
        page.Find("button.pill").Click();
        page.WaitForAssertion(() => Assert.Equal("H-000001", page.Find("tbody a.ref").TextContent), Soon);
        await Bench.Do(CaseRef.Parse("H-000001"), new Act.Claim(), CaseBench.Nadia);
        page.WaitForAssertion(() => Assert.Equal("Nadia Rossi", page.Find("tbody .avatar").GetAttribute("title")), Soon);
    }

    [Theory]
    [InlineData("/queues/appeals")]
    [InlineData("/queues/holds?flag=appeal")]
    public async Task A_queue_of_appeals_is_told_of_the_appeal_against_a_hold(string address)
    {
        var page = await FrozenMeanwhile(address);
        await Bench.Do(CaseRef.Parse("H-000001"), new Act.AppealHold("The account is ours again."), new Actor.Seller());
        page.WaitForAssertion(() => Assert.Contains("1 ", page.Find("button.pill").TextContent), Soon);
        page.Find("button.pill").Click();
        page.WaitForAssertion(() => Assert.Equal("H-000001", page.Find("tbody a.ref").TextContent), Soon);
    }

    [Fact]
    public async Task What_happened_is_read_once_for_all_pages_that_are_narrowed_alike()
    {
        var newsroom = Services.GetRequiredService<QueueNewsroom>();
        TaskCompletionSource<Task<QueueNews>> one = new(), other = new();
        using var first = newsroom.Join(new(), CaseBench.Lena.Id, told => one.TrySetResult(told));
        using var second = newsroom.Join(new() { Sort = SortColumn.Stake, Size = 25 }, CaseBench.Amir.Id, told => other.TrySetResult(told));
        var reference = await Bench.Dispute();
        var reading = await one.Task.WaitAsync(Soon, Xunit.TestContext.Current.CancellationToken);
        Assert.Same(reading, await other.Task.WaitAsync(Soon, Xunit.TestContext.Current.CancellationToken));
        Assert.Equal(reference.ToString(), Assert.Single((await reading).Matching));
    }

    private async Task<IRenderedComponent<QueuePage>> FrozenMeanwhile(string address)
    {
        SignIn(CaseBench.Nadia);
        var page = Visit<QueuePage>(address);
        await Bench.Open(await Bench.Dispute(minor: 61_250), new Act.PlaceHold(HoldCauses.Manual, "Odd.", CaseBench.Start.AddDays(9)), CaseBench.Nadia);
        return page;
    }
}
