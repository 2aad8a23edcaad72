namespace MediationConsole.Tests.Api;

public class CaseListTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Pages_follow_the_next_due_instant_without_a_gap_and_closed_cases_come_last()
    {
        var closed = await host.Dispute();
        await host.Shop.Does(closed, new { act = "withdraw", by = "buyer" });
        var open = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            open.Add(await host.Dispute());
            await host.Advance("PT1H");
        }

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await host.Shop.Get("cases?limit=2" + (cursor is null ? "" : "&cursor=" + cursor));
            seen.AddRange(page.Items("items").Select(item => item.GetProperty("ref").GetString()!));
            cursor = page["next"].GetString();
        }
        while (cursor is not null);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal([.. open, closed], seen.Where(one => open.Contains(one) || one == closed));
    }

    [Theory]
    [InlineData("kind=quarrel", "kind")]
    [InlineData("stage=never", "stage")]
    [InlineData("status=gone", "status")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=all", "limit")]
    [InlineData("cursor=%00", "cursor")]
    [InlineData("cursor=abc", "cursor")]
    [InlineData("dueBefore=soon", "dueBefore")]
    [InlineData("for=bank", "for")]
    public async Task A_filter_that_means_nothing_is_named(string query, string field) => (await host.Shop.Get("cases?" + query)).IsImpossible(field);

    [Fact]
    public async Task A_filter_narrows()
    {
        var reference = await host.UnderReview();
        Assert.Equal(reference, (await host.Mia.Get("cases?assignee=mia&kind=dispute&site=dhgate&status=under_review")).Text("items.0.ref"));
        Assert.Empty((await host.Mia.Get("cases?assignee=mia&site=alibaba")).Items("items"));
        Assert.Empty((await host.Mia.Get("cases?kind=hold")).Items("items"));
        Assert.Empty((await host.Mia.Get("cases?assignee=mia&dueBefore=2026-11-01T00:00:00Z")).Items("items"));
    }
}
