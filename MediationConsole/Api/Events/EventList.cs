using System.Globalization;
using System.Text;
using MediationConsole.Desk;
using MediationConsole.Desk.Outbound;
using MediationConsole.People;
using Microsoft.AspNetCore.WebUtilities;

namespace MediationConsole.Api.Events;

/// <summary>The events for who would rather pull them than be called (API contract, Outgoing events).</summary>
internal sealed class EventList(EventBook book)
{
    /// <summary>What a page of events may be asked for.</summary>
    public static readonly object[] Values =
    [
        new QueryValue("after", "The next of the page before; without it the events begin with the first."),
        new QueryValue("limit", "1 to 200 events a page; 50 without it."),
    ];

    public async Task<Answer> Get(Call call)
    {
        var fields = new Fields();
        var after = call.Query("after") is { } text ? Place(text, fields) : 0;
        var limit = LimitOf(call.Query("limit"), fields);
        if (fields.Faulty) return call.Problems.Impossible(fields.Faults);
        var key = call.Caller as Caller.Marketplace;
        var (events, next) = await book.After(after, limit, key?.Sites, key is null || key.May(Scopes.Gateway), call.Aborted);
        // A gateway that may do nothing else hears of its instructions alone.
        if (key is not null && !key.May(Scopes.Read)) events = [.. events.Where(one => one.IsPayment)];
        return Answers.Ok(new EventPage(events, Cursor(next)));
    }

    private static long Place(string text, Fields fields)
    {
        try
        {
            if (long.TryParse(Encoding.ASCII.GetString(WebEncoders.Base64UrlDecode(text)), NumberStyles.None, CultureInfo.InvariantCulture, out var place)) return place;
        }
        catch (FormatException)
        {
            fields.Fault("after", $"'{text}' is no cursor of ours.");
            return 0;
        }

        fields.Fault("after", $"'{text}' is no cursor of ours.");
        return 0;
    }

    private static int LimitOf(string? text, Fields fields)
    {
        if (text is null) return 50;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= 200) return limit;
        fields.Fault("limit", "A page has 1 to 200 events.");
        return 50;
    }

    private static string Cursor(long place) => WebEncoders.Base64UrlEncode(Encoding.ASCII.GetBytes(place.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>Events, oldest first; <paramref name="Next"/> is where the following page begins, also where this one is empty: events to come stand behind it.</summary>
public sealed record EventPage(IReadOnlyList<OutsideEvent> Items, string Next);
