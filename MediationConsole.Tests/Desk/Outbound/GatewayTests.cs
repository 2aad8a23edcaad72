using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk.Outbound;

/// <summary>Money instructions go to the gateway, signed, and an instruction given again says so (D24).</summary>
public class GatewayTests
{
    [Fact]
    public async Task The_gateway_gets_each_instruction_and_a_retry_as_a_new_one_of_the_same_settlement()
    {
        await using var gateway = await Receiver.Open();
        await using var shop = await Receiver.Open();
        await using var bench = await Open(gateway, shop);
        var reference = await bench.Dispute();
        await bench.Do(reference, new Act.Accept(), new Actor.Seller());
        await bench.Ring();
        var first = Assert.Single(gateway.Taken).Json;
        Assert.Equal("payment.instructed", first.GetProperty("type").GetString());
        var data = first.GetProperty("data");
        Assert.Equal((reference + "-S1", "refund", "120.00", 1), (data.GetProperty("settlement").GetString()!, data.GetProperty("kind").GetString(), data.GetProperty("amount").GetProperty("amount").GetString(), data.GetProperty("attempt").GetInt32()));
        await bench.Do(reference, new Act.FailSettlement(reference + "-S1", "No funds."), new Actor.Gateway());
        await bench.Do(reference, new Act.RetrySettlement(reference + "-S1"), Max);
        await bench.Ring();
        Assert.Equal([1, 2], gateway.Taken.Select(post => post.Json.GetProperty("data").GetProperty("attempt").GetInt32()));
        Assert.Equal(2, gateway.Taken.Select(post => post.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(shop.Taken, post => post.Type == "payment.instructed");
    }

    [Fact]
    public async Task Without_an_address_the_gateway_reads_its_instructions_and_nobody_else_does()
    {
        await using var shop = await Receiver.Open();
        await using var bench = await Outside.Open(shop, payments: "external");
        await bench.Do(await bench.Dispute(), new Act.Accept(), new Actor.Seller());
        await bench.Ring();
        Assert.DoesNotContain(await bench.Deliveries(), row => row.Channel == DeliveryChannel.Gateway);
        Assert.Contains(await bench.Events(forGateway: true), one => one.IsPayment);
        Assert.DoesNotContain(await bench.Events(), one => one.IsPayment);
    }

    [Fact]
    public async Task Where_payments_are_confirmed_at_once_there_is_nothing_to_instruct()
    {
        await using var shop = await Receiver.Open();
        await using var bench = await Outside.Open(shop);
        await bench.Do(await bench.Dispute(), new Act.Accept(), new Actor.Seller());
        Assert.DoesNotContain(await bench.Events(forGateway: true), one => one.IsPayment);
    }

    private static Task<Bench> Open(Receiver gateway, Receiver shop) =>
        Outside.Open(shop, payments: "external", more: [("Payments:GatewayUrl", gateway.Url), ("Payments:GatewaySecret", "another secret of the gateway")]);
}
