using MediationConsole.Cases;
using MediationConsole.Desk.Exports;
using MediationConsole.Storage;

namespace MediationConsole.Tests.Desk.Exports;

/// <summary>Who may ask for large exports, call them off and have them, and what becomes of them.</summary>
public class ExportDeskTests
{
    private static readonly Actor.Staff Lena = new(new("lena"), "Lena Marsh", StaffRoles.Mediator);
    private static readonly Actor.Staff Amir = new(new("amir"), "Amir Khan", StaffRoles.Mediator);
    private static readonly Actor.Staff Tom = new(new("tom"), "Tom Okafor", StaffRoles.Manager);
    private static readonly Actor.Staff Iris = new(new("iris"), "Iris Novak", StaffRoles.Admin);
    private static readonly ExportWish Wish = new("{}", "/queues/disputes", "disputes");

    [Fact]
    public async Task Who_asked_and_a_manager_have_it_and_nobody_else()
    {
        await using var bench = await Bench.Open();
        var id = await Made(bench);
        Assert.Equal("disputes-2026-11-02-080000.xlsx", (await bench.Of<ExportDesk>().Find(id, Lena))!.Value.Export.FileName);
        Assert.NotNull(await bench.Of<ExportDesk>().Find(id, Tom));
        Assert.Null(await bench.Of<ExportDesk>().Find(id, Amir));
        Assert.Null(await bench.Of<ExportDesk>().Find(id, Iris));
        Assert.Empty(await bench.Of<ExportDesk>().Newest(10, Amir));
        Assert.Single(await bench.Of<ExportDesk>().Newest(10, Tom));
    }

    [Fact]
    public async Task Asking_needs_a_role_and_has_an_end()
    {
        await using var bench = await Bench.Open();
        Assert.Equal("Only mediators, risk staff and managers export.", (await bench.Of<ExportDesk>().Ask(Wish, Iris)).Refusal);
        for (var asked = 0; asked < ExportDesk.MostAtOnce; asked++) Assert.NotNull((await bench.Of<ExportDesk>().Ask(Wish, Lena)).Id);
        Assert.StartsWith("3 exports of yours are under way.", (await bench.Of<ExportDesk>().Ask(Wish, Lena)).Refusal, StringComparison.Ordinal);
        Assert.NotNull((await bench.Of<ExportDesk>().Ask(Wish, Amir)).Id);
    }

    [Fact]
    public async Task What_was_called_off_goes_on_no_more_and_leaves_no_file()
    {
        await using var bench = await Bench.Open();
        var id = (await bench.Of<ExportDesk>().Ask(Wish, Lena)).Id!.Value;
        await bench.Of<ExportBook>().Take();
        Assert.False(await bench.Of<ExportDesk>().Cancel(id, Amir));
        Assert.True(await bench.Of<ExportBook>().Report(id, 10, 20));
        Assert.True(await bench.Of<ExportDesk>().Cancel(id, Lena));
        Assert.False(await bench.Of<ExportBook>().Report(id, 15, 20));
        var file = Write(bench, id);
        Assert.False(await bench.Of<ExportBook>().Finish(id, 20, 3));
        Assert.False(File.Exists(file));
        Assert.Equal((ExportState.Cancelled, 10), (await Row(bench) is var row ? (row.State, row.Lines) : default));
    }

    [Fact]
    public async Task What_has_expired_is_gone_and_says_so()
    {
        await using var bench = await Bench.Open();
        var id = await Made(bench);
        await bench.Down(TimeSpan.FromDays(7));
        Assert.Null(await bench.Of<ExportDesk>().Find(id, Lena));
        Assert.Equal(1, await bench.Of<ExportBook>().Expire());
        Assert.Empty(Directory.GetFiles(bench.Of<ExportOptions>().Path));
        Assert.Equal(ExportState.Expired, (await Row(bench)).State);
    }

    [Fact]
    public async Task What_was_under_way_when_the_console_was_stopped_has_failed_and_what_waited_still_waits()
    {
        await using var bench = await Bench.Open();
        await bench.Of<ExportDesk>().Ask(Wish, Lena);
        await bench.Of<ExportDesk>().Ask(Wish, Amir);
        var begun = await bench.Of<ExportBook>().Take();
        await GiveUpLater(bench);
        Assert.Equal((ExportState.Failed, "The console was stopped."), (await Row(bench) is var row ? (row.State, row.Fault) : default));
        Assert.Equal("lena", begun!.AskedBy);
        Assert.Equal("amir", (await bench.Of<ExportBook>().Take())!.AskedBy);
        Assert.Null(await bench.Of<ExportBook>().Take());
    }

    // On a shared database another node may be making it: only a long silence tells that nobody does.
    private static async Task GiveUpLater(Bench bench)
    {
        await bench.Of<Writer>().Write(async db =>
        {
            foreach (var row in db.Exports.Where(row => row.SeenAt != null).ToList()) row.SeenAt = row.SeenAt!.Value.AddMinutes(-3);
            await Task.CompletedTask;
        });
        await bench.Of<ExportBook>().GiveUp(starting: true);
    }

    private static async Task<long> Made(Bench bench)
    {
        var id = (await bench.Of<ExportDesk>().Ask(Wish, Lena)).Id!.Value;
        await bench.Of<ExportBook>().Take();
        Write(bench, id);
        Assert.True(await bench.Of<ExportBook>().Finish(id, 20, 3));
        return id;
    }

    private static string Write(Bench bench, long id)
    {
        var options = bench.Of<ExportOptions>();
        Directory.CreateDirectory(options.Path);
        File.WriteAllText(options.FileOf(id), "xls");
        return options.FileOf(id);
    }

    private static async Task<ExportRow> Row(Bench bench) => (await bench.Of<ExportDesk>().Newest(10, Tom))[^1];
}

/// <summary>The same on PostgreSQL, word for word.</summary>
[Storage.Postgres.OnPostgres]
public sealed class ExportDeskOnPostgresTests : ExportDeskTests;
