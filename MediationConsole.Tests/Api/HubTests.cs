namespace MediationConsole.Tests.Api;

/// <summary>Who watches hears that something changed, and only what they may see (API contract, Live).</summary>
public class HubTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Who_watches_a_case_hears_of_every_act_until_they_look_away()
    {
        var reference = await host.Dispute();
        await using var hub = await HubClient.Connect(host, host.Shop.Secret!);
        Assert.Null(await hub.Call("Watch", reference));
        var said = await host.Shop.Does(reference, new { act = "message", by = "buyer", text = "Hello" });
        Assert.Equal($"{reference} dispute {said["version"]} agreement awaiting_seller", await hub.Hear(reference, $"{said["version"]}"));
        Assert.Null(await hub.Call("Unwatch", reference));
        Assert.Null(await hub.Call("WatchQueue", "dispute"));
        var withdrawn = await host.Shop.Does(reference, new { act = "withdraw", by = "buyer" });
        Assert.EndsWith("closed withdrawn", await hub.Hear(reference, $"{withdrawn["version"]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_watches_a_queue_hears_of_the_own_sites_alone()
    {
        var other = await host.Key("watching-other", ["alibaba"], "read");
        await using var elsewhere = await HubClient.Connect(host, other.Secret!, inAddress: true);
        await using var here = await HubClient.Connect(host, host.Shop.Secret!, inAddress: true);
        Assert.Null(await elsewhere.Call("WatchQueue", "dispute"));
        Assert.Null(await here.Call("WatchQueue", "dispute"));
        var reference = await host.Dispute();
        Assert.EndsWith("agreement awaiting_seller", await here.Hear(reference, "1"), StringComparison.Ordinal);
        Assert.StartsWith("not_found", await ErrorOf(elsewhere, "Watch", reference), StringComparison.Ordinal);
        var silent = elsewhere.Hear();
        var withdrawn = await host.Shop.Does(reference, new { act = "withdraw", by = "buyer" });
        Assert.Contains("withdrawn", await here.Hear(reference, $"{withdrawn["version"]}"), StringComparison.Ordinal);
        Assert.False(silent.IsCompleted);
    }

    [Fact]
    public async Task A_ruling_that_waits_is_told_to_staff_alone()
    {
        var reference = await host.UnderReview();
        await using var outside = await HubClient.Connect(host, host.Shop.Secret!);
        await using var inside = await HubClient.Connect(host, host.Max.Secret!);
        Assert.Null(await outside.Call("Watch", reference));
        Assert.Null(await inside.Call("Watch", reference));
        var ruled = await host.Mia.Does(reference, Steps.Ruling("release"));
        Assert.EndsWith("execution ruled", await inside.Hear(reference, $"{ruled["version"]}"), StringComparison.Ordinal);
        Assert.EndsWith("mediation under_review", await outside.Hear(reference, $"{ruled["version"]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chargeback_is_told_with_the_stage_of_its_network()
    {
        var bank = await host.Key("hub-bank", ["dhgate"], "bank", "read");
        await using var hub = await HubClient.Connect(host, bank.Secret!);
        Assert.Null(await hub.Call("WatchQueue", "chargeback"));
        var amount = new { amount = "30.00", currency = "USD" };
        var notice = new { orderNo = await host.Order(), network = "visa", reasonCode = "13.1", bankCaseId = "HUB-1", stage = "inquiry", amount, receivedAt = "2026-11-01T00:00:00Z", respondBy = "2026-12-20T00:00:00Z" };
        var opened = await bank.Post("chargebacks", notice);
        var reference = $"{opened["ref"]}";
        Assert.StartsWith($"{reference} chargeback {opened["version"]} inquiry ", await hub.Hear(reference, $"{opened["version"]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_watched_is_an_error()
    {
        await using var hub = await HubClient.Connect(host, host.Shop.Secret!);
        Assert.Contains("not_found", await ErrorOf(hub, "Watch", "D-999999"), StringComparison.Ordinal);
        Assert.Contains("impossible_value", await ErrorOf(hub, "WatchQueue", "quarrel"), StringComparison.Ordinal);
        var writer = await host.Key("writer", ["dhgate"], "orders");
        await using var blind = await HubClient.Connect(host, writer.Secret!);
        Assert.Contains("scope_missing", await ErrorOf(blind, "WatchQueue", "dispute"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_without_a_key_connects() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => HubClient.Connect(host, "wrong"));

    // SignalR puts a sentence of its own before ours.
    private static async Task<string> ErrorOf(HubClient hub, string method, string argument)
    {
        var error = await hub.Call(method, argument);
        Assert.NotNull(error);
        return error[(error.IndexOf("HubException: ", StringComparison.Ordinal) + "HubException: ".Length)..];
    }
}
