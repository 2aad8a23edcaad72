namespace MediationConsole.Tests.Api;

/// <summary>Who has no key, the wrong one, or one that is bound elsewhere learns nothing and changes nothing.</summary>
public class AccessTests(ApiHost host) : IClassFixture<ApiHost>
{
    public static TheoryData<string> Secrets => ["", "wrong", "mk_0000000000000000000000000000000000000000000"];

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task Without_a_valid_key_nothing_is_answered(string secret)
    {
        var reference = await host.Dispute();
        var nobody = host.Bearing(secret.Length == 0 ? null : secret);
        (await nobody.Get($"cases/{reference}")).IsProblem(401, "unauthorized");
        (await nobody.Get("no/such/address")).IsProblem(401, "unauthorized");
        (await host.Unchanged(reference, () => nobody.Act(reference, new { act = "accept", by = "seller" }))).IsProblem(401, "unauthorized");
    }

    [Fact]
    public async Task A_key_without_the_scope_is_refused()
    {
        var reference = await host.Dispute();
        var reader = await host.Key("reader", ["dhgate"], "read");
        (await host.Unchanged(reference, () => reader.Act(reference, new { act = "accept", by = "seller" }))).IsProblem(403, "scope_missing");
        (await host.Unchanged(reference, () => reader.Exhibit(reference, Upload.Picture()))).IsProblem(403, "scope_missing");
        (await reader.Put("orders/SCOPELESS", Orders.Body())).IsProblem(403, "scope_missing");
        Assert.Equal(200, (await reader.Get($"cases/{reference}")).Status);
    }

    [Fact]
    public async Task A_key_that_speaks_for_parties_does_not_speak_for_the_gateway()
    {
        var reference = await host.Dispute();
        var shop = await host.Key("acting", ["dhgate"], "acts");
        (await shop.Act(reference, new { act = "confirm_settlement", by = "gateway", id = "x", reference = "y" })).IsProblem(403, "scope_missing");
        var gateway = await host.Key("gateway", ["dhgate"], "gateway");
        (await gateway.Act(reference, new { act = "accept", by = "seller" })).IsProblem(403, "scope_missing");
    }

    [Fact]
    public async Task Another_sites_case_is_as_unknown_as_one_that_does_not_exist()
    {
        var reference = await host.Dispute();
        var other = await host.Key("other", ["alibaba"], "orders", "acts", "evidence", "read");
        (await other.Get($"cases/{reference}")).IsProblem(404, "not_found");
        (await other.Get($"cases/{reference}/journal")).IsProblem(404, "not_found");
        (await other.Get($"cases/{reference}/exhibits/1/content")).IsProblem(404, "not_found");
        (await other.Get($"orders/{(await host.Case(reference)).Text("orderNo")}")).IsProblem(404, "not_found");
        (await host.Unchanged(reference, () => other.Act(reference, new { act = "accept", by = "seller" }))).IsProblem(404, "not_found");
        (await host.Unchanged(reference, () => other.Exhibit(reference, Upload.Picture()))).IsProblem(404, "not_found");
        Assert.Empty((await other.Get("cases")).Items("items"));
    }

    [Fact]
    public async Task An_order_is_reported_for_a_site_the_key_is_bound_to()
    {
        (await host.Shop.Put("orders/ELSEWHERE", Orders.Body(site: "alibaba"))).IsProblem(403, "site_not_allowed");
        (await host.Shop.Put("orders/ELSEWHERE", Orders.Body(site: "ebay"))).IsImpossible("site");
    }

    [Fact]
    public async Task A_number_on_two_sites_needs_the_site()
    {
        foreach (var site in new[] { "dhgate", "cnnect" }) Assert.Equal(201, (await host.Shop.Put("orders/TWICE", Orders.Body(site: site))).Status);
        (await host.Shop.Get("orders/TWICE")).IsProblem(409, "ambiguous_order");
        var dispute = new { orderNo = "TWICE", reason = "SNAD_QUALITY", request = new { remedy = "full_refund" } };
        (await host.Shop.Post("disputes", dispute)).IsProblem(409, "ambiguous_order");
        Assert.Equal("cnnect", (await host.Shop.Get("orders/TWICE?site=cnnect")).Text("site"));
        Assert.Equal("cnnect", (await host.Shop.Post("disputes", new { dispute.orderNo, dispute.reason, dispute.request, site = "cnnect" })).Text("site"));
        (await host.Shop.Get("orders/TWICE?site=alibaba")).IsProblem(404, "not_found");
    }

    [Fact]
    public async Task A_staff_token_speaks_for_its_own_person_alone()
    {
        var reference = await host.Dispute();
        (await host.Mia.Act(reference, new { act = "claim", by = "buyer" })).IsImpossible("by");
        (await host.Mia.Put("orders/BY-STAFF", Orders.Body())).IsProblem(403, "role_missing");
        var number = await host.Order();
        (await host.Mia.Post("disputes", new { orderNo = number, reason = "SNAD_QUALITY", request = new { remedy = "full_refund" } })).IsProblem(403, "role_missing");
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_document_as_well()
    {
        (await host.Shop.Get("no/such/address")).IsProblem(404, "not_found");
        (await host.Shop.Post("frogs", new { })).IsProblem(404, "not_found");
        (await host.Shop.Get("disputes")).IsProblem(404, "not_found");
    }
}
