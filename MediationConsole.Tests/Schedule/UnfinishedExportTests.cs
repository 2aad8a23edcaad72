using MediationConsole.Cases;
using MediationConsole.Desk.Exports;
using MediationConsole.Reports;
using MediationConsole.Reports.Books;
using MediationConsole.Schedule;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using MediationConsole.Tests.Desk;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediationConsole.Tests.Schedule;

/// <summary>Exports that end while they are being written.</summary>
public class UnfinishedExportTests
{
    private static readonly Actor.Staff Lena = new(new("lena"), "Lena Marsh", StaffRoles.Mediator);

    // The first report says how many there will be; the second comes when the sheets lie there and are not bound into a book yet.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_is_called_off_while_it_is_written_leaves_nothing_and_the_next_is_made(int report)
    {
        await using var bench = await Bench.Open();
        for (var cases = 0; cases < 3; cases++) await bench.Dispute();
        var (called, next) = (await Ask(bench), await Ask(bench));
        using var maker = new HeldMaker(bench, report);
        await maker.Reached;
        Assert.Equal((ExportState.Running, report == 1 ? 0 : 3), await Stands(bench, called));
        Assert.Equal(report == 1 ? [] : ["book.xlsx.sheet0"], Directory.GetFiles(bench.Of<ExportOptions>().DraftOf(called)).Select(Path.GetFileName));
        Assert.True(await bench.Of<ExportDesk>().Cancel(called, Lena));
        maker.GoOn();
        await maker.Ended(next);
        Assert.Equal(ExportState.Cancelled, (await Stands(bench, called)).State);
        Assert.Equal((ExportState.Done, 3), await Stands(bench, next));
        Assert.Equal([bench.Of<ExportOptions>().FileOf(next)], Directory.GetFileSystemEntries(bench.Of<ExportOptions>().Path));
    }

    [Fact]
    public async Task What_is_being_written_when_the_console_is_stopped_has_failed_and_leaves_nothing()
    {
        await using var bench = await Bench.Open();
        for (var cases = 0; cases < 3; cases++) await bench.Dispute();
        var (stopped, next) = (await Ask(bench), await Ask(bench));
        using (var maker = new HeldMaker(bench, 1))
        {
            await maker.Reached;
            await maker.StopGoingOn();
        }

        Assert.Equal((ExportState.Failed, 0), await Stands(bench, stopped));
        Assert.Empty(Directory.GetFileSystemEntries(bench.Of<ExportOptions>().Path));
        using var later = new HeldMaker(bench, HeldMaker.Never);
        await later.Ended(next);
        Assert.Equal((ExportState.Done, 3), await Stands(bench, next));
    }

    [Fact]
    public async Task What_a_power_cut_left_half_written_goes_at_the_next_start()
    {
        await using var bench = await Bench.Open();
        var id = await Ask(bench);
        await bench.Of<ExportBook>().Take();
        var draft = Directory.CreateDirectory(bench.Of<ExportOptions>().DraftOf(id));
        await File.WriteAllTextAsync(Path.Combine(draft.FullName, "book.xlsx.sheet0"), "half", TestContext.Current.CancellationToken);
        // On a shared database only a long silence tells that nobody makes it any more.
        await bench.Of<Writer>().Write(db => Task.FromResult(db.Exports.Single().SeenAt = bench.Of<MediationConsole.People.WallClock>().Now.AddMinutes(-3)));
        await bench.Of<ExportBook>().GiveUp(starting: true);
        Assert.Equal((ExportState.Failed, 0), await Stands(bench, id));
        Assert.Empty(Directory.GetFileSystemEntries(bench.Of<ExportOptions>().Path));
    }

    private static async Task<long> Ask(Bench bench) => (await bench.Of<ExportDesk>().Ask(new(new CaseFilter().Write(), "/queues/disputes", "disputes"), Lena)).Id!.Value;

    private static async Task<(ExportState State, long Lines)> Stands(Bench bench, long id) =>
        (await bench.Of<ExportDesk>().Newest(10, Lena)).Where(row => row.Id == id).Select(row => (row.State, row.Lines)).Single();

    /// <summary>A maker that is held up at one of its reports until it is told to go on; its clock is a second later whenever it looks, so that it reports whatever it can.</summary>
    private sealed class HeldMaker : IDisposable
    {
        public const int Never = 0;

        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim free = new();
        private readonly ExportMaker maker;
        private readonly Bench bench;
        private readonly int report;
        private int heard;

        public HeldMaker(Bench bench, int report)
        {
            (this.bench, this.report) = (bench, report);
            bench.Of<ExportBell>().Rang += Hold;
            var workbook = new StreamedBook(bench.Of<IDatabase>(), bench.Of<PolicyBook>(), bench.Of<TimeProvider>());
            maker = new(bench.Of<ExportBook>(), bench.Of<ExportBell>(), bench.Of<ExportOptions>(), workbook,
                new BookMaker(bench.Of<IDatabase>(), bench.Of<PolicyBook>(), bench.Of<TimeProvider>()),
                new(ExportMakerTests.Schedules(bench), bench.Of<IDatabase>(), bench.Of<TimeProvider>()), bench.Of<ReportMail>(), new Hasty(), NullLogger<ExportMaker>.Instance);
            _ = maker.StartAsync(CancellationToken.None);
        }

        public Task Reached => reached.Task;

        public void GoOn() => free.Set();

        public async Task StopGoingOn()
        {
            var stopping = maker.StopAsync(CancellationToken.None);
            free.Set();
            await stopping;
        }

        // The bell rings after whatever is written down.
        public async Task Ended(long id)
        {
            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            async Task Look()
            {
                if ((await Stands(bench, id)).State != ExportState.Running) ended.TrySetResult();
            }

            bench.Of<ExportBell>().Rang += (_, _) => _ = Look();
            await Look();
            await ended.Task;
            await StopGoingOn();
        }

        public void Dispose()
        {
            bench.Of<ExportBell>().Rang -= Hold;
            free.Set();
            maker.Dispose();
        }

        private void Hold(object? sender, EventArgs happened)
        {
            if (Interlocked.Increment(ref heard) != report) return;
            reached.TrySetResult();
            free.Wait(TestContext.Current.CancellationToken);
        }
    }

    private sealed class Hasty : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref seconds);
    }
}

/// <summary>The same on PostgreSQL, word for word.</summary>
[Storage.Postgres.OnPostgres]
public sealed class UnfinishedExportOnPostgresTests : UnfinishedExportTests;
