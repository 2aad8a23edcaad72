using System.Text.Json;

namespace MediationConsole.Tests.Api;

/// <summary>GET /events: the events of one's own sites, page after page, and nothing that the API would not show.</summary>
public class EventTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_and_end_where_the_next_events_will_be()
    {
        for (var i = 0; i < 3; i++) await host.Dispute();
        var whole = (await host.Shop.Get("events?limit=200")).Items("items").Select(Id).ToList();
        var (pieces, after) = (new List<string>(), "");
        while (await host.Shop.Get($"events?limit=4{after}") is var page && page.Items("items").Any())
        {
            pieces.AddRange(page.Items("items").Select(Id));
            after = "&after=" + page.Text("next");
        }

        Assert.Equal(whole, pieces.Take(whole.Count));
        Assert.Equal(pieces.Count, pieces.Distinct(StringComparer.Ordinal).Count());
        var reference = await host.Dispute();
        var next = (await host.Shop.Get($"events?limit=200{after}")).Items("items").ToList();
        Assert.Contains(next, one => one.GetProperty("ref").GetString() == reference && one.GetProperty("type").GetString() == "dispute.dispute_opened");
    }

    [Fact]
    public async Task A_key_hears_of_its_own_sites_and_staff_of_all()
    {
        var reference = await host.Dispute();
        var other = await host.Key("other", ["aliexpress"], "read");
        Assert.Empty((await other.Get("events")).Items("items"));
        var acting = await host.Key("acting", ["dhgate"], "acts");
        (await acting.Get("events")).IsProblem(403, "scope_missing");
        Assert.Contains(await All(host.Mia), one => one.GetProperty("ref").GetString() == reference);
    }

    [Fact]
    public async Task A_ruling_that_can_be_taken_back_and_the_centres_own_work_are_not_told()
    {
        var reference = await host.UnderReview();
        await host.Mia.Does(reference, new { act = "note", text = "Seller known for this." });
        var before = await Of(reference);
        await host.Mia.Does(reference, Steps.Ruling("release"));
        Assert.Equal(before, await Of(reference));
        await host.Advance("PT15M");
        Assert.Contains("ruling_took_effect", await Of(reference), StringComparison.Ordinal);
        Assert.DoesNotContain("known for this", await Of(reference), StringComparison.Ordinal);
        Assert.DoesNotContain("ruling_issued", await Of(reference), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_for_one_reader_is_told_without_its_words()
    {
        var reference = await host.Dispute();
        await host.Shop.Does(reference, new { act = "message", by = "buyer", text = "Only for the centre", to = "centre" });
        await host.Shop.Does(reference, new { act = "message", by = "buyer", text = "For everybody", to = "both" });
        var told = await Of(reference);
        Assert.DoesNotContain("Only for the centre", told, StringComparison.Ordinal);
        Assert.Contains("\"to\":\"centre\"", told, StringComparison.Ordinal);
        Assert.Contains("For everybody", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("limit=0", "limit"), InlineData("limit=201", "limit"), InlineData("limit=x", "limit"), InlineData("after=!", "after"), InlineData("after=eA", "after")]
    public async Task What_cannot_be_asked_for_is_said(string query, string field) => (await host.Shop.Get("events?" + query)).IsImpossible(field);

    private async Task<string> Of(string reference) =>
        string.Join('\n', (await All(host.Shop)).Where(one => one.GetProperty("ref").GetString() == reference).Select(one => one.GetRawText()));

    private static async Task<List<JsonElement>> All(ApiCaller caller)
    {
        var (events, after) = (new List<JsonElement>(), "");
        while (await caller.Get("events?limit=200" + after) is var page && page.Items("items").Any())
        {
            events.AddRange(page.Items("items"));
            after = "&after=" + page.Text("next");
        }

        return events;
    }

    private static string Id(JsonElement one) => one.GetProperty("id").GetString()!;
}
