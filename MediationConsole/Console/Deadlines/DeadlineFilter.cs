using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Console.Queue;
using Microsoft.AspNetCore.WebUtilities;

namespace MediationConsole.Console.Deadlines;

/// <summary>What the end of a term does to the money: the kinds the forecast can be narrowed to.</summary>
public enum Effect { Buyer, Seller, Held, Nothing, Staff }

/// <summary>
/// What the address of the forecast says. The range is written as instants or, so that it goes on with time, as a distance from now:
/// <c>from=-7d</c>, <c>to=24h</c>. Without a range it is the next seven days. What is unknown in it is left out.
/// </summary>
public sealed record DeadlineFilter
{
    public const string Path = "/deadlines";

    private const string Ahead = "7d";
    private const int FurthestDays = 400;

    /// <summary>As it was written; null for now.</summary>
    public string? From { get; init; }

    /// <summary>As it was written; null for seven days from now.</summary>
    public string? To { get; init; }

    public string? Site { get; init; }

    public Effect? Kind { get; init; }

    /// <summary>Only cases that the reader has.</summary>
    public bool Mine { get; init; }

    /// <summary>Where the page of the forecast begins; null for its first page.</summary>
    public CaseMark? After { get; init; }

    /// <summary>Where the page of past lapses begins; null for the latest.</summary>
    public LapseMark? Before { get; init; }

    /// <summary>True where anything but the range narrows the list.</summary>
    public bool Narrows => Site is not null || Kind is not null || Mine;

    public string Address => QueryHelpers.AddQueryString(Path, Pairs());

    public static DeadlineFilter Read(string address)
    {
        var uri = new Uri(new("http://console"), address);
        var query = QueryHelpers.ParseQuery(uri.Query);
        string? Text(string name) => query.TryGetValue(name, out var value) && value.ToString().Trim() is { Length: > 0 and <= 100 } text ? text : null;
        return new()
        {
            From = Text("from") is { } from && Moment(from, default) is not null ? from : null,
            To = Text("to") is { } to && Moment(to, default) is not null ? to : null,
            Site = Text("site"),
            Kind = Snake.Read<Effect>(Text("kind")),
            Mine = Text("mine") is "true" or "1" or "yes",
            After = CaseMark.Read(Text("after")),
            Before = LapseMark.Read(Text("before")),
        };
    }

    /// <summary>The range it means now; never turned round, and no further than some four hundred days.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Range(DateTimeOffset now)
    {
        var from = Moment(From ?? "0h", now) ?? now;
        var to = Moment(To ?? (From is null || from >= now ? Ahead : "0h"), now) ?? now;
        if (To is null && to < from) to = from.AddDays(7);
        var (earliest, latest) = (now.AddDays(-FurthestDays), now.AddDays(FurthestDays));
        from = from < earliest ? earliest : from > latest ? latest : from;
        return (from, to < from ? from : to > latest ? latest : to);
    }

    // "24h", "-7d", a day, or an instant.
    private static DateTimeOffset? Moment(string text, DateTimeOffset now)
    {
        if (text[^1] is 'h' or 'd' && int.TryParse(text[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && Math.Abs((long)count) <= 10_000)
            return now == default ? now : text[^1] == 'h' ? now.AddHours(count) : now.AddDays(count);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
    }

    private Dictionary<string, string?> Pairs() => new (string Name, string? Value)[]
    {
        ("from", From),
        ("to", To),
        ("site", Site),
        ("kind", Snake.Write(Kind)),
        ("mine", Mine ? "true" : null),
        ("after", After?.Text),
        ("before", Before?.Text),
    }.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => pair.Value);
}

/// <summary>The case that a page of the forecast begins behind, by the key of its index.</summary>
public sealed record CaseMark(DateTimeOffset Due, long Stake, long Id)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Due.UtcTicks}~{Stake}~{Id}");

    public static CaseMark? Read(string? text) => Marks.Read(text) is [var ticks, var stake, var id] ? new(Marks.At(ticks), stake, id) : null;
}

/// <summary>The term that a page of past lapses begins behind, by the key of its index.</summary>
public sealed record LapseMark(DateTimeOffset Due, long CaseId, int Ordinal)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Due.UtcTicks}~{CaseId}~{Ordinal}");

    public static LapseMark? Read(string? text) => Marks.Read(text) is [var ticks, var id, var ordinal] ? new(Marks.At(ticks), id, (int)Math.Clamp(ordinal, 0, int.MaxValue)) : null;
}

/// <summary>How marks are written in addresses.</summary>
internal static class Marks
{
    public static long[]? Read(string? text)
    {
        var parts = text?.Split('~') ?? [];
        var numbers = parts.Select(part => long.TryParse(part, CultureInfo.InvariantCulture, out var number) ? number : (long?)null).OfType<long>().ToArray();
        return numbers.Length == 3 && parts.Length == 3 ? numbers : null;
    }

    public static DateTimeOffset At(long ticks) => new(Math.Clamp(ticks, 0, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);
}
