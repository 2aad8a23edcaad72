namespace MediationConsole.Tests.Api;

public sealed class OrderTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task An_order_is_created_once_and_then_brought_up_to_date()
    {
        var created = await host.Shop.Put("orders/FIRST-1", Orders.Body("120.00"));
        Assert.Equal(201, created.Status);
        Assert.Equal("/api/v1/orders/FIRST-1?site=dhgate", created.Location?.ToString());
        var updated = await host.Shop.Put("orders/FIRST-1", Orders.Body("130.00"));
        Assert.Equal(200, updated.Status);
        var read = await host.Shop.Get("orders/FIRST-1");
        Assert.Equal("130.00", read.Text("exposure.remaining.amount"));
        Assert.Equal("Shipped", read.Text("orderStatus"));
        Assert.False(read["frozen"].GetBoolean());
        Assert.Equal("Europe/Madrid", read.Text("buyer.zone"));
    }
}
