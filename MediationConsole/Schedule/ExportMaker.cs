using System.Globalization;
using System.Threading.Channels;
using MediationConsole.Desk.Exports;
using MediationConsole.Reports;
using MediationConsole.Reports.Books;
using MediationConsole.Storage;

namespace MediationConsole.Schedule;

/// <summary>Makes the large exports that were asked for, one after the other, and says once a second how far it is.</summary>
public sealed partial class ExportMaker(
    ExportBook book, ExportBell bell, ExportOptions options, StreamedBook workbook, BookMaker books, ReportRound round, ReportMail mail, TimeProvider clock, ILogger<ExportMaker> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> awake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bell.Rang += Wake;
        try
        {
            await book.GiveUp(starting: true);
            Wake(sender: null, EventArgs.Empty);
            await foreach (var _ in awake.Reader.ReadAllAsync(stoppingToken)) await MakeAll(stoppingToken);
        }
        finally
        {
            bell.Rang -= Wake;
        }
    }

    private void Wake(object? sender, EventArgs happened) => awake.Writer.TryWrite(true);

    private async Task MakeAll(CancellationToken stopping)
    {
        try
        {
            await round.Look(stopping);
            while (!stopping.IsCancellationRequested && await book.Take() is { } next) await Make(next, stopping);
            await mail.SendAll(stopping);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // The next bell looks again; what waits is in the database.
            CouldNotLook(log, broken);
        }
    }

    private async Task Make(ExportRow export, CancellationToken stopping)
    {
        using var calledOff = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var draft = new DirectoryInfo(options.DraftOf(export.Id));
        try
        {
            draft.Create();
            CultureInfo.CurrentUICulture = await book.ReadsIn(export);
            var file = new FileInfo(Path.Combine(draft.FullName, "book.xlsx"));
            var lines = await Write(export, file, Progress(export.Id, calledOff), calledOff.Token);
            file.MoveTo(options.FileOf(export.Id), overwrite: true);
            if (await book.Finish(export.Id, lines, file.Length)) Made(log, export.Id, lines);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await book.Fail(export.Id, ExportBook.Stopped);
        }
        catch (OperationCanceledException) when (calledOff.IsCancellationRequested)
        {
            CalledOff(log, export.Id);
        }
        catch (Exception broken)
        {
            // One that breaks must not keep those that wait from being made.
            Broke(log, broken, export.Id);
            await book.Fail(export.Id, "It could not be made; the log says why.");
        }
        finally
        {
            draft.Refresh();
            if (draft.Exists) draft.Delete(recursive: true);
        }
    }

    private async Task<long> Write(ExportRow export, FileInfo file, BookProgress progress, CancellationToken cancellation)
    {
        if (export.Book is null) return await workbook.Make(CaseFilter.Read(export.Filter), export.AskedByName, file.FullName, progress, cancellation);
        await using var target = new FileStream(file.FullName, FileMode.Create, FileAccess.Write);
        var lines = await books.Make(BookChoice.Read(export.Filter), export.AskedByName, target, progress, cancellation);
        target.Flush(flushToDisk: true);
        return lines;
    }

    // Whoever calls an export off writes it down; it is noticed at the next report.
    private BookProgress Progress(long id, CancellationTokenSource calledOff)
    {
        long? last = null;
        return async (lines, total) =>
        {
            if (last is { } at && clock.GetElapsedTime(at) < Pace) return;
            last = clock.GetTimestamp();
            if (await book.Report(id, lines, total)) return;
            await calledOff.CancelAsync();
            calledOff.Token.ThrowIfCancellationRequested();
        };
    }

    [LoggerMessage(LogLevel.Information, "Export {Id} is made, {Lines} lines")]
    private static partial void Made(ILogger log, long id, long lines);

    [LoggerMessage(LogLevel.Information, "Export {Id} was called off")]
    private static partial void CalledOff(ILogger log, long id);

    [LoggerMessage(LogLevel.Error, "Export {Id} could not be made")]
    private static partial void Broke(ILogger log, Exception exception, long id);

    [LoggerMessage(LogLevel.Error, "The exports that wait could not be looked at")]
    private static partial void CouldNotLook(ILogger log, Exception exception);
}
