using MediationConsole.Storage;
using MediationConsole.Tests.Desk;
using MediationConsole.Tests.Storage.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Storage;

/// <summary>Rows that are written by the library's own calls are those that Entity Framework would have written.</summary>
public sealed class PreparedRowsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Ünïcode 汉字 🙂 'quoted' \"twice\"")]
    [InlineData("a\0b")]
    public async Task A_text_comes_back_as_it_was_written(string text)
    {
        await using var bench = await Bench.Open();
        var receipt = new ReceiptRow { Key = "k" + text, Caller = "shop", Fingerprint = text, Status = 200, Body = text + new string('x', 20_000), At = bench.Now };
        await bench.Of<Writer>().Write(db => db.Rows().Keep(receipt));
        await using var db = bench.Read();
        var kept = await db.Receipts.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((receipt.Key, receipt.Fingerprint, receipt.Body, receipt.At), (kept.Key, kept.Fingerprint, kept.Body, kept.At));
    }

    [Fact]
    public async Task A_row_that_is_there_already_is_refused_by_name_and_the_next_is_written()
    {
        await using var bench = await Bench.Open();
        var receipt = new ReceiptRow { Key = "k", Caller = "shop", Fingerprint = "f", Status = 200, Body = "", At = bench.Now };
        await bench.Of<Writer>().Write(db => db.Rows().Keep(receipt));
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => bench.Of<Writer>().Write(db => db.Rows().Keep(receipt)));
        Assert.Equal(19, Assert.IsType<SqliteException>(refused.InnerException).SqliteErrorCode);
        receipt.Key = "other";
        await bench.Of<Writer>().Write(db => db.Rows().Keep(receipt));
        await using var db = bench.Read();
        Assert.Equal(2, await db.Receipts.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_case_is_written_in_the_columns_that_changed_and_in_all_of_them_when_it_is_laid_down_again()
    {
        await using var bench = await Bench.Open();
        var reference = (await bench.Dispute()).ToString();
        await bench.Of<Writer>().Write(async db =>
        {
            var rows = db.Rows();
            var row = (await rows.Case(reference))!;
            var sheaf = new Sheaf((await rows.Order(row.OrderId))!) { Case = row };
            row.WaitingFor = "nobody";
            // Somebody else's column, which a statement that names all columns would put back.
            await db.Cases.Where(one => one.Ref == reference).ExecuteUpdateAsync(set => set.SetProperty(one => one.Breaches, 7));
            await rows.Lay(sheaf);
            Assert.Equal(7, await db.Cases.Where(one => one.Ref == reference).Select(one => one.Breaches).SingleAsync());
            await rows.Lay(sheaf);
            Assert.Equal(0, await db.Cases.Where(one => one.Ref == reference && one.WaitingFor == "nobody").Select(one => one.Breaches).SingleAsync());
        });
    }

    [Fact]
    public async Task The_writer_lets_go_of_the_file_when_it_closes()
    {
        using var folder = new TemporaryFolder();
        var file = new SqliteFile(new((await TestDatabase.Ready(folder.Info)).ConnectionString, folder.Info.FullName));
        await using (var writer = await file.OpenWriter())
        {
            await using var transaction = await file.Begin(writer);
            await using var db = file.Use(writer);
            await db.Database.UseTransactionAsync(transaction, TestContext.Current.CancellationToken);
            await db.Rows().Keep(new() { Key = "k", Caller = "shop", Fingerprint = "f", Status = 200, Body = "", At = DateTimeOffset.UnixEpoch });
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        // The last to let go of a file takes its log in and removes it.
        Assert.Empty(folder.Info.GetFiles("*-wal"));
    }
}
