using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Console.Deadlines;

/// <summary>One line of the forecast or of past lapses: what ends, who is silent, and what that does. Amounts in minor units.</summary>
public sealed record DeadlineLine
{
    public required string Ref { get; init; }

    public required string Site { get; init; }

    public required TermCode Code { get; init; }

    public required Who Who { get; init; }

    public required DateTimeOffset Due { get; init; }

    public required Silence Silence { get; init; }

    /// <summary>What the system will do, or did, in words.</summary>
    public required string Then { get; init; }

    public required string Rule { get; init; }

    /// <summary>Every fact that follows, one sentence each.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }

    public required Currency Currency { get; init; }

    public required long ToBuyer { get; init; }

    public required long ToSeller { get; init; }

    public required long FromPlatform { get; init; }

    public required long Held { get; init; }

    /// <summary>Where the case stands now.</summary>
    public required Status Status { get; init; }

    public string? WaitingFor { get; init; }

    /// <summary>True while a payment of the case waits for a hold to be lifted (D29).</summary>
    public bool HeldBack { get; init; }

    public string? AssigneeName { get; init; }

    /// <summary>True where it only comes about because an earlier term ends first.</summary>
    public bool Follows { get; init; }

    /// <summary>Why the reader may not stop the term, by the law; null where they may (D32).</summary>
    public string? MayNotStop { get; init; }

    /// <summary>Why the reader may not take the case, by the law; null where they may.</summary>
    public string? MayNotClaim { get; init; }

    /// <summary>When it was carried out; null for what lies ahead.</summary>
    public DateTimeOffset? LapsedAt { get; init; }

    /// <summary>How much later it ended because the console was down (D31).</summary>
    public TimeSpan MadeUp { get; init; }

    public string Key => $"{Ref}.{Code}.{Due.UtcTicks}";

    /// <summary>How much later than due it was carried out.</summary>
    public TimeSpan LateBy => LapsedAt - Due is { Ticks: > 0 } late ? late : TimeSpan.Zero;

    public bool Is(Effect effect) => effect switch
    {
        Effect.Buyer => ToBuyer > 0,
        Effect.Seller => ToSeller > 0,
        Effect.Held => Held > 0,
        Effect.Nothing => MovesNothing && Silence != Silence.Breach,
        Effect.Staff => Silence == Silence.Breach,
    };

    public bool MovesNothing => ToBuyer == 0 && ToSeller == 0 && Held == 0;
}

/// <summary>Sums of some lines in one currency.</summary>
public sealed record DeadlineSum(Money ToBuyers, Money ToSellers, Money FromPlatform, Money Held)
{
    /// <summary>One sum for each currency in which anything moves, by its code.</summary>
    public static IReadOnlyList<DeadlineSum> Of(IEnumerable<DeadlineLine> lines) =>
    [
        .. lines.Where(line => !line.MovesNothing).GroupBy(line => line.Currency).OrderBy(group => group.Key.Code, StringComparer.Ordinal).Select(group => new DeadlineSum(
            new(group.Sum(line => line.ToBuyer), group.Key), new(group.Sum(line => line.ToSeller), group.Key),
            new(group.Sum(line => line.FromPlatform), group.Key), new(group.Sum(line => line.Held), group.Key))),
    ];
}

/// <summary>How lines are put together.</summary>
public enum DeadlineSlot { Overdue, Hour, Day }

/// <summary>The lines of an hour or of a day by the reader's clock, or those that are overdue.</summary>
public sealed record DeadlineGroup(DeadlineSlot Kind, DateTimeOffset Start, IReadOnlyList<DeadlineLine> Lines)
{
    /// <summary>Hours for what ends within the next 24, days for what lies further ahead or behind.</summary>
    public static IReadOnlyList<DeadlineGroup> Of(IEnumerable<DeadlineLine> lines, DateTimeOffset now, TimeZoneInfo zone) =>
        [.. lines.GroupBy(line => Slot(line, now, zone)).Select(group => new DeadlineGroup(group.Key.Kind, group.Key.Start, [.. group]))];

    private static (DeadlineSlot Kind, DateTimeOffset Start) Slot(DeadlineLine line, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (line.LapsedAt is null && line.Due < now) return (DeadlineSlot.Overdue, default);
        var local = TimeZoneInfo.ConvertTime(line.Due, zone);
        return line.LapsedAt is null && line.Due < now.AddDays(1)
            ? (DeadlineSlot.Hour, new(local.Year, local.Month, local.Day, local.Hour, 0, 0, local.Offset))
            : (DeadlineSlot.Day, new(local.Year, local.Month, local.Day, 0, 0, 0, local.Offset));
    }
}

/// <summary>How the end of a term becomes a line.</summary>
internal static class DeadlineLines
{
    public static DeadlineLine Of(TermEnd end, CaseRow row, Situation about, DeadlineWords words) => new()
    {
        Ref = row.Ref,
        Site = row.Site,
        Code = end.Term.Code,
        Who = end.Term.Who,
        Due = end.Term.DueAt,
        Silence = end.Term.OnSilence,
        Then = words.Then(end, about),
        Rule = end.Rule,
        Sentences = [.. end.Sentences.Select(saying => saying.Aloud())],
        Currency = Currency.From(row.Currency),
        ToBuyer = end.ToBuyer,
        ToSeller = end.ToSeller,
        FromPlatform = end.FromPlatform,
        Held = end.Held,
        Status = row.Status,
        WaitingFor = row.WaitingFor,
        HeldBack = row.HeldBack,
        AssigneeName = row.AssigneeName,
        MadeUp = end.MadeUp,
    };
}
