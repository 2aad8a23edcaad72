using System.Globalization;
using MediationConsole.Marketplace;
using MediationConsole.Marketplace.Mail;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exports;

/// <summary>Mails the link of each scheduled book that is made. The link asks for the sign-in of who may read it; the book itself is never in a letter.</summary>
public sealed partial class ReportMail(IDatabase database, Writer writer, IMail mail, ExportOptions options, TimeProvider clock, ILogger<ReportMail> log)
{
    private const string Turn = "report-mail";

    /// <summary>Sends what is made and was not mailed; one node at a time.</summary>
    public async Task SendAll(CancellationToken cancellation)
    {
        if ((await Ready(cancellation)).Count == 0) return;
        await using var turn = await database.TryHold(Turn, cancellation);
        if (turn is null) return;
        foreach (var (export, schedule) in await Ready(cancellation)) await Send(export, schedule, cancellation);
    }

    private async Task<List<(ExportRow Export, ReportScheduleRow Schedule)>> Ready(CancellationToken cancellation)
    {
        await using var db = await database.CreateDbContextAsync(cancellation);
        var rows = await db.Exports.Where(row => row.ScheduleId != null && row.State == ExportState.Done && row.MailedAt == null)
            .Join(db.ReportSchedules, row => row.ScheduleId, schedule => schedule.Id, (row, schedule) => new { row, schedule }).OrderBy(both => both.row.Id).ToListAsync(cancellation);
        return [.. rows.Select(both => (both.row, both.schedule))];
    }

    // Who crashes between sending and writing it down sends it again under the same id, which lands on itself.
    private async Task Send(ExportRow export, ReportScheduleRow schedule, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var (at, address) in schedule.Recipients.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Index())
        {
            if (MailAddresses.Read(address, "") is not { } to) continue;
            var id = string.Create(CultureInfo.InvariantCulture, $"report-{export.Id}-{at}");
            var sent = await mail.Send(new(id, export.EndedAt ?? now, to, Subject(export, schedule), Text(export, schedule), schedule.Language), cancellation);
            if (sent is Sent.Failed failed)
            {
                // The next bell tries again; the book lies there as long as it is kept.
                NotSent(log, export.Id, failed.Reason);
                return;
            }
        }

        await writer.Write(db => db.Exports.Where(row => row.Id == export.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.MailedAt, now)));
    }

    private static bool IsChinese(ReportScheduleRow schedule) => schedule.Language.StartsWith("zh", StringComparison.Ordinal);

    private static string Subject(ExportRow export, ReportScheduleRow schedule) => IsChinese(schedule) ? $"报表已生成：{schedule.Name}（{Day(export)}）" : $"Report ready: {schedule.Name} ({Day(export)})";

    private string Text(ExportRow export, ReportScheduleRow schedule)
    {
        var link = options.LinkOf(export.Id);
        var until = export.ExpiresAt is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";
        return IsChinese(schedule)
            ? $"报表“{schedule.Name}”已生成，共 {export.Lines} 行。\n\n{link}\n\n链接保留至 {until} UTC，须以主管身份登录后打开。\n"
            : $"The report \"{schedule.Name}\" is ready; it has {export.Lines} rows.\n\n{link}\n\nThe link is kept until {until} UTC and asks for the sign-in of a manager.\n";
    }

    private static string Day(ExportRow export) => export.Period?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    [LoggerMessage(LogLevel.Warning, "The link of export {Id} could not be mailed: {Why}")]
    private static partial void NotSent(ILogger log, long id, string why);
}
