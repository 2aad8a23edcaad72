using System.Text.Json;

namespace MediationConsole.Tests.Api;

/// <summary>A request that is repeated has one effect (API contract, Conventions).</summary>
public class IdempotencyTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly object Message = new { act = "message", by = "buyer", text = "Where is it?" };

    [Fact]
    public async Task The_same_key_and_body_hear_the_first_answer_again()
    {
        var dispute = new { orderNo = await host.Order(), reason = "SNAD_QUALITY", request = new { remedy = "full_refund" } };
        var first = await host.Shop.Post("disputes", dispute, "open-1");
        await host.Shop.Does(first.Text("ref"), Message);
        var second = await host.Shop.Post("disputes", dispute, "open-1");
        Assert.Equal((first.Status, first.Body, first.Location), (second.Status, second.Body, second.Location));
    }

    [Fact]
    public async Task A_refusal_is_a_first_answer_too()
    {
        var reference = await host.Dispute("NR_IN_TRANSIT");
        var escalate = new { act = "escalate", by = "buyer" };
        var first = (await host.Shop.Act(reference, escalate, "early")).IsProblem(409, "too_early_to_escalate");
        await host.Advance("P3D");
        Assert.Equal(first.Body, (await host.Shop.Act(reference, escalate, "early")).Body);
        Assert.Equal(200, (await host.Shop.Act(reference, escalate, "in-time")).Status);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_a_mismatch()
    {
        var reference = await host.Dispute();
        Assert.Equal(200, (await host.Shop.Act(reference, Message, "words")).Status);
        (await host.Unchanged(reference, () => host.Shop.Act(reference, new { act = "withdraw", by = "buyer" }, "words"))).IsProblem(422, "idempotency_mismatch");
    }

    [Fact]
    public async Task One_callers_keys_are_not_anothers()
    {
        var reference = await host.Dispute();
        var other = await host.Key("second-shop", ["dhgate"], "acts", "read");
        Assert.Equal(200, (await host.Shop.Act(reference, Message, "mine")).Status);
        Assert.Equal(200, (await other.Act(reference, new { act = "withdraw", by = "buyer" }, "mine")).Status);
    }

    [Fact]
    public async Task A_key_is_visible_and_short()
    {
        var reference = await host.Dispute();
        foreach (var key in new[] { "with blank", new string('k', 201) })
            (await host.Unchanged(reference, () => host.Shop.Act(reference, Message, key))).IsImpossible("Idempotency-Key");
    }

    [Fact]
    public async Task Fifty_at_once_with_one_key_have_one_effect()
    {
        var reference = await host.Dispute();
        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.Shop.Act(reference, Message, "fifty")));
        var granted = all.Where(said => said.Status == 200).ToList();
        Assert.Single(granted.Select(said => said.Body).Distinct());
        Assert.All(all.Except(granted), said => said.IsProblem(409, "in_flight"));
        Assert.Equal(1, await Facts(reference, "message_written"));
    }

    [Fact]
    public async Task Fifty_at_once_without_a_key_are_granted_once()
    {
        var reference = await host.Dispute();
        var counter = new { act = "counter", by = "seller", remedy = "return_and_refund" };
        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.Shop.Act(reference, counter)));
        Assert.Single(all, said => said.Status == 200);
        Assert.All(all.Where(said => said.Status != 200), said => said.IsProblem(409, "no_more_counters"));
        Assert.Equal(1, await Facts(reference, "counter_proposed"));
    }

    [Fact]
    public async Task An_exhibit_is_the_same_by_its_fields_and_its_content()
    {
        var reference = await host.Dispute();
        var first = await host.Shop.Exhibit(reference, Upload.Picture(), "picture");
        Assert.Equal(first.Body, (await host.Shop.Exhibit(reference, Upload.Picture(), "picture")).Body);
        (await host.Shop.Exhibit(reference, Upload.Picture(seed: 8), "picture")).IsProblem(422, "idempotency_mismatch");
        Assert.Single((await host.Case(reference)).Items("exhibits"));
    }

    [Fact]
    public async Task A_clock_is_advanced_once()
    {
        var first = await host.Shop.Post("clock/advance", new { by = "PT1M" }, "tick");
        Assert.Equal(first.Body, (await host.Shop.Post("clock/advance", new { by = "PT1M" }, "tick")).Body);
        Assert.Equal(first.Text("now"), (await host.Shop.Get("clock")).Text("now"));
    }

    [Fact]
    public async Task An_order_is_answered_as_created_again()
    {
        var first = await host.Shop.Put("orders/ONCE", Orders.Body(), "order");
        var second = await host.Shop.Put("orders/ONCE", Orders.Body(), "order");
        Assert.Equal((201, first.Body), (second.Status, second.Body));
        Assert.Equal(JsonValueKind.Object, second["captured"].ValueKind);
    }

    private async Task<int> Facts(string reference, string name) =>
        (await host.Shop.Get($"cases/{reference}/journal")).Items("items").Count(line => line.GetProperty("fact").GetString() == name);
}
