namespace MediationConsole.Tests.Api;

public class OrderTests(ApiHost host) : IClassFixture<ApiHost>
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

    [Fact]
    public async Task An_order_with_an_open_dispute_is_frozen_and_names_its_case()
    {
        var reference = await host.Dispute();
        var order = await host.Shop.Get($"orders/{(await host.Case(reference)).Text("orderNo")}");
        Assert.True(order["frozen"].GetBoolean());
        Assert.Equal(reference, order.Items("cases").Single().GetString());
        Assert.Equal("Dispute opened", order.Text("orderStatus"));
    }

    [Fact]
    public async Task An_order_keeps_its_currency_and_what_is_paid_out()
    {
        var reference = await host.Dispute(captured: "120.00");
        await host.Shop.Does(reference, new { act = "accept", by = "seller" });
        var number = (await host.Case(reference)).Text("orderNo");
        (await host.Shop.Put($"orders/{number}", Orders.Body("120.00", "EUR"))).IsProblem(409, "wrong_currency");
        (await host.Shop.Put($"orders/{number}", Orders.Body("119.99"))).IsProblem(409, "exceeds_remaining");
    }

    public static TheoryData<string, object?, string> Faults => new()
    {
        { "captured", new { amount = "0.00", currency = "USD" }, "captured" },
        { "captured", new { amount = "120.00", currency = "EUR" }, "captured" },
        { "captured", null, "captured" },
        { "currency", "XXX", "currency" },
        { "placedAt", "yesterday", "placedAt" },
        { "placedAt", "2026-11-01T08:00:00", "placedAt" },
        { "buyer", new { id = "b", name = "Ana", zone = "Mars/Base" }, "buyer.zone" },
        { "seller", null, "seller" },
        { "items", new[] { new { sku = "A", title = "B", quantity = 0, unitPrice = new { amount = "1.00", currency = "USD" } } }, "items[0].quantity" },
        { "items", new[] { new { sku = "A", title = "B", quantity = 1, unitPrice = new { amount = "1.00", currency = "JPY" } } }, "items[0].unitPrice" },
        { "status", "", "status" },
        { "site", null, "site" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_value_of_an_order_that_cannot_be_is_named_by_its_field(string name, object? value, string field)
    {
        var body = Orders.Body();
        body[name] = value;
        (await host.Shop.Put("orders/FAULTY", body)).IsImpossible(field);
        (await host.Shop.Get("orders/FAULTY")).IsProblem(404, "not_found");
    }

    [Theory]
    [InlineData("with%20blank")]
    [InlineData("with%0Abreak")]
    [InlineData("a-number-that-is-longer-than-the-sixty-four-characters-that-are-allowed")]
    public async Task An_order_number_is_visible_and_short(string number) =>
        (await host.Shop.Put($"orders/{number}", Orders.Body())).IsImpossible("orderNo");

    [Fact]
    public async Task A_currency_has_its_own_digits()
    {
        var yen = await host.Shop.Put("orders/YEN", Orders.Body("1200", "JPY"));
        Assert.Equal("1200", yen.Text("captured.amount"));
        (await host.Shop.Put("orders/YEN-2", Orders.Body("1200.00", "JPY"))).IsImpossible("captured");
        Assert.Equal("1.234", (await host.Shop.Put("orders/DINAR", Orders.Body("1.234", "KWD"))).Text("captured.amount"));
    }
}
