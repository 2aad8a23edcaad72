namespace MediationConsole.Tests.Api;

/// <summary>Goods that are not what was promised, with their return, played to the end over the API (S3; D7, D14, D17, D25–D27).</summary>
public class NotAsDescribedTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Goods_go_back_and_the_buyer_is_refunded()
    {
        var reference = await host.ReturnAgreed();
        Assert.Equal("Return under way", (await host.Case(reference)).Text("orderStatus"));
        await host.Shop.Does(reference, new { act = "give_return_address", by = "seller", address = "Dock 4, Shenzhen" });
        await host.Shop.Does(reference, new { act = "give_return_tracking", by = "buyer", carrier = "DHL", trackingNumber = "9876543210" });
        var said = await host.Shop.Does(reference, new { act = "confirm_return", by = "seller", condition = "ok" });
        Assert.Equal("settled", said.Text("status"));
        Assert.Equal("120.00 to the buyer, 0.00 to the seller, agreement D27", said.Outcome());
    }

    [Fact]
    public async Task A_seller_who_names_no_return_address_refunds_by_default()
    {
        var reference = await host.ReturnAgreed();
        await host.Advance("P5D");
        Assert.Equal("120.00 to the buyer, 0.00 to the seller, default D25", (await host.Case(reference)).Outcome());
    }

    [Fact]
    public async Task A_buyer_who_sends_nothing_back_loses_by_default()
    {
        var reference = await host.ReturnAgreed();
        await host.Shop.Does(reference, new { act = "give_return_address", by = "seller", address = "Dock 4, Shenzhen" });
        var due = (await host.Case(reference)).Items("terms").Last(term => term.GetProperty("state").GetString() == "running").GetProperty("dueAt").GetDateTimeOffset();
        await host.Advance(Until(due, await host.Shop.Get("clock")));
        Assert.Equal("0.00 to the buyer, 120.00 to the seller, default D26", (await host.Case(reference)).Outcome());
    }

    [Fact]
    public async Task A_seller_who_does_not_say_how_the_goods_came_back_refunds_by_default()
    {
        var reference = await SentBack();
        await host.Advance("P60D");
        Assert.Equal("120.00 to the buyer, 0.00 to the seller, default D27", (await host.Case(reference)).Outcome());
    }

    [Fact]
    public async Task Goods_that_come_back_damaged_go_to_review()
    {
        var reference = await SentBack();
        var said = await host.Shop.Does(reference, new { act = "confirm_return", by = "seller", condition = "damaged", note = "The lamp is broken." });
        Assert.Equal("under_review", said.Text("status"));
    }

    [Fact]
    public async Task A_buyer_without_any_evidence_loses_by_default()
    {
        var reference = await host.Escalated("SNAD_QUALITY");
        Assert.Equal("awaiting_evidence buyer", $"{(await host.Case(reference))["status"]} {(await host.Case(reference))["waitingFor"]}");
        await host.Advance("P3D");
        Assert.Equal("0.00 to the buyer, 120.00 to the seller, default D14", (await host.Case(reference)).Outcome());
    }

    [Fact]
    public async Task One_exhibit_in_time_brings_the_case_to_review_and_a_later_one_is_late()
    {
        var reference = await host.Escalated("SNAD_QUALITY");
        Assert.Equal(201, (await host.Shop.Exhibit(reference, Upload.Picture())).Status);
        await host.Advance("P3D");
        Assert.Equal("under_review", (await host.Case(reference)).Text("status"));
        var late = await host.Shop.Exhibit(reference, Upload.Picture(seed: 9));
        Assert.Equal("2 True", $"{late["exhibit"]} {late["late"]}");
    }

    [Fact]
    public async Task A_buyer_who_does_not_send_what_was_asked_for_is_judged_on_what_is_there()
    {
        var reference = await host.UnderReview();
        await host.Mia.Does(reference, new { act = "request_evidence", from = "buyer", types = new[] { "STATEMENT" }, days = 2 });
        await host.Advance("P2D");
        var said = await host.Case(reference);
        Assert.Equal("under_review lapsed", $"{said["status"]} {said.Term("REQUESTED_EVIDENCE")}");
    }

    [Fact]
    public async Task A_mediator_rules_on_the_exhibits_and_the_goods_go_back()
    {
        var reference = await host.Escalated("SNAD_QUALITY");
        await host.Shop.Exhibit(reference, Upload.Picture());
        await host.Shop.Does(reference, new { act = "submit_evidence", by = "buyer" });
        await host.Mia.Does(reference, new { act = "claim" });
        (await host.Mia.Act(reference, Steps.Ruling("return_and_refund"))).IsProblem(409, "unread_exhibits");
        await host.Mia.Does(reference, new { act = "open_exhibit", exhibit = 1 });
        await host.Mia.Does(reference, new { act = "judge_exhibit", exhibit = 1, valid = true });
        await host.Mia.Does(reference, Steps.Ruling("return_and_refund", exhibits: [1]));
        await host.Advance("PT2M");
        Assert.Equal("awaiting_return_address", (await host.Case(reference)).Text("status"));
    }

    private async Task<string> SentBack()
    {
        var reference = await host.ReturnAgreed();
        await host.Shop.Does(reference, new { act = "give_return_address", by = "seller", address = "Dock 4, Shenzhen" });
        await host.Shop.Does(reference, new { act = "give_return_tracking", by = "buyer", carrier = "DHL", trackingNumber = "9876543210" });
        return reference;
    }

    private static string Until(DateTimeOffset due, Said clock) => System.Xml.XmlConvert.ToString(due - clock["now"].GetDateTimeOffset());
}
