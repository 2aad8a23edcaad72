using MediationConsole.Api.CaseFiles;
using MediationConsole.Desk.Exports;
using MediationConsole.Reports;
using MediationConsole.Reports.Books;

namespace MediationConsole.Api.Reports;

/// <summary>Books for managers' scripts, streamed as they are read; personal data are masked unless the token's person may see them and asks for it.</summary>
internal sealed class ReportFile(BookMaker maker, ExportDesk desk, TimeProvider clock)
{
    /// <summary>What every book may be asked for.</summary>
    public static readonly object[] Values =
    [
        new QueryValue("from", "The first day, or the first instant, of the time the book is about."),
        new QueryValue("to", "The last day, or the instant before which it ends."),
        new QueryValue("site", "One site."),
        new QueryValue("zone", "The time zone by whose clock days begin and instants are written; UTC without it."),
        new QueryValue("language", "en or zh-CN; en without it."),
        new QueryValue("personal", "shown: names and what people wrote are not masked, for managers who are auditors as well."),
    ];

    private static readonly string[] Languages = ["en", "zh-CN"];

    /// <summary>The cases of the list, under its filters.</summary>
    public Task<IResult> Cases(Call call) => Hand(call, "cases", fields => CaseList.FilterOf(call, fields));

    public Task<IResult> Rulings(Call call) => Hand(call, "rulings", _ => new() { Site = call.Query("site") });

    public Task<IResult> Deadlines(Call call) => Hand(call, "deadlines", _ => new() { Site = call.Query("site") });

    private Task<IResult> Hand(Call call, string book, Func<Fields, CaseFilter> filter)
    {
        if (Viewer.StaffOf(call.Caller) is not { } person || !BookRights.Makes(person)) return Refuse(call.Problems.RoleMissing("Books are exported by managers."));
        var fields = new Fields();
        var zone = ZoneOf(call, fields);
        var language = call.Query("language") ?? Languages[0];
        if (!Languages.Contains(language)) fields.Fault("language", "language is en or zh-CN.");
        if (call.Query("personal") is not (null or "shown")) fields.Fault("personal", "personal is shown, or left out.");
        var choice = new BookChoice(book)
        {
            Filter = filter(fields),
            From = At(call, fields, "from", zone, after: 0),
            Until = At(call, fields, "to", zone, after: 1),
            Zone = zone.Id,
            Language = language,
            Personal = call.Query("personal") == "shown",
        };
        if (fields.Faulty) return Refuse(call.Problems.Impossible(fields.Faults));
        var wish = new ExportWish(choice.Write(), call.Http.Request.Path + call.Http.Request.QueryString, BookMaker.FileName(choice, clock.GetUtcNow()), book, choice.Personal);
        if (ExportDesk.Bars(wish, person) is { } barred) return Refuse(call.Problems.RoleMissing(barred));
        return Task.FromResult<IResult>(new BookAnswer(maker, choice, person.Name, wish.Name, () => desk.Note(wish, person), desk.Noted));
    }

    // A day is meant whole, by the clock of the zone.
    private static DateTimeOffset? At(Call call, Fields fields, string name, TimeZoneInfo zone, int after) => call.Query(name) switch
    {
        null => null,
        var text when BookForm.Day(text) is { } day => Ranges.Begin(day.AddDays(after), zone),
        var text => fields.Instant(name, text),
    };

    private static TimeZoneInfo ZoneOf(Call call, Fields fields)
    {
        if (call.Query("zone") is not { } name) return TimeZoneInfo.Utc;
        if (name.Length <= 60 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)) return zone;
        fields.Fault("zone", "zone is the name of a time zone, such as Europe/Madrid.");
        return TimeZoneInfo.Utc;
    }

    private static Task<IResult> Refuse(Desk.Answer answer) => Task.FromResult<IResult>(new AnswerResult(answer));
}
