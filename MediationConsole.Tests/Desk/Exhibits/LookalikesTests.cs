using MediationConsole.Cases;
using MediationConsole.Desk.Exhibits;
using MediationConsole.Storage.Evidence;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.Storage.Evidence;
using MediationConsole.Tests.Storage.Postgres;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk.Exhibits;

/// <summary>A photograph that was used in another case is found there.</summary>
public class LookalikesTests : IAsyncLifetime
{
    private Bench bench = null!;
    private CaseRef first;
    private CaseRef second;

    public async ValueTask InitializeAsync()
    {
        bench = await Bench.Open();
        (first, second) = (await bench.Dispute(), await bench.Dispute());
    }

    public async ValueTask DisposeAsync()
    {
        await bench.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_same_file_in_another_case_is_found_at_once()
    {
        var file = new Scenery(1).Png(64, 48);
        await Send(first, file, "INVOICE");
        await Send(second, file, "INVOICE");
        Assert.Equal([new(second, 1, "B-1", "dhgate", "b-1", bench.Now, IsSameFile: true)], await Elsewhere(first));
    }

    [Fact]
    public async Task A_photograph_compressed_anew_is_found_once_both_were_looked_at()
    {
        await Send(first, new Scenery(2).Jpeg(320, 240, 90));
        await Send(second, new Scenery(2).Jpeg(200, 150, 60));
        await Send(second, new Scenery(3).Jpeg(200, 150, 60));
        Assert.Empty(await Elsewhere(first));
        Assert.Equal(3, await bench.Of<Looker>().LookAtNew(TestContext.Current.CancellationToken));
        Assert.Equal((second, 1, false), (await Elsewhere(first)).Select(one => (one.Ref, one.Number, one.IsSameFile)).Single());
        Assert.Equal(0, await bench.Of<Looker>().LookAtNew(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_second_photograph_of_the_same_case_and_papers_of_one_form_are_no_borrowed_pictures()
    {
        await Send(first, new Scenery(2).Jpeg(320, 240, 90));
        await Send(first, new Scenery(2).Jpeg(200, 150, 60));
        await Send(second, new Scenery(2).Jpeg(200, 150, 50), "INVOICE");
        Assert.Equal(2, await bench.Of<Looker>().LookAtNew(TestContext.Current.CancellationToken));
        Assert.Empty(await Elsewhere(first));
    }

    [Fact]
    public async Task A_file_that_waits_for_its_scan_is_not_decoded_and_one_that_cannot_be_is_not_tried_again()
    {
        await Send(first, new Scenery(2).Jpeg(64, 48, 90), needsScan: true);
        await Send(second, new Scenery(2).Png(64, 48)[..60]);
        Assert.Equal(1, await bench.Of<Looker>().LookAtNew(TestContext.Current.CancellationToken));
        await bench.Do(first, new Act.ScanExhibit(1, true, null), Clock);
        Assert.Equal(1, await bench.Of<Looker>().LookAtNew(TestContext.Current.CancellationToken));
    }

    private Task<IReadOnlyList<Lookalike>> Elsewhere(CaseRef reference) => bench.Of<Lookalikes>().Of(reference, 1, TestContext.Current.CancellationToken);

    private async Task Send(CaseRef reference, byte[] file, string type = "DAMAGE_PHOTO", bool needsScan = false)
    {
        var stored = (await bench.Of<IVault>().Store(new MemoryStream(file), file.Length, TestContext.Current.CancellationToken))!;
        var act = new Act.AddExhibit(type, "photo", file[0] == 0xFF ? "image/jpeg" : "image/png", stored.Size, stored.Sha256, null) { NeedsScan = needsScan };
        Assert.IsType<Decision.Granted>((await bench.Do(reference, act, Buyer)).Decision);
    }
}

[OnPostgres]
public sealed class LookalikesOnPostgresTests : LookalikesTests;
