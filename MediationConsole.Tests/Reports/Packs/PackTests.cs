using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Desk.Packs;
using MediationConsole.Reports.Packs;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.Cases.Chargebacks;
using MediationConsole.Tests.Desk;
using MediationConsole.Operations.Demo.Drawing;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Reports.Packs;

/// <summary>The representment pack (C5): the paper, the files, the index for processors, and that what is sent is what was read.</summary>
public sealed class PackTests
{
    private static CancellationToken Aborted => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_paper_says_what_the_bank_must_know_in_every_script()
    {
        await using var bench = await Bench.Open();
        var pdf = (await Assemble(bench)).Pdf;
        var text = PdfText.Of(pdf);
        string[] said = ["Representment", "BC-1", "Visa 13.1, Merchandise or services not received", "蓝灯笼商店", "Ana Ruíz", "DHL 1234567890, in the carrier's form", "The parcel was signed for.", "We delivered it.", "E-1", "Page 1 of"];
        Assert.All(said, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Contains("[U+1F600]", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_content_makes_the_same_bytes()
    {
        await using var bench = await Bench.Open();
        var pack = await Assemble(bench);
        Assert.Equal(pack.Hash, (await Book(bench).Assemble(PaperChargeback.Ref, null, "We delivered it. \U0001F600", Aborted))!.Hash);
        Assert.NotEqual(pack.Hash, (await Book(bench).Assemble(PaperChargeback.Ref, null, "Something else.", Aborted))!.Hash);
        Assert.Equal(1, pack.Undrawable);
    }

    [Fact]
    public async Task The_files_lie_beside_the_paper_under_the_names_of_the_processors()
    {
        await using var bench = await Bench.Open();
        var pack = await Assemble(bench);
        using var zip = new ZipArchive(new MemoryStream(pack.Zip));
        Assert.Equal(["pack.pdf", "pack.json", "exhibits/E-01-DELIVERY_PROOF.png", "exhibits/E-02-CORRESPONDENCE.txt"], zip.Entries.Select(entry => entry.FullName));
        var index = JsonNode.Parse(zip.GetEntry("pack.json")!.Open())!;
        Assert.Equal("1234567890", (string?)index["processors"]!["stripe"]!["shipping_tracking_number"]);
        Assert.Equal("exhibits/E-01-DELIVERY_PROOF.png", (string?)index["processors"]!["paypal"]!["PROOF_OF_FULFILLMENT"]![0]);
        Assert.Equal([false, false, true, false, true], index["needs"]!.AsArray().Select(need => (bool?)need!["there"]));
    }

    [Fact]
    public async Task What_was_submitted_is_kept_and_no_broom_takes_it()
    {
        await using var bench = await Bench.Open();
        var pack = await Assemble(bench);
        var handled = await bench.Of<PackDesk>().Submit(PaperChargeback.Ref, pack.Zip, [1, 2], "We delivered it.", Rita, null, Aborted);
        var submitted = ((Chargeback)handled!.Situation!.Case).Pack!;
        Assert.Equal(pack.Hash, submitted.Hash);
        Assert.Equal(pack.Zip, await Book(bench).Submitted(submitted, Aborted));
        Assert.Equal(pack.Pdf, PackBook.PaperOf(pack.Zip));
        await using var db = bench.Read();
        Assert.True(await PackDesk.IsKept(db, pack.Hash, Aborted) && (await PackDesk.Kept(db, Aborted)).Contains(pack.Hash));
    }

    [Fact]
    public async Task A_pack_that_is_too_large_for_its_network_says_so()
    {
        await using var bench = await Bench.Open();
        var small = new PackBook(bench.Of<IDbContextFactory<ConsoleDb>>(), bench.Of<IVault>(), new() { Limits = new() { ["visa"] = new(1_000, 1) } });
        await Assemble(bench);
        Assert.Equal(3, (await small.Assemble(PaperChargeback.Ref, null, null, Aborted))!.Faults.Count);
    }

    [Fact]
    public async Task A_picture_that_the_paper_shows_counts_once()
    {
        await using var bench = await Bench.Open();
        await Assemble(bench);
        var pack = (await Book(bench).Assemble(PaperChargeback.Ref, null, "We delivered it.", Aborted))!;
        var shown = pack.Content.Exhibits.Where(one => one.Exhibit.MediaType.StartsWith("image/", StringComparison.Ordinal)).Sum(one => one.Bytes.LongLength);
        var most = pack.Pdf.LongLength + pack.Content.Exhibits.Sum(one => one.Bytes.LongLength) - shown;
        PackBook Of(long bytes) => new(bench.Of<IDbContextFactory<ConsoleDb>>(), bench.Of<IVault>(), new() { Limits = new() { ["visa"] = new(bytes, 50) } });
        Assert.True(shown > 0);
        Assert.Empty((await Of(most).Assemble(PaperChargeback.Ref, null, "We delivered it.", Aborted))!.Faults);
        Assert.Single((await Of(most - 1).Assemble(PaperChargeback.Ref, null, "We delivered it.", Aborted))!.Faults);
    }

    [Fact]
    public async Task What_was_chosen_is_in_the_pack_and_what_does_not_fit_is_named()
    {
        await using var bench = await Bench.Open();
        await Assemble(bench);
        Assert.Equal([2], (await Book(bench).Assemble(PaperChargeback.Ref, [2], null, Aborted))!.Content.Exhibits.Select(one => one.Exhibit.Number));
        Assert.Empty((await Book(bench).Assemble(PaperChargeback.Ref, [], null, Aborted))!.Content.Exhibits);
        Assert.Equal("There is no exhibit 9.", Assert.Single((await Book(bench).Assemble(PaperChargeback.Ref, [2, 9], null, Aborted))!.Faults));
        var small = new PackBook(bench.Of<IDbContextFactory<ConsoleDb>>(), bench.Of<IVault>(), new() { Limits = new() { ["visa"] = new(1_000, 50) } });
        var pack = (await small.Assemble(PaperChargeback.Ref, null, null, Aborted))!;
        Assert.Equal([2], pack.Content.Exhibits.Select(one => one.Exhibit.Number));
        Assert.Contains(pack.Faults, fault => fault.StartsWith("S-1 with its", StringComparison.Ordinal) && fault.EndsWith("Visa takes 1,000 together.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_read_goes_along_as_a_file()
    {
        await using var bench = await Bench.Open();
        await Assemble(bench);
        await File(bench, "OTHER", "image/png", [.. Picture()[..200], 1, 2, 3]);
        await File(bench, "OTHER", "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 9, 1, 2]);
        var pack = (await Book(bench).Assemble(PaperChargeback.Ref, null, null, Aborted))!;
        Assert.Empty(pack.Faults);
        var text = PdfText.Of(pack.Pdf);
        Assert.Contains("attached as exhibits/E-03-OTHER.png", text, StringComparison.Ordinal);
        Assert.Contains("attached as exhibits/E-04-OTHER.jpg", text, StringComparison.Ordinal);
    }

    private static PackBook Book(Bench bench) => new(bench.Of<IDbContextFactory<ConsoleDb>>(), bench.Of<IVault>(), new());

    private static async Task<AssembledPack> Assemble(Bench bench)
    {
        var report = Bench.Order("O-1") with
        {
            Details = new(new("b-1", "Ana Ruíz", null, "ES", "es", "Europe/Madrid"), new("s-1", "蓝灯笼商店", null, "CN", "zh-Hans", "Asia/Shanghai"),
                [new("LMP-1", "台灯 desk lamp", 2, Story.Amount("60.00"))], [new("DHL", "1234567890", Story.Monday.AddDays(-2), Story.Monday.AddDays(-1))], false),
        };
        var order = (await bench.Of<MediationConsole.Desk.Orders>().Report(report)).Order!;
        await bench.Clerk.Open(order.Id, Told.Notice(), Bank);
        await File(bench, "DELIVERY_PROOF", "image/png", Picture());
        await File(bench, "CORRESPONDENCE", "text/plain", Encoding.UTF8.GetBytes("Thank you, it arrived."));
        await bench.Do(PaperChargeback.Ref, new Act.Defend("The parcel was signed for."), Seller);
        return (await Book(bench).Assemble(PaperChargeback.Ref, null, "We delivered it. \U0001F600", Aborted))!;
    }

    private static async Task File(Bench bench, string type, string mediaType, byte[] bytes)
    {
        var stored = (await bench.Of<IVault>().Store(new MemoryStream(bytes), bytes.Length, Aborted))!;
        await bench.Do(PaperChargeback.Ref, new Act.AddExhibit(type, type.ToLowerInvariant(), mediaType, stored.Size, stored.Sha256, null), Seller);
    }

    private static byte[] Picture() => Scenes.Draw(new("DELIVERY_PROOF", Thing.Lamp, Ink.Of(0x3366aa), "Desk lamp", "LMP-1", "O-1")
    {
        Carrier = "DHL",
        Tracking = "1234567890",
        Price = "USD 60.00",
        Buyer = "Ana",
        Seller = "Blue Lantern",
        At = Story.Monday,
    });
}
