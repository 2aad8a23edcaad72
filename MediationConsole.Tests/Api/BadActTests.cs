namespace MediationConsole.Tests.Api;

/// <summary>What is wrong with a dispute or an act is said in a problem document; nothing changes and nothing is lost.</summary>
public class BadActTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("0.00", "USD", 422, "impossible_value")]
    [InlineData("-5.00", "USD", 422, "impossible_value")]
    [InlineData("10.005", "USD", 422, "impossible_value")]
    [InlineData("10", "USD", 422, "impossible_value")]
    [InlineData("99999999999999999999.00", "USD", 422, "impossible_value")]
    [InlineData("10.00", "XXX", 422, "impossible_value")]
    [InlineData("10.00", "EUR", 409, "wrong_currency")]
    [InlineData("120.01", "USD", 409, "exceeds_remaining")]
    public async Task An_amount_that_cannot_be_is_refused_in_a_request_and_in_a_counter(string amount, string currency, int status, string code)
    {
        var offer = new { remedy = "partial_refund", amount = new { amount, currency } };
        var number = await host.Order();
        var opened = (await host.Shop.Post("disputes", new { orderNo = number, reason = "SNAD_QUALITY", request = offer })).IsProblem(status, code);
        Assert.Empty((await host.Shop.Get($"orders/{number}")).Items("cases"));
        var reference = await host.Dispute();
        var countered = (await host.Unchanged(reference, () =>
            host.Shop.Act(reference, new { act = "counter", by = "seller", offer.remedy, offer.amount }))).IsProblem(status, code);
        if (status != 422) return;
        opened.IsImpossible("request.amount");
        countered.IsImpossible("amount");
    }

    [Fact]
    public async Task An_unknown_reason_is_impossible() =>
        (await Open(await host.Order(), "SNAD_UGLY")).IsImpossible("reason");

    [Fact]
    public async Task An_unknown_order_is_not_found() =>
        (await Open("NO-SUCH-ORDER", "SNAD_QUALITY")).IsProblem(404, "not_found");

    [Fact]
    public async Task An_unknown_site_is_impossible() =>
        (await host.Shop.Post("disputes?site=ebay", new { orderNo = await host.Order(), reason = "SNAD_QUALITY", request = new { remedy = "full_refund" } })).IsImpossible("site");

    [Fact]
    public async Task An_unknown_remedy_and_a_missing_request_are_impossible()
    {
        var number = await host.Order();
        (await host.Shop.Post("disputes", new { orderNo = number, reason = "SNAD_QUALITY", request = new { remedy = "apology" } })).IsImpossible("request.remedy");
        (await host.Shop.Post("disputes", new { orderNo = number, reason = "SNAD_QUALITY" })).IsImpossible("request");
        (await host.Shop.Post("disputes", new { request = new { remedy = "full_refund" } })).IsImpossible("orderNo").IsImpossible("reason");
    }

    [Fact]
    public async Task An_order_has_one_open_dispute()
    {
        var reference = await host.Dispute();
        (await Open((await host.Case(reference)).Text("orderNo"), "SNAD_QUALITY")).IsProblem(409, "already_disputed");
    }

    [Theory]
    [InlineData("""{"act":"accept","by":"buyer"}""", 409, "not_your_turn")]
    [InlineData("""{"act":"give_waybill","by":"seller","carrier":"DHL","trackingNumber":"1234567890"}""", 409, "not_at_this_stage")]
    [InlineData("""{"act":"counter","by":"seller"}""", 409, "counter_needs_remedy")]
    [InlineData("""{"act":"refuse","by":"seller"}""", 409, "counter_needs_remedy")]
    [InlineData("""{"act":"claim","by":"buyer"}""", 403, "role_missing")]
    [InlineData("""{"act":"accept","by":"seller","expectedVersion":1}""", 409, "stale_version")]
    [InlineData("""{"act":"accept","by":"bank"}""", 403, "scope_missing")]
    [InlineData("""{"act":"confirm_settlement","by":"gateway","id":"S1","reference":"r"}""", 409, "not_at_this_stage")]
    public async Task An_act_the_law_does_not_grant_is_refused_by_name(string body, int status, string code)
    {
        var reference = await host.Dispute();
        (await host.Unchanged(reference, () => host.Shop.PostText($"cases/{reference}/acts", body))).IsProblem(status, code);
    }

    [Theory]
    [InlineData("""{"act":"dance","by":"buyer"}""", "act")]
    [InlineData("""{"act":"submit_pack","by":"seller"}""", "act")]
    [InlineData("""{"act":"stop_term","by":"buyer","code":"seller_response","reason":"x"}""", "code")]
    [InlineData("""{"act":"decide_appeal","by":"buyer","result":"won","text":"x"}""", "result")]
    [InlineData("""{"act":"let_term_lapse","by":"buyer"}""", "act")]
    [InlineData("""{"by":"buyer"}""", "act")]
    [InlineData("""{"act":"accept"}""", "by")]
    [InlineData("""{"act":"accept","by":"carrier"}""", "by")]
    [InlineData("""{"act":"modify","by":"buyer","remedy":"apology"}""", "remedy")]
    [InlineData("""{"act":"message","by":"buyer"}""", "text")]
    [InlineData("""{"act":"message","by":"buyer","text":"hello","to":"the moon"}""", "to")]
    [InlineData("""{"act":"message","by":"buyer","text":"nothing\u0000here"}""", "text")]
    public async Task A_value_that_cannot_be_is_named_by_its_field(string body, string field)
    {
        var reference = await host.Dispute();
        (await host.Unchanged(reference, () => host.Shop.PostText($"cases/{reference}/acts", body))).IsImpossible(field);
    }

    [Theory]
    [InlineData("this is no JSON")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"accept\"")]
    [InlineData("""{"act":"accept","by":"seller" """)]
    [InlineData("""{"act":7,"by":"seller"}""")]
    [InlineData("""{"act":"accept","by":"seller","expectedVersion":"3"}""")]
    [InlineData("""{"act":"counter","by":"seller","remedy":"partial_refund","amount":5}""")]
    [InlineData("""{"act":"counter","by":"seller","remedy":"partial_refund","amount":{"amount":5.00,"currency":"USD"}}""")]
    [InlineData("""{"act":"accept","by":"seller","by":"buyer"}""")]
    [InlineData("""{"act":"message","by":"buyer","text":"\ud800"}""")]
    public async Task What_is_not_the_JSON_that_is_expected_is_malformed(string body)
    {
        var reference = await host.Dispute();
        (await host.Unchanged(reference, () => host.Shop.PostText($"cases/{reference}/acts", body))).IsProblem(400, "malformed");
    }

    [Fact]
    public async Task A_closed_case_stays_as_it_is()
    {
        var reference = await host.Dispute();
        await host.Shop.Does(reference, new { act = "withdraw", by = "buyer" });
        (await host.Unchanged(reference, () => host.Shop.Act(reference, new { act = "message", by = "buyer", text = "Wait!" }))).IsProblem(409, "case_closed");
    }

    [Fact]
    public async Task The_same_act_twice_is_granted_once()
    {
        var reference = await host.Dispute();
        var act = new { act = "counter", by = "seller", remedy = "return_and_refund" };
        await host.Shop.Does(reference, act);
        (await host.Unchanged(reference, () => host.Shop.Act(reference, act))).IsProblem(409, "no_more_counters");
    }

    [Fact]
    public async Task A_waybill_of_impossible_form_is_refused()
    {
        var reference = await host.Escalated("NR_IN_TRANSIT");
        (await host.Unchanged(reference, () => host.Shop.Act(reference, new { act = "give_waybill", by = "seller", carrier = "DHL", trackingNumber = "12" }))).IsProblem(409, "invalid_waybill");
    }

    [Fact]
    public async Task A_body_of_five_megabytes_is_too_large()
    {
        var reference = await host.Dispute();
        var body = $$"""{"act":"message","by":"buyer","text":"{{new string('x', 5 * 1024 * 1024)}}"}""";
        (await host.Unchanged(reference, () => host.Shop.PostText($"cases/{reference}/acts", body))).IsProblem(413, "too_large");
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_by_its_own_word_is_not_taken()
    {
        var reference = await host.Dispute();
        (await host.Unchanged(reference, () => host.Shop.PostText($"cases/{reference}/acts", "act=accept", "application/x-www-form-urlencoded"))).IsProblem(415, "unsupported_media_type");
    }

    [Fact]
    public async Task A_case_nobody_knows_is_not_found()
    {
        foreach (var reference in new[] { "D-999999", "X-000001", "D-1", "%2E%2E", "D-0000001" })
            (await host.Shop.Act(reference, new { act = "accept", by = "seller" })).IsProblem(404, "not_found");
    }

    [Fact]
    public async Task A_manager_gives_a_case_to_a_mediator_who_exists()
    {
        var reference = await host.Dispute();
        (await host.Unchanged(reference, () => host.Max.Act(reference, new { act = "assign", to = "nobody" }))).IsImpossible("to");
        (await host.Unchanged(reference, () => host.Mia.Act(reference, new { act = "assign", to = "mia" }))).IsProblem(403, "role_missing");
        Assert.Equal("mia", (await host.Max.Does(reference, new { act = "assign", to = "mia" })).Text("assignee"));
    }

    private Task<Said> Open(string number, string reason) =>
        host.Shop.Post("disputes", new { orderNo = number, reason, request = new { remedy = "full_refund" } });
}
