using MediationConsole.Cases;

namespace MediationConsole.Tests.Api;

/// <summary>Holds over the published contract: one order, several, or all of a seller's; each refusal by its code, with nothing done (H1, H5, H6, H9, H10).</summary>
public sealed class HoldApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static ApiCaller? risk;

    [Fact, Trait("Rule", "H1")]
    public async Task A_marketplace_freezes_one_order_and_the_order_says_so()
    {
        var order = await host.Order();
        var said = await host.Shop.Post("holds", new { orderNo = order, cause = "risk_address", facts = "The street does not exist.", reviewAt = (string?)null });
        Assert.Equal((201, $"/api/v1/cases/{said.Text("ref")}", "hold", "under_review"), (said.Status, said.Location!.OriginalString, said.Text("kind"), said.Text("status")));
        var frozen = await host.Shop.Get($"orders/{order}");
        Assert.Equal(("True", said.Text("ref")), (frozen.Text("frozen"), frozen.Text("cases.0")));
    }

    [Fact, Trait("Rule", "H9")]
    public async Task Several_orders_have_a_result_each()
    {
        var (first, second) = (await host.Order(), await host.Order());
        var said = await host.Shop.Post("holds", new { orderNos = new[] { first, "NO-SUCH", second, first }, cause = "legal_request", facts = "Court order 7" });
        Assert.Equal(201, said.Status);
        Assert.Equal([first, "NO-SUCH", second], said.Items("items").Select(item => item.GetProperty("orderNo").GetString()));
        Assert.Equal([null, "not_found", null], said.Items("items").Select(item => item.GetProperty("code").GetString()));
        Assert.Equal("under_review", said.Text("items.2.status"));
    }

    [Fact, Trait("Rule", "H5")]
    public async Task Misconduct_freezes_all_that_the_seller_has_going_on_at_that_site()
    {
        var orders = new[] { await OfSeller("s-90"), await OfSeller("s-90") };
        await OfSeller("s-91");
        var said = await (await Risk()).Post("holds", new { sellerId = "s-90", site = "dhgate", cause = "misconduct", facts = "Counterfeit lamps" });
        Assert.Equal(201, said.Status);
        Assert.Equal(orders, said.Items("items").Select(item => item.GetProperty("orderNo").GetString()));
        var second = await (await Risk()).Get($"cases/{said.Text("items.1.ref")}");
        Assert.Equal(("awaiting_seller", said.Text("items.0.ref")), (second.Text("status"), second.Text("hold.statement")));
    }

    public static TheoryData<object, int, string, string?> Refusals => new()
    {
        { new { orderNo = "ORDER", cause = "dislike", facts = "x" }, 422, "impossible_value", "cause" },
        { new { orderNo = "ORDER", facts = "x" }, 422, "impossible_value", "cause" },
        { new { orderNo = "ORDER", cause = "legal_request" }, 422, "impossible_value", "facts" },
        { new { orderNo = "ORDER", cause = "legal_request", facts = new string('x', 5_001) }, 422, "impossible_value", "facts" },
        { new { orderNo = "ORDER", cause = "manual", facts = "x" }, 422, "impossible_value", "reviewAt" },
        { new { orderNo = "ORDER", cause = "manual", facts = "x", reviewAt = "2020-01-01T00:00:00Z" }, 422, "impossible_value", "reviewAt" },
        { new { orderNo = "ORDER", cause = "manual", facts = "x", reviewAt = "soon" }, 422, "impossible_value", "reviewAt" },
        { new { orderNo = "ORDER", cause = "legal_request", facts = "x", rule = new string('r', 101) }, 422, "impossible_value", "rule" },
        { new { cause = "legal_request", facts = "x" }, 422, "impossible_value", "orderNo" },
        { new { orderNo = "ORDER", sellerId = "s-12", site = "dhgate", cause = "misconduct", facts = "x" }, 422, "impossible_value", "orderNo" },
        { new { orderNo = "ORDER", orderNos = new[] { "ORDER" }, cause = "misconduct", facts = "x" }, 422, "impossible_value", "orderNo" },
        { new { orderNos = Array.Empty<string>(), cause = "misconduct", facts = "x" }, 422, "impossible_value", "orderNos" },
        { new { orderNos = Enumerable.Range(0, 1_001), cause = "misconduct", facts = "x" }, 400, "malformed", null },
        { new { orderNos = Enumerable.Range(0, 1_001).Select(number => $"N-{number}"), cause = "misconduct", facts = "x" }, 422, "impossible_value", "orderNos" },
        { new { orderNos = new[] { "ORDER" }, cause = "manual", facts = "x" }, 422, "impossible_value", "reviewAt" },
        { new { sellerId = "s-12", site = "dhgate", cause = "legal_request", facts = "x" }, 422, "impossible_value", "sellerId" },
        { new { sellerId = "s-12", cause = "misconduct", facts = "x" }, 422, "impossible_value", "site" },
        { new { sellerId = "s-12", site = "nowhere", cause = "misconduct", facts = "x" }, 422, "impossible_value", "site" },
        { new { sellerId = "s-12", site = "alibaba", cause = "misconduct", facts = "x" }, 404, "not_found", null },
        { new { sellerId = "s-none", site = "dhgate", cause = "misconduct", facts = "x" }, 404, "not_found", null },
        { new { orderNo = "NO-SUCH", cause = "legal_request", facts = "x" }, 404, "not_found", null },
    };

    [Theory, MemberData(nameof(Refusals)), Trait("Rule", "H6")]
    public async Task What_cannot_be_is_refused_by_its_code_and_nothing_is_done(object body, int status, string code, string? field)
    {
        var order = await host.Order();
        var text = System.Text.Json.JsonSerializer.Serialize(body).Replace("\"ORDER\"", $"\"{order}\"", StringComparison.Ordinal);
        var said = (await Untouched(order, () => host.Shop.PostText("holds", text))).IsProblem(status, code);
        if (field is not null) said.IsImpossible(field);
    }

    [Fact, Trait("Rule", "H1")]
    public async Task Who_has_neither_the_scope_nor_the_role_freezes_nothing()
    {
        var order = await host.Order();
        object body = new { orderNo = order, cause = "legal_request", facts = "x" }, several = new { orderNos = new[] { order }, cause = "legal_request", facts = "x" };
        var reader = await host.Key("reader-of-holds", ["dhgate"], "read", "orders", "evidence", "bank", "gateway");
        var stranger = await host.Key("stranger-to-holds", ["aliexpress"], "acts");
        (await Untouched(order, () => reader.Post("holds", body))).IsProblem(403, "scope_missing");
        (await Untouched(order, () => host.Mia.Post("holds", body))).IsProblem(403, "role_missing");
        (await Untouched(order, () => host.Mia.Post("holds", several))).IsProblem(403, "role_missing");
        (await Untouched(order, () => stranger.Post("holds", body))).IsProblem(404, "not_found");
        Assert.Equal("not_found", (await Untouched(order, () => stranger.Post("holds", several))).Text("items.0.code"));
        (await Untouched(order, () => host.Bearing(null).Post("holds", body))).IsProblem(401, "unauthorized");
    }

    [Fact]
    public async Task A_number_that_two_sites_have_needs_the_site()
    {
        var order = await host.Order();
        Assert.Equal(201, (await host.Shop.Put($"orders/{order}?site=cnnect", Orders.Body(site: "cnnect"))).Status);
        (await host.Shop.Post("holds", new { orderNo = order, cause = "legal_request", facts = "x" })).IsProblem(409, "ambiguous_order");
        var several = await host.Shop.Post("holds", new { orderNos = new[] { order }, cause = "legal_request", facts = "x" });
        Assert.Equal("ambiguous_order", several.Text("items.0.code"));
        Assert.Equal("cnnect", (await host.Shop.Post("holds", new { orderNo = order, site = "cnnect", cause = "legal_request", facts = "x" })).Text("site"));
        Assert.Equal("dhgate", (await host.Shop.Post("holds?site=dhgate", new { orderNos = new[] { order }, cause = "legal_request", facts = "x" })).Text("items.0.site"));
    }

    [Fact, Trait("Rule", "H10")]
    public async Task A_machine_does_not_freeze_again_what_a_person_lifted()
    {
        var (order, body) = (await host.Order(), "legal_request");
        var hold = (await host.Shop.Post("holds", new { orderNo = order, cause = body, facts = "Court order 7" })).Text("ref");
        Assert.Equal("lifted", (await (await Risk()).Does(hold, new { act = "lift", reason = "Withdrawn" })).Text("status"));
        (await Untouched(order, () => host.Shop.Post("holds", new { orderNo = order, cause = body, facts = " court  ORDER 7 " }))).IsProblem(409, "already_lifted");
        Assert.Equal("already_lifted", (await host.Shop.Post("holds", new { orderNos = new[] { order }, cause = body, facts = "Court order 7" })).Text("items.0.code"));
        Assert.Equal(201, (await (await Risk()).Post("holds", new { orderNo = order, cause = body, facts = "Court order 7" })).Status);
    }

    [Fact, Trait("Rule", "H6")]
    public async Task What_the_seller_sends_against_a_hold_is_not_for_the_buyer()
    {
        var hold = (await host.Shop.Post("holds", new { orderNo = await host.Order(), cause = "legal_request", facts = "Court order 7" })).Text("ref");
        Assert.Equal(201, (await host.Shop.Exhibit(hold, Upload.Text("Our invoice") with { By = "seller", Type = "INVOICE" })).Status);
        await (await Risk()).Does(hold, new { act = "open_exhibit", exhibit = 1 });
        await (await Risk()).Does(hold, new { act = "judge_exhibit", exhibit = 1, valid = true });
        Assert.Empty((await host.Shop.Get($"cases/{hold}?for=buyer")).Items("exhibits"));
        Assert.Single((await host.Shop.Get($"cases/{hold}?for=seller")).Items("exhibits"));
        Assert.DoesNotContain("exhibit", (await host.Shop.Get($"cases/{hold}/journal?for=buyer")).Body, StringComparison.Ordinal);
        (await host.Shop.Get($"cases/{hold}/exhibits/1/content?for=buyer")).IsProblem(404, "not_found");
        using var own = await host.Shop.Download($"cases/{hold}/exhibits/1/content?for=seller");
        Assert.Equal(System.Net.HttpStatusCode.OK, own.StatusCode);
    }

    [Fact, Trait("Rule", "D21")]
    public async Task Who_declared_a_relation_to_a_party_does_not_freeze_its_orders()
    {
        var order = await OfSeller("s-cousin");
        var cousin = await host.Token("cousin", StaffRoles.Risk);
        Assert.Equal(201, (await cousin.Post("relations", new { site = "dhgate", partyId = "s-cousin", note = "My cousin" })).Status);
        (await Untouched(order, () => cousin.Post("holds", new { orderNo = order, cause = "legal_request", facts = "x" }))).IsProblem(409, "conflict_of_interest");
    }

    // Freezing the same order twice makes two holds: what keeps a repetition from it is its key.
    [Fact]
    public async Task The_same_key_and_body_hear_the_first_answer_and_another_body_none()
    {
        var (first, second) = (await host.Order(), await host.Order());
        object one = new { orderNo = first, cause = "legal_request", facts = "x" }, two = new { orderNos = new[] { first, second }, cause = "legal_request", facts = "x" };
        foreach (var (body, key) in new[] { (one, "hold-one"), (two, "hold-two") })
        {
            var said = await host.Shop.Post("holds", body, key);
            var again = await Untouched(first, () => host.Shop.Post("holds", body, key));
            Assert.Equal((201, said.Body, said.Location), (again.Status, again.Body, again.Location));
            (await Untouched(first, () => host.Shop.Post("holds", new { orderNo = second, cause = "legal_request", facts = "y" }, key))).IsProblem(422, "idempotency_mismatch");
        }
    }

    private async Task<Said> Untouched(string order, Func<Task<Said>> post)
    {
        var before = await Trace(order);
        var said = await post();
        Assert.Equal(before, await Trace(order));
        return said;
    }

    private async Task<string> Trace(string order) => (await host.Max.Get($"orders/{order}?site=dhgate")).Body + (await host.Max.Get($"orders/{order}/ledger?site=dhgate")).Body;

    private async Task<string> OfSeller(string seller)
    {
        var number = await host.Order();
        var body = Orders.Body();
        body["seller"] = new { id = seller, name = "Blue Lantern", email = "shop@example.org", country = "CN", language = "en", zone = "Asia/Shanghai" };
        Assert.Equal(200, (await host.Shop.Put($"orders/{number}", body)).Status);
        return number;
    }

    private async Task<ApiCaller> Risk() => risk ??= await host.Token("rhea", StaffRoles.Risk);
}
