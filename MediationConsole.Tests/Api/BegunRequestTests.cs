using System.Globalization;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Api;

/// <summary>Requests of many parts whose answer was never made, since the console went down between the parts: a repetition goes on where it stopped (H9, API contract).</summary>
public sealed class BegunRequestTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("legal_request")]
    [InlineData("misconduct")]
    public async Task A_repetition_tells_the_holds_that_stand_and_freezes_what_was_left(string cause)
    {
        string[] orders = [await host.Order(), await host.Order(), await host.Order(), await host.Order()];
        object body = new { orderNos = orders, cause, facts = "Court order 7" };
        await Down(orders[2], () => host.Shop.Post("holds", body, $"begun-{cause}"));
        string[] standing = [.. await Task.WhenAll(orders.Select(Holds))];
        Assert.Equal(["1", "1", "0", "1"], standing.Select(refs => refs.Length == 0 ? "0" : "1"));
        var again = await host.Shop.Post("holds", body, $"begun-{cause}");
        Assert.Equal([standing[0], standing[1], await Holds(orders[2]), standing[3]], again.Items("items").Select(item => item.GetProperty("ref").GetString()));
        Assert.Equal((201, again.Body), (await host.Shop.Post("holds", body, $"begun-{cause}")) is var third ? (third.Status, third.Body) : default);
        Assert.Equal(4, await Placed(orders, cause == "misconduct"));
    }

    [Fact]
    public async Task Another_request_under_the_key_of_one_that_had_begun_is_a_mismatch()
    {
        string[] orders = [await host.Order(), await host.Order()];
        await Down(orders[1], () => host.Shop.Post("holds", new { orderNos = orders, cause = "legal_request", facts = "x" }, "begun-other"));
        (await host.Shop.Post("holds", new { orderNos = new[] { await host.Order() }, cause = "legal_request", facts = "x" }, "begun-other")).IsProblem(422, "idempotency_mismatch");
    }

    [Fact, Trait("Rule", "H5")]
    public async Task What_the_seller_sold_since_is_not_frozen_by_a_repetition()
    {
        string[] orders = [await OfSeller(), await OfSeller()];
        object body = new { sellerId = "s-begun", site = "dhgate", cause = "misconduct", facts = "Counterfeit lamps" };
        await Down(orders[1], () => host.Shop.Post("holds", body, "begun-seller"));
        var later = await OfSeller();
        var again = await host.Shop.Post("holds", body, "begun-seller");
        Assert.Equal(orders, again.Items("items").Select(item => item.GetProperty("orderNo").GetString()));
        Assert.Equal("", await Holds(later));
    }

    // The console goes down before that order and before the answer: the database takes neither.
    private async Task Down(string order, Func<Task<Said>> post)
    {
        var id = await Id(order);
        var part = string.Create(CultureInfo.InvariantCulture, $"CREATE TRIGGER part_down BEFORE INSERT ON receipts WHEN NEW.\"Key\" LIKE '% {id}' BEGIN SELECT RAISE(ABORT, 'down'); END");
        await Run(part, "CREATE TRIGGER whole_down BEFORE UPDATE ON receipts BEGIN SELECT RAISE(ABORT, 'down'); END");
        (await post()).IsProblem(500, "internal_error");
        await Run("DROP TRIGGER part_down", "DROP TRIGGER whole_down");
    }

    private async Task Run(params string[] statements)
    {
        foreach (var sql in statements) await host.Program.Services.GetRequiredService<Writer>().Write(db => db.Database.ExecuteSqlRawAsync(sql));
    }

    private async Task<long> Id(string order)
    {
        await using var db = await host.Program.Services.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        return (await db.Orders.SingleAsync(row => row.Number == order)).Id;
    }

    private async Task<string> Holds(string order) => string.Join(' ', (await host.Max.Get($"orders/{order}")).Items("cases").Select(one => one.GetString()));

    private async Task<int> Placed(string[] orders, bool together)
    {
        await using var db = await host.Program.Services.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        var holds = await db.Cases.Where(row => orders.Contains(row.OrderNo)).ToListAsync();
        Assert.Equal(together ? 1 : holds.Count, holds.DistinctBy(row => row.Statement).Count());
        return holds.Count;
    }

    private async Task<string> OfSeller()
    {
        var number = await host.Order();
        var body = Orders.Body();
        body["seller"] = new { id = "s-begun", name = "Blue Lantern", email = "shop@example.org", country = "CN", language = "en", zone = "Asia/Shanghai" };
        Assert.Equal(200, (await host.Shop.Put($"orders/{number}", body)).Status);
        return number;
    }
}
