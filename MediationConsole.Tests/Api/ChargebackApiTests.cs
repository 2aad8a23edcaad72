using System.IO.Compression;
using MediationConsole.Cases;

namespace MediationConsole.Tests.Api;

/// <summary>Chargebacks over the published contract: a bank's notice, the seller's defence, the pack, the bank's word (C1–C7).</summary>
public sealed class ChargebackApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact, Trait("Rule", "C1")]
    public async Task A_bank_that_repeats_itself_is_told_the_same_case()
    {
        var (order, bank) = (await host.Order(), await host.Bank());
        var (first, again) = (await bank.Post("chargebacks", Notice(order)), await bank.Post("chargebacks", Notice(order)));
        Assert.Equal((201, 200, first.Text("ref")), (first.Status, again.Status, again.Text("ref")));
        Assert.Equal(("awaiting_seller", "chargeback", "visa", "Merchandise or services not received"), (first.Text("status"), first.Text("stage"), first.Text("chargeback.network"), first.Text("chargeback.title")));
    }

    [Fact, Trait("Rule", "C5")]
    public async Task From_the_notice_to_the_win()
    {
        var (order, bank, rita) = (await host.Order(), await host.Bank(), await host.Token("rita", StaffRoles.Risk));
        var chargeback = (await bank.Post("chargebacks", Notice(order))).Text("ref");
        Assert.Equal("preparing", (await host.Shop.Act(chargeback, new { act = "defend", by = "seller", text = "It arrived." })).Text("status"));
        var read = await Bytes(rita, $"cases/{chargeback}/pack.zip");
        Assert.Equal("submitted", (await rita.Act(chargeback, new { act = "submit_pack" })).Text("status"));
        Assert.Equal(read, await Bytes(rita, $"cases/{chargeback}/pack.zip"));
        using var zip = new ZipArchive(new MemoryStream(read));
        Assert.Equal(["pack.pdf", "pack.json"], zip.Entries.Select(entry => entry.FullName));
        await rita.Act(chargeback, new { act = "record_acknowledgement", reference = "ACK-1" });
        var won = await bank.Act(chargeback, new { act = "decide", by = "bank", result = "won", reference = "B-1" });
        Assert.Equal(("won", "ACK-1"), (won.Text("status"), won.Text("chargeback.pack.acknowledgement")));
    }

    [Fact, Trait("Rule", "C5")]
    public async Task A_pack_is_for_risk_staff_alone_and_only_the_one_that_was_read_is_submitted()
    {
        var (order, bank, rita) = (await host.Order(), await host.Bank(), await host.Token("rena", StaffRoles.Risk));
        var chargeback = (await bank.Post("chargebacks", Notice(order, respondBy: "2026-11-03T08:00:00Z"))).Text("ref");
        Assert.Equal(403, (int)(await host.Shop.Download($"cases/{chargeback}/pack.pdf")).StatusCode);
        Assert.Equal((409, "stale_version"), (await rita.Act(chargeback, new { act = "submit_pack", hash = new string('0', 64) })) is var stale ? (stale.Status, stale.Code) : default);
        Assert.Equal(403, (await host.Mia.Act(chargeback, new { act = "submit_pack" })).Status);
    }

    [Fact, Trait("Rule", "C5")]
    public async Task Exhibits_can_be_chosen_for_the_pack_and_one_that_is_not_there_is_refused()
    {
        var (order, bank, rita) = (await host.Order(), await host.Bank(), await host.Token("rosa", StaffRoles.Risk));
        var chargeback = (await bank.Post("chargebacks", Notice(order))).Text("ref");
        foreach (var text in new[] { "Signed for", "By a neighbour" }) await host.Shop.Exhibit(chargeback, Upload.Text(text) with { By = "seller", Type = "DELIVERY_PROOF" });
        await host.Shop.Act(chargeback, new { act = "defend", by = "seller", text = "It arrived." });
        Assert.Equal(422, (await rita.Act(chargeback, new { act = "submit_pack", exhibits = new[] { 2, 9 } })).Status);
        Assert.Equal("submitted", (await rita.Act(chargeback, new { act = "submit_pack", exhibits = new[] { 2 } })).Text("status"));
        using var zip = new ZipArchive(new MemoryStream(await Bytes(rita, $"cases/{chargeback}/pack.zip")));
        Assert.Equal(3, zip.Entries.Count);
    }

    [Fact, Trait("Rule", "C1")]
    public async Task What_makes_no_sense_is_named_by_its_field()
    {
        var (order, bank) = (await host.Order(), await host.Bank());
        var said = await bank.Post("chargebacks", new { orderNo = order, network = "visa", reasonCode = "13.1", bankCaseId = "4111111111111111", amount = new { amount = "1.00", currency = "USD" }, receivedAt = "2026-11-02T08:00:00Z" });
        Assert.Equal((422, true), (said.Status, said["errors"].TryGetProperty("bankCaseId", out _)));
        Assert.Equal(403, (await host.Mia.Post("chargebacks", Notice(order))).Status);
    }

    [Fact, Trait("Rule", "C4")]
    public async Task What_the_seller_sends_in_defence_is_not_for_the_buyer()
    {
        var chargeback = (await (await host.Bank()).Post("chargebacks", Notice(await host.Order()))).Text("ref");
        Assert.Equal(201, (await host.Shop.Exhibit(chargeback, Upload.Text("Signed for") with { By = "seller", Type = "DELIVERY_PROOF" })).Status);
        (await host.Shop.Get($"cases/{chargeback}/exhibits/1/content?for=buyer")).IsProblem(404, "not_found");
        using var own = await host.Shop.Download($"cases/{chargeback}/exhibits/1/content?for=seller");
        Assert.Equal(System.Net.HttpStatusCode.OK, own.StatusCode);
    }

    private static object Notice(string order, string respondBy = "2026-11-25T08:00:00Z") => new
    {
        orderNo = order,
        network = "visa",
        reasonCode = "13.1",
        bankCaseId = "BC-" + order,
        stage = "chargeback",
        amount = new { amount = "50.00", currency = "USD" },
        receivedAt = "2026-11-02T08:00:00Z",
        respondBy,
    };

    private static async Task<byte[]> Bytes(ApiCaller caller, string path) => await (await caller.Download(path)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}
