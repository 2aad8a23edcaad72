using Bunit;
using MediationConsole.Cases;
using MediationConsole.Console.Queue;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Tests.Console.Queue;

public sealed class ClaimTests : PageContext
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    [Fact]
    public async Task Next_case_claims_the_first_that_nobody_has_and_opens_it()
    {
        var taken = await Bench.Dispute();
        await Bench.Dispute();
        await Bench.Do(taken, new Act.Claim(), CaseBench.Amir);
        var page = Visit<QueuePage>("/queues/disputes");
        Assert.Equal("Next case 1 N", Next(page).TextContent.Trim());
        Next(page).Click();
        page.WaitForAssertion(() => Assert.EndsWith("/cases/D-000002", Address), Soon);
    }

    [Fact]
    public async Task Who_comes_second_takes_the_case_after_it()
    {
        var first = await Bench.Dispute();
        await Bench.Dispute();
        var page = Visit<QueuePage>("/queues/disputes");
        await Bench.Do(first, new Act.Claim(), CaseBench.Amir);
        Next(page).Click();
        page.WaitForAssertion(() => Assert.EndsWith("/cases/D-000002", Address), Soon);
    }

    [Fact]
    public async Task A_claim_from_the_row_shows_the_owner_in_it()
    {
        await Bench.Dispute();
        var page = Visit<QueuePage>("/queues/disputes");
        Assert.NotNull(page.Find("button[data-claim][aria-label='Claim D-000001']"));
        page.Find("input[data-claim-ref]").Change("D-000001");
        page.WaitForAssertion(() => Assert.Equal("Lena Marsh", page.Find("tbody .avatar").GetAttribute("aria-label")), Soon);
        Assert.Contains("You have taken D-000001.", page.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task A_risk_officer_reads_the_queue_and_is_offered_no_claim()
    {
        SignIn(CaseBench.Nadia);
        await Bench.Dispute();
        var page = Visit<QueuePage>("/queues/disputes");
        Assert.Single(page.FindAll("tbody tr"));
        Assert.Empty(page.FindAll("button[data-key=n], button.claim"));
    }

    private static AngleSharp.Dom.IElement Next(IRenderedComponent<QueuePage> page) => page.Find("button[data-key=n]");
}
