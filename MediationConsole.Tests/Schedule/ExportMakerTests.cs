using ClosedXML.Excel;
using MediationConsole.Cases;
using MediationConsole.Desk.Exports;
using MediationConsole.People;
using MediationConsole.Reports;
using MediationConsole.Reports.Books;
using MediationConsole.Schedule;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using MediationConsole.Tests.Desk;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediationConsole.Tests.Schedule;

/// <summary>Large exports are made in the background.</summary>
public class ExportMakerTests
{
    private static readonly Actor.Staff Lena = new(new("lena"), "Lena Marsh", StaffRoles.Mediator);

    [Fact]
    public async Task What_was_asked_for_is_made_and_holds_every_case()
    {
        await using var bench = await Bench.Open();
        for (var cases = 0; cases < 3; cases++) await bench.Dispute();
        var id = await Ask(bench);
        Assert.Equal(ExportState.Done, await Ended(bench, id));
        var (export, file) = (await bench.Of<ExportDesk>().Find(id, Lena))!.Value;
        Assert.Equal((3, file.Length), (export.Lines, export.Bytes!.Value));
        using var book = new XLWorkbook(file.FullName);
        Assert.Equal(["Case", "D-000001", "D-000002", "D-000003"], book.Worksheet("Disputes").Column(1).CellsUsed().Select(cell => cell.GetString()));
        Assert.Equal([file.Name], Directory.GetFileSystemEntries(bench.Of<ExportOptions>().Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_cannot_be_made_has_failed_and_the_next_is_made_all_the_same()
    {
        await using var bench = await Bench.Open();
        await bench.Dispute();
        var broken = (await bench.Of<ExportDesk>().Ask(new("no filter", "/queues/disputes", "disputes"), Lena)).Id!.Value;
        var sound = await Ask(bench);
        Assert.Equal(ExportState.Done, await Ended(bench, sound));
        Assert.Equal("It could not be made; the log says why.", (await bench.Of<ExportDesk>().Newest(10, Lena)).Single(row => row.Id == broken).Fault);
    }

    [Fact]
    public async Task What_was_called_off_before_its_turn_is_never_made()
    {
        await using var bench = await Bench.Open();
        var first = await Ask(bench);
        Assert.True(await bench.Of<ExportDesk>().Cancel(first, Lena));
        Assert.Equal(ExportState.Done, await Ended(bench, await Ask(bench)));
        Assert.Equal(ExportState.Cancelled, (await bench.Of<ExportDesk>().Newest(10, Lena)).Single(row => row.Id == first).State);
        Assert.False(File.Exists(bench.Of<ExportOptions>().FileOf(first)));
    }

    private static async Task<long> Ask(Bench bench) => (await bench.Of<ExportDesk>().Ask(new(new CaseFilter().Write(), "/queues/disputes", "disputes"), Lena)).Id!.Value;

    internal static ReportSchedules Schedules(Bench bench) => new(
        bench.Of<Writer>(), bench.Of<IDatabase>(), new StaffDirectory(bench.Of<IDatabase>()), bench.Of<ExportBell>(), bench.Of<TimeProvider>());

    // Runs the maker until the book says how the export ended; the bell rings after whatever is written down.
    private static async Task<ExportState> Ended(Bench bench, long id)
    {
        var ended = new TaskCompletionSource<ExportState>(TaskCreationOptions.RunContinuationsAsynchronously);
        async Task Look()
        {
            if ((await bench.Of<ExportDesk>().Newest(10, Lena)).Single(row => row.Id == id).State is not ExportState.Running and var state) ended.TrySetResult(state);
        }

        bench.Of<ExportBell>().Rang += (_, _) => _ = Look();
        var workbook = new StreamedBook(bench.Of<IDatabase>(), bench.Of<PolicyBook>(), bench.Of<TimeProvider>());
        using var maker = new ExportMaker(bench.Of<ExportBook>(), bench.Of<ExportBell>(), bench.Of<ExportOptions>(), workbook,
            new BookMaker(bench.Of<IDatabase>(), bench.Of<PolicyBook>(), bench.Of<TimeProvider>()), new(Schedules(bench), bench.Of<IDatabase>(), bench.Of<TimeProvider>()), bench.Of<ReportMail>(), bench.Of<TimeProvider>(), NullLogger<ExportMaker>.Instance);
        await maker.StartAsync(TestContext.Current.CancellationToken);
        var state = await ended.Task;
        await maker.StopAsync(TestContext.Current.CancellationToken);
        return state;
    }
}

/// <summary>The same on PostgreSQL, word for word.</summary>
[Storage.Postgres.OnPostgres]
public sealed class ExportMakerOnPostgresTests : ExportMakerTests;
