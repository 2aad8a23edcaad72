using System.Xml;
using MediationConsole.Desk;

namespace MediationConsole.Api.Clock;

/// <summary>Reads the console's clock, and turns it where it is manual (API contract, Clock and demo).</summary>
internal sealed class ClockFace(TimeProvider clock, IServiceProvider services)
{
    private static readonly TimeSpan Most = TimeSpan.FromDays(3653);

    public Task<Answer> Get(Call call) => Task.FromResult(Answers.Ok(new ClockView(clock.GetUtcNow())));

    /// <summary>Jumps from due to due; every term on the way lapses at its instant.</summary>
    public async Task<Answer> Advance(Call call, AdvanceBody body, Fields fields)
    {
        var by = Duration(body.By, fields);
        if (fields.Faulty) return call.Problems.Impossible(fields.Faults);
        if (services.GetService<ClockHand>() is not { } hand) return call.Problems.Of(409, "clock_is_not_manual", "Time passes by itself here; only a manual clock is advanced.");
        var (now, lapsed) = await hand.Advance(by);
        return Answers.Ok(new AdvanceView(now, lapsed));
    }

    private static TimeSpan Duration(string? text, Fields fields)
    {
        try
        {
            var by = text is { Length: > 0 and <= 40 } ? XmlConvert.ToTimeSpan(text) : TimeSpan.Zero;
            if (by > TimeSpan.Zero && by <= Most) return by;
        }
        catch (Exception malformed) when (malformed is FormatException or OverflowException)
        {
            fields.Fault("by", $"'{text}' is no duration.");
            return default;
        }

        fields.Fault("by", "by is a duration above zero such as P5DT1M, ten years at most.");
        return default;
    }
}

/// <summary>Where the console's clock stands.</summary>
public sealed record ClockView(DateTimeOffset Now);

/// <summary>How far to advance the clock: an ISO 8601 duration above zero, ten years at most, for example <c>P5DT1M</c>.</summary>
public sealed record AdvanceBody(string? By);

/// <summary>Where the clock stands after the jump, and how many terms lapsed on the way.</summary>
public sealed record AdvanceView(DateTimeOffset Now, int Lapsed);
