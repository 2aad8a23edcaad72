using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>The rows that the evidence queue and the quotas read are in step with the case, whatever is done and whoever made the database.</summary>
public class ExhibitRowTests
{
    private static readonly Act.AddExhibit Unscanned = Acts.Exhibit() with { NeedsScan = true };

    [Fact, Trait("Rule", "D16")]
    public async Task Every_act_leaves_the_row_as_the_case_then_stands()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        await bench.Do(reference, Unscanned, Buyer);
        Assert.Equal("WaitingForScan new pending", await Row(bench));
        await bench.Do(reference, new Act.ScanExhibit(1, true, null), Clock);
        Assert.Equal("Unjudged new unjudged pending", await Row(bench));
        await bench.Do(reference, new Act.OpenExhibit(1), Mia);
        Assert.Equal("Unjudged unjudged pending", await Row(bench));
        await bench.Do(reference, new Act.Claim(), Mia);
        await bench.Do(reference, new Act.JudgeExhibit(1, true, null), Mia);
        Assert.Equal("Valid pending", await Row(bench));
        await bench.Do(reference, new Act.WithholdExhibit(1, "Bank details."), Mia);
        Assert.Equal("Withheld pending", await Row(bench));
        await bench.Do(reference, new Act.ReportDamage(1), Clock);
        Assert.Equal("Damaged pending", await Row(bench));
        await bench.Do(reference, new Act.Withdraw(), Buyer);
        Assert.Equal("Damaged", await Row(bench));
        await bench.Do(reference, new Act.EraseExhibit(1, "pictures"), Clock);
        Assert.Equal("Withheld erased", await Row(bench));
    }

    [Fact]
    public async Task A_row_says_whose_the_exhibit_is_and_what_it_is()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        await bench.Do(reference, Acts.Exhibit(), Buyer);
        await bench.Do(reference, Acts.Exhibit("QUALITY_RECORD", 5), Seller);
        await bench.Do(reference, Acts.Exhibit("OTHER") with { Of = Side.Seller }, Max);
        await using var db = bench.Read();
        var rows = await db.Exhibits.OrderBy(row => row.Number).ToListAsync();
        Assert.Equal(["1 B-1 b-1 DIFFERENCE_PHOTO 1000", "2 S-1 s-1 QUALITY_RECORD 5", "3 S-2 s-1 OTHER 1000"], rows.Select(row => $"{row.Number} {Exhibit.LabelOf(row.By, row.Place)} {row.PartyId} {row.Type} {row.Size}"));
        Assert.All(rows, row => Assert.Equal((reference.ToString(), "dhgate", "photo.jpg", "image/jpeg", new string('a', 64), bench.Now, false, true), (row.Ref, row.Site, row.FileName, row.MediaType, row.Sha256, row.At, row.Late, row.Counts)));
    }

    [Fact]
    public async Task What_a_picture_looks_like_outlives_what_is_done_to_the_exhibit()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        await bench.Do(reference, Acts.Exhibit(), Buyer);
        await Looks(bench);
        await bench.Do(reference, new Act.OpenExhibit(1), Mia);
        Assert.Equal("Unjudged unjudged pending looks 7", await Row(bench));
    }

    [Fact]
    public async Task A_database_from_before_gets_its_rows_and_keeps_what_pictures_look_like()
    {
        await using var bench = await Bench.Open();
        foreach (var reference in new[] { await bench.Dispute(), await bench.Dispute() })
        {
            await bench.Do(reference, Acts.Exhibit(), Buyer);
            await bench.Do(reference, new Act.OpenExhibit(1), Mia);
        }

        await Looks(bench);
        var before = await Rows(bench);
        await bench.Of<Writer>().Write(async db =>
        {
            // One row is missing, one is wrong, and one belongs to nothing.
            await db.Exhibits.Where(row => row.CaseId == 2).ExecuteDeleteAsync();
            await db.Exhibits.ExecuteUpdateAsync(set => set.SetProperty(row => row.OpenedBySomebody, false));
            await db.Database.ExecuteSqlAsync($"UPDATE settings SET \"Value\" = '5' WHERE \"Name\" = 'state_shape'");
            var stray = await db.Exhibits.AsNoTracking().FirstAsync();
            stray.Number = 9;
            db.Exhibits.Add(stray);
        });
        await new StateShape(bench.Of<Writer>(), bench.Of<IDbContextFactory<ConsoleDb>>()).BringUpToDate();
        Assert.Equal([before[0], before[1].Replace("\"Look\":7", "\"Look\":null", StringComparison.Ordinal)], await Rows(bench));
    }

    private static Task<int> Looks(Bench bench) => bench.Of<Writer>().Write(db => db.Exhibits.ExecuteUpdateAsync(set => set.SetProperty(row => row.Look, 7L)));

    private static async Task<List<string>> Rows(Bench bench)
    {
        await using var db = bench.Read();
        return [.. (await db.Exhibits.OrderBy(row => row.CaseId).ThenBy(row => row.Number).ToListAsync()).Select(row => System.Text.Json.JsonSerializer.Serialize(row))];
    }

    private static async Task<string> Row(Bench bench)
    {
        await using var db = bench.Read();
        var row = await db.Exhibits.SingleAsync();
        string?[] words = [row.State.ToString(), row.OpenedBySomebody ? null : "new", row.Unjudged ? "unjudged" : null, row.Pending ? "pending" : null, row.ErasedAt is null ? null : "erased", row.Look is { } look ? $"looks {look}" : null];
        return string.Join(' ', words.OfType<string>());
    }
}
