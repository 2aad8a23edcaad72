using System.Globalization;
using System.Text;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.People;
using MediationConsole.Reports;
using MediationConsole.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Api.CaseFiles;

/// <summary>The list of cases: filtered, by next due instant and then by age, page after page.</summary>
internal sealed class CaseList(CaseFinder finder, IDbContextFactory<ConsoleDb> readers, TimeProvider clock)
{
    /// <summary>What a list may be asked for.</summary>
    public static readonly object[] Values =
    [
        new QueryValue("kind", "dispute, hold, chargeback or guarantee."),
        new QueryValue("stage", "agreement, mediation, execution or closed."),
        new QueryValue("status", "A status, for example under_review."),
        new QueryValue("site", "One site."),
        new QueryValue("assignee", "The user name of who has the case."),
        new QueryValue("dueBefore", "Only cases whose next term ends before this instant."),
        new QueryValue("q", "A case ref, the beginning of an order number, or part of a party's name."),
        new QueryValue("limit", "1 to 200 cases a page; 50 without it."),
        new QueryValue("cursor", "The next of the page before."),
    ];

    public async Task<Answer> Get(Call call)
    {
        var fields = new Fields();
        var asked = Asked.Read(call, fields);
        var (viewer, impossible) = Viewer.Of(call);
        if (viewer is null) return impossible!;
        if (fields.Faulty) return call.Problems.Impossible(fields.Faults);
        await using var db = await readers.CreateDbContextAsync(call.Aborted);
        var rows = await After(asked.Cursor, asked.Among(db, viewer.IsOutsider)).OrderBy(row => row.NextDue == null).ThenBy(row => row.NextDue).ThenBy(row => row.Id)
            .Take(asked.Limit + 1).Join(db.Orders, row => row.OrderId, order => order.Id, (row, order) => new { Row = row, Order = order })
            .OrderBy(both => both.Row.NextDue == null).ThenBy(both => both.Row.NextDue).ThenBy(both => both.Row.Id).ToListAsync(call.Aborted);
        var now = clock.GetUtcNow();
        var page = rows.Take(asked.Limit).ToList();
        return Answers.Ok(new CasePage(
            [.. page.Select(both => viewer.View(finder.Situation(both.Row.Kind, both.Row.State, both.Order), now))],
            rows.Count > asked.Limit ? Cursor.Of(page[^1].Row).ToString() : null));
    }

    /// <summary>Which cases a request means.</summary>
    public static CaseFilter FilterOf(Call call, Fields fields) => new()
    {
        Kind = fields.OptionalOneOf<CaseKind>("kind", call.Query("kind")),
        Stage = fields.OptionalOneOf<Stage>("stage", call.Query("stage")),
        Status = fields.OptionalOneOf<Status>("status", call.Query("status")),
        Site = call.Query("site"),
        AmongSites = call.Caller is Caller.Marketplace key ? key.Sites : null,
        Assignee = call.Query("assignee"),
        DueBefore = fields.Instant("dueBefore", call.Query("dueBefore")),
        Q = fields.OptionalText("q", call.Query("q"), 100),
    };

    private static IQueryable<CaseRow> After(Cursor? cursor, IQueryable<CaseRow> rows) => cursor switch
    {
        null => rows,
        { Due: { } due, Id: var id } => rows.Where(row => row.NextDue == null || row.NextDue > due || (row.NextDue == due && row.Id > id)),
        { Id: var id } => rows.Where(row => row.NextDue == null && row.Id > id),
    };

    /// <summary>What a list was asked for.</summary>
    private sealed record Asked(CaseFilter Filter, Stage? Stage, Status? Status, int Limit, Cursor? Cursor)
    {
        public static Asked Read(Call call, Fields fields)
        {
            var filter = FilterOf(call, fields);
            var cursor = call.Query("cursor") is { } text ? Cursor.Parse(text) : null;
            if (call.Query("cursor") is not null && cursor is null) fields.Fault("cursor", "That is no cursor of ours.");
            return new(filter with { Stage = null, Status = null }, filter.Stage, filter.Status, LimitOf(call.Query("limit"), fields), cursor);
        }

        /// <summary>The cases that are meant. To outsiders a case whose decision waits is under review, also where they filter (D22, D23).</summary>
        public IQueryable<CaseRow> Among(ConsoleDb db, bool outsider)
        {
            if (!outsider) return (Filter with { Stage = Stage, Status = Status }).Apply(db);
            Status[] waits = [Cases.Status.Ruled, Cases.Status.AwaitingSecondApproval];
            var rows = Filter.Apply(db);
            if (Status is { } status)
                rows = status == Cases.Status.UnderReview ? rows.Where(row => row.Status == status || waits.Contains(row.Status)) : rows.Where(row => row.Status == status && !waits.Contains(row.Status));
            if (Stage is { } stage)
                rows = stage == Dispute.StageOf(Cases.Status.UnderReview) ? rows.Where(row => row.Stage == stage || row.Status == Cases.Status.Ruled) : rows.Where(row => row.Stage == stage && row.Status != Cases.Status.Ruled);
            return rows;
        }

        private static int LimitOf(string? text, Fields fields)
        {
            if (text is null) return 50;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= 200) return limit;
            fields.Fault("limit", "A page has 1 to 200 cases.");
            return 50;
        }
    }

    /// <summary>Where a page ended. Opaque to callers.</summary>
    private sealed record Cursor(DateTimeOffset? Due, long Id)
    {
        public static Cursor Of(CaseRow row) => new(row.NextDue, row.Id);

        public static Cursor? Parse(string text)
        {
            try
            {
                var parts = Encoding.ASCII.GetString(WebEncoders.Base64UrlDecode(text)).Split('.');
                if (parts.Length != 2 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
                if (parts[0].Length == 0) return new(null, id);
                return long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
                    ? new(new DateTimeOffset(ticks, TimeSpan.Zero), id) : null;
            }
            catch (FormatException)
            {
                return null;
            }
        }

        public override string ToString() =>
            WebEncoders.Base64UrlEncode(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Due?.UtcTicks}.{Id}")));
    }
}
