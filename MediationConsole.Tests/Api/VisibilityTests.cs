namespace MediationConsole.Tests.Api;

/// <summary>Who may see what: a ruling that can still be taken back shows to staff alone (D23), notes never leave the centre.</summary>
public class VisibilityTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_ruling_that_can_be_taken_back_does_not_show_outside()
    {
        var reference = await host.UnderReview();
        var before = await host.Case(reference);
        await host.Mia.Does(reference, Steps.Ruling("release"));
        var outside = await host.Case(reference);
        Assert.Equal("mediation under_review staff", $"{outside["stage"]} {outside["status"]} {outside["waitingFor"]}");
        Assert.Equal("null", outside["ruling"].GetRawText());
        Assert.Equal(before["allowedActs"].GetRawText(), outside["allowedActs"].GetRawText());
        Assert.DoesNotContain("UNDO", outside.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("rul", await Facts(host.Shop, reference), StringComparison.Ordinal);
        var inside = await host.Mia.Get($"cases/{reference}");
        Assert.Equal("ruled pending", $"{inside["status"]} {inside.Text("ruling.state")}");
        Assert.Contains("take_back", inside.Allowed("staff"));
    }

    [Fact]
    public async Task A_refusal_does_not_betray_a_ruling_that_waits()
    {
        var reference = await host.UnderReview();
        var act = new { act = "escalate", by = "buyer" };
        var before = await host.Shop.Act(reference, act);
        await host.Mia.Does(reference, Steps.Ruling("release"));
        Assert.Equal(before.Text("detail"), (await host.Shop.Act(reference, act)).Text("detail"));
    }

    [Fact]
    public async Task A_ruling_taken_back_was_never_there()
    {
        var reference = await host.UnderReview();
        var before = await Facts(host.Shop, reference);
        await host.Mia.Does(reference, Steps.Ruling("release"));
        await host.Mia.Does(reference, new { act = "take_back", reason = "A typing error." });
        await host.Advance("PT5M");
        Assert.Equal(before, await Facts(host.Shop, reference));
        Assert.Equal("under_review running", $"{(await host.Case(reference))["status"]} {(await host.Case(reference)).Term("RULING")}");
    }

    [Fact]
    public async Task A_list_hides_a_ruling_that_waits_as_well()
    {
        var reference = await host.UnderReview();
        await host.Mia.Does(reference, Steps.Ruling("release"));
        Assert.Empty((await host.Shop.Get($"cases?status=ruled&q={reference}")).Items("items"));
        Assert.Empty((await host.Shop.Get($"cases?stage=execution&q={reference}")).Items("items"));
        Assert.Single((await host.Shop.Get($"cases?status=under_review&stage=mediation&q={reference}")).Items("items"));
        Assert.Single((await host.Mia.Get($"cases?status=ruled&q={reference}")).Items("items"));
    }

    [Fact]
    public async Task Notes_stay_inside()
    {
        var reference = await host.UnderReview();
        await host.Mia.Does(reference, new { act = "note", text = "Seller known for this." });
        Assert.DoesNotContain("known for this", (await host.Shop.Get($"cases/{reference}/journal")).Body, StringComparison.Ordinal);
        Assert.Contains("known for this", (await host.Max.Get($"cases/{reference}/journal")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_sides_view_has_that_sides_messages_and_acts()
    {
        var reference = await host.Dispute();
        await host.Shop.Does(reference, new { act = "message", by = "buyer", text = "Only for the centre", to = "centre" });
        Assert.DoesNotContain("Only for the centre", (await host.Shop.Get($"cases/{reference}/journal?for=seller")).Body, StringComparison.Ordinal);
        Assert.Contains("Only for the centre", (await host.Shop.Get($"cases/{reference}/journal?for=buyer")).Body, StringComparison.Ordinal);
        var seller = await host.Shop.Get($"cases/{reference}?for=seller");
        Assert.Empty(seller.Allowed("buyer"));
        Assert.Contains("counter", seller.Allowed("seller"));
        (await host.Shop.Get($"cases/{reference}?for=bank")).IsImpossible("for");
    }

    [Fact]
    public async Task The_journal_tells_each_fact_in_a_sentence_and_chains_it()
    {
        var reference = await host.Dispute();
        var lines = (await host.Mia.Get($"cases/{reference}/journal")).Items("items").ToList();
        Assert.Equal([.. Enumerable.Range(1, lines.Count).Select(n => (long)n)], lines.Select(line => line.GetProperty("seq").GetInt64()));
        Assert.Equal("dispute_opened buyer", $"{lines[0].GetProperty("fact")} {lines[0].GetProperty("actor")}");
        Assert.StartsWith("The buyer opened the dispute", lines[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal("full_refund", lines[0].GetProperty("data").GetProperty("remedy").GetString());
        Assert.All(lines, line => Assert.Equal(64, line.GetProperty("hash").GetString()!.Length));
    }

    [Fact, Trait("Rule", "D16")]
    public async Task What_is_withheld_shows_its_side_and_staff_that_it_is_and_the_other_side_a_gap()
    {
        var reference = await host.UnderReview();
        await host.Shop.Exhibit(reference, Upload.Text("My account number is 12-34."));
        await host.Shop.Exhibit(reference, Upload.Picture());
        await host.Mia.Does(reference, new { act = "withhold_exhibit", exhibit = 1, reason = "Bank details." });
        string Shown(Said said) => string.Join(' ', said.Items("exhibits").Select(one => $"{one.GetProperty("number")} {one.GetProperty("label")} {one.GetProperty("state")}"));
        Assert.Equal("1 B-1 withheld 2 B-2 unjudged", Shown(await host.Shop.Get($"cases/{reference}?for=buyer")));
        Assert.Equal("2 B-2 unjudged", Shown(await host.Shop.Get($"cases/{reference}?for=seller")));
        Assert.Equal("Bank details.", (await host.Mia.Get($"cases/{reference}")).Text("exhibits.0.withheld.reason"));
        Assert.DoesNotContain("Bank details.", (await host.Case(reference)).Body + (await host.Shop.Get($"cases/{reference}/journal")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("B-1", (await host.Shop.Get($"cases/{reference}/journal?for=seller")).Body, StringComparison.Ordinal);
        Assert.Contains("withheld B-1 from the other party: Bank details.", (await host.Mia.Get($"cases/{reference}/journal")).Body, StringComparison.Ordinal);
        await host.Mia.Does(reference, new { act = "show_exhibit", exhibit = 1, reason = "They are blacked out." });
        Assert.Equal("1 B-1 unjudged 2 B-2 unjudged", Shown(await host.Shop.Get($"cases/{reference}?for=seller")));
    }

    private static async Task<string> Facts(ApiCaller caller, string reference) =>
        string.Join(' ', (await caller.Get($"cases/{reference}/journal")).Items("items").Select(line => line.GetProperty("fact").GetString()));
}
