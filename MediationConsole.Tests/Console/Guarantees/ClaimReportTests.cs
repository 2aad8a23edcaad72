using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Console.Desk;
using MediationConsole.Console.Queue;

namespace MediationConsole.Tests.Console.Guarantees;

/// <summary>A seller's report of the buyer: on the claim's file, in the queue of reports and on the desk of risk staff, also when the claim is closed (G3).</summary>
public sealed class ClaimReportTests : ClaimContext
{
    [Fact]
    public async Task A_risk_officer_confirms_a_report_with_a_reason_and_the_buyer_is_flagged()
    {
        var panel = await Panel(await Reported(), CaseBench.Nadia);
        Button(panel, "Confirm").Click();
        Confirm(panel, "confirm-report", "Four pieces are on sale in her shop.");
        panel.WaitForAssertion(() => Assert.Equal(ReportState.Confirmed, Claim.Report!.State));
        // The page around the panel reads the case again and shows all of it anew.
        panel.Render();
        panel.WaitForAssertion(() => Assert.Contains("This buyer has lost the guarantee by the report on", panel.Markup));
    }

    [Fact]
    public async Task A_risk_officer_dismisses_a_report_and_a_mediator_cannot()
    {
        var reference = await Reported();
        var mediators = await Open(reference, CaseBench.Lena);
        Assert.Equal("Your role does not allow this.", mediators.Rehearse(new Act.DismissReport("…")).WhyNot);
        var panel = await Panel(reference, CaseBench.Nadia);
        Button(panel, "Dismiss").Click();
        Confirm(panel, "dismiss-report", "Other goods.");
        panel.WaitForAssertion(() => Assert.Equal((ReportState.Dismissed, "Other goods."), (Claim.Report!.State, Claim.Report.Reason)));
    }

    [Fact]
    public async Task A_report_on_a_closed_claim_waits_in_the_queue_of_reports_and_on_the_desk_of_risk_staff()
    {
        var reference = await Closed();
        SignIn(CaseBench.Nadia);
        var row = Visit<QueuePage>("/queues/reports").Find("tbody tr");
        Assert.All(["G-000001", "Ana Ruiz", "Blue Lantern", "Third claim this month."], part => Assert.Contains(part, row.TextContent));
        Assert.Equal($"/cases/{reference}#report", row.QuerySelector("a.btn")!.GetAttribute("href"));
        Assert.Equal("G-000001", Visit<DeskPage>("/").Find("section[aria-label^='Reports of buyers'] a.ref").TextContent);
        Assert.Equal(1, (await Services.GetRequiredService<QueueTally>().Read()).Reports);
    }

    [Fact]
    public async Task A_decided_report_leaves_the_queue_by_itself()
    {
        var reference = await Closed();
        SignIn(CaseBench.Nadia);
        var queue = Visit<QueuePage>("/queues/reports");
        await Bench.Do(reference, new Act.DismissReport("Other goods."), CaseBench.Nadia);
        queue.WaitForAssertion(() => Assert.Contains("gone", queue.Find("tbody tr").ClassList), TimeSpan.FromSeconds(5));
        Assert.Empty(Visit<QueuePage>("/queues/reports").FindAll("tbody tr"));
    }

    [Fact]
    public async Task A_mediator_reads_a_report_and_why_it_is_not_theirs_to_decide()
    {
        await Closed();
        var decide = Visit<QueuePage>("/queues/reports").Find("tbody button");
        Assert.True(decide.HasAttribute("disabled"));
        Assert.Equal("Your role does not allow this.", decide.GetAttribute("title"));
    }

    private async Task<CaseRef> Closed()
    {
        var reference = await Taken();
        await Bench.Do(reference, new Act.DeclineClaim("Not broken."), CaseBench.Lena);
        await Bench.Do(reference, new Act.ReportBuyer("Third claim this month."), new Actor.Seller());
        return reference;
    }
}
