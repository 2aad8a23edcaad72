using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk.Exhibits;
using MediationConsole.Marketplace.Scanning;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using MediationConsole.Tests.Storage.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk.Exhibits;

/// <summary>What happens to files by itself: they are scanned, looked at for damage, given up and swept away (D15).</summary>
public class RoundTests
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly ToldScanner scanner = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, ExhibitState.Unjudged)]
    [InlineData(false, ExhibitState.Withheld)]
    public async Task What_could_not_be_scanned_waits_until_the_scanner_answers(bool clean, ExhibitState after)
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        scanner.Says = new Scanned.Unanswered("It is down.");
        Assert.Null((await bench.Send(reference, Samples.Png(), Buyer, scanner)).Sentence);
        Assert.Equal((0, ExhibitState.WaitingForScan), (await Scans(bench), await StateOf(bench, reference)));
        Assert.Equal("not_scanned", (await HandOut(bench, reference)).Why!.Code);
        scanner.Says = clean ? new Scanned.Clean() : new Scanned.Infected("Eicar");
        Assert.Equal((1, after), (await Scans(bench), await StateOf(bench, reference)));
        Assert.Equal(clean ? null : "infected", (await HandOut(bench, reference)).Why?.Code);
        Assert.Equal(0, await Scans(bench));
    }

    [Fact]
    public async Task What_is_infected_when_it_comes_is_not_taken()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        scanner.Says = new Scanned.Infected("Eicar");
        Assert.Equal("infected", (await bench.Send(reference, Samples.Png(), Buyer, scanner)).Unfit!.Code);
        Assert.Empty((await bench.State(reference)).Exhibits);
        Assert.Equal(0, await bench.Of<IVault>().All(Token).CountAsync(Token));
    }

    [Fact]
    public async Task A_scanner_that_is_down_is_not_asked_for_every_file()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        scanner.Says = new Scanned.Unanswered("It is down.");
        for (byte i = 1; i < 8; i++) await bench.Send(reference, Samples.Png(seed: i), Buyer, scanner);
        var asked = scanner.Asked;
        Assert.Equal((0, asked + 3), (await Scans(bench), scanner.Asked));
    }

    [Fact]
    public async Task Damage_is_found_and_mended_by_the_slow_round()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        await bench.Send(reference, Samples.Png(), Buyer);
        var round = bench.Of<DamageRound>();
        Assert.Equal(0, await round.Look(Token));
        var file = bench.FileOf((await bench.State(reference)).Exhibits[0].Sha256);
        File.Move(file.FullName, file.FullName + ".gone");
        Assert.Equal((1, ExhibitState.Damaged), (await round.Look(Token), await StateOf(bench, reference)));
        Assert.Equal(0, await round.Look(Token));
        File.Move(file.FullName + ".gone", file.FullName);
        Assert.Equal((1, ExhibitState.Unjudged), (await round.Look(Token), await StateOf(bench, reference)));
    }

    [Fact]
    public async Task A_file_found_damaged_when_it_is_asked_for_is_told_to_its_case()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        await bench.Send(reference, Samples.Png(), Buyer);
        var file = bench.FileOf((await bench.State(reference)).Exhibits[0].Sha256);
        File.Move(file.FullName, file.FullName + ".gone");
        Assert.Equal("damaged", (await HandOut(bench, reference)).Why!.Code);
        Assert.Equal(ExhibitState.Damaged, await StateOf(bench, reference));
        File.Move(file.FullName + ".gone", file.FullName);
        Assert.Null((await HandOut(bench, reference)).Why);
        Assert.Equal(ExhibitState.Unjudged, await StateOf(bench, reference));
    }

    [Theory]
    [InlineData(true, "download_only")]
    [InlineData(false, null)]
    public async Task What_hides_something_else_is_never_shown_inside_a_page(bool toShow, string? code)
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        Assert.Null((await bench.Send(reference, [.. Samples.Png(), .. Samples.Html], Buyer)).Sentence);
        Assert.Equal(code, (await bench.Of<ExhibitFiles>().HandOut(reference, (await bench.State(reference)).Exhibits[0], toShow, Token)).Why?.Code);
    }

    [Fact]
    public async Task The_broom_takes_old_files_that_no_exhibit_names_and_no_others()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        await bench.Send(reference, Samples.Png(), Buyer);
        var named = (await bench.State(reference)).Exhibits[0].Sha256;
        var (old, young) = (await Orphan(bench, 8), await Orphan(bench, 9));
        foreach (var sha256 in new[] { named, old }) File.SetLastWriteTimeUtc(bench.FileOf(sha256).FullName, LongAgo);
        Assert.Equal(1, await bench.Of<Broom>().Sweep(Token));
        Assert.Equal([true, false, true], new[] { named, old, young }.Select(sha256 => bench.FileOf(sha256).Exists));
    }

    [Fact]
    public async Task The_broom_stops_before_the_evidence_of_another_database()
    {
        await using var bench = await Bench.Open();
        for (byte i = 0; i < 101; i++) File.SetLastWriteTimeUtc(bench.FileOf(await Orphan(bench, i)).FullName, LongAgo);
        Assert.Equal(0, await bench.Of<Broom>().Sweep(Token));
        Assert.Equal(101, await bench.Of<IVault>().All(Token).CountAsync(Token));
    }

    [Fact]
    public async Task A_picture_is_given_up_when_its_time_is_over_and_its_file_when_nobody_needs_it_any_more()
    {
        await using var bench = await Bench.Open(more: [("Evidence:Retention:PicturesDays", "30")]);
        var (first, second) = (await bench.Dispute(), await bench.Dispute());
        foreach (var reference in new[] { first, second }) await bench.Send(reference, Samples.Png(), Buyer);
        var file = bench.FileOf((await bench.State(first)).Exhibits[0].Sha256);
        File.SetLastWriteTimeUtc(file.FullName, LongAgo);
        await bench.Do(first, new Act.Withdraw(), Buyer);
        Assert.Equal(0, await bench.Of<Erasing>().Erase(Token));
        await bench.Hand.Advance(TimeSpan.FromDays(31));
        Assert.Equal((1, true), (await bench.Of<Erasing>().Erase(Token), file.Exists));
        Assert.Equal("erased", (await HandOut(bench, first)).Why!.Code);
        await bench.Hand.Advance(TimeSpan.FromDays(200));
        Assert.Equal(1, await bench.Of<Erasing>().Erase(Token));
        file.Refresh();
        Assert.Equal((false, 2_000L), (file.Exists, (await bench.State(second)).Exhibits[0].Size));
    }

    [Fact]
    public async Task A_party_sends_so_much_a_day_over_all_its_cases()
    {
        await using var bench = await Bench.Open(more: [("Evidence:Limits:PartyFilesPerDay", "2")]);
        var (first, second) = (await bench.Dispute(), await bench.Dispute());
        foreach (var reference in new[] { first, second }) Assert.Null((await bench.Send(reference, Samples.Png(), Buyer)).Sentence);
        Assert.Equal("daily_limit", (await bench.Send(second, Samples.Png(), Buyer)).Unfit!.Code);
        Assert.Null((await bench.Send(second, Samples.Png(), Seller)).Sentence);
        Assert.Null((await bench.Send(second, Samples.Png(), Max, of: Side.Buyer)).Sentence);
        await bench.Hand.Advance(TimeSpan.FromHours(25));
        Assert.Null((await bench.Send(second, Samples.Png(), Buyer)).Sentence);
    }

    [Theory]
    [InlineData("Evidence:Limits:PartyMegabytesPerDay", "daily_limit")]
    [InlineData("Evidence:Limits:CaseMegabytes", "exhibit_limit")]
    public async Task So_many_megabytes_are_enough(string setting, string code)
    {
        await using var bench = await Bench.Open(more: [(setting, "1")]);
        var reference = await bench.Dispute();
        Assert.Null((await bench.Send(reference, Samples.Png(700_000), Buyer)).Sentence);
        Assert.Equal(code, (await bench.Send(reference, Samples.Png(700_000), Buyer)).Unfit!.Code);
    }

    private Task<int> Scans(Bench bench) =>
        new ScanRound(bench.Of<IVault>(), scanner, bench.Clerk, bench.Of<IDbContextFactory<ConsoleDb>>(), bench.Of<ILogger<ScanRound>>()).Look(Token);

    private static async Task<ExhibitState> StateOf(Bench bench, CaseRef reference) => (await bench.State(reference)).Exhibits[0].State;

    private static async Task<(Microsoft.AspNetCore.Http.IResult? File, Shut? Why)> HandOut(Bench bench, CaseRef reference) =>
        await bench.Of<ExhibitFiles>().HandOut(reference, (await bench.State(reference)).Exhibits[0], toShow: true, Token);

    private static async Task<string> Orphan(Bench bench, byte seed) =>
        (await bench.Of<IVault>().Store(new MemoryStream(Samples.Png(seed: (byte)(seed + 100))), 10_000, Token))!.Sha256;
}
