using System.Text.Json.Serialization;
using MediationConsole.Cases;
using MediationConsole.Cases.Holds;

namespace MediationConsole.Api.CaseFiles;

/// <summary>What only a hold has: the statement of reasons, and what became of it (section 3).</summary>
/// <param name="Cause">chargeback, risk_address, misconduct, legal_request or manual (H1).</param>
/// <param name="Facts">What the hold rests on; the buyer never reads it.</param>
/// <param name="Statement">The name of the statement; holds that were placed together share it (H5).</param>
/// <param name="Wanted">Kinds of evidence that the seller can send.</param>
/// <param name="AppealUntil">Until when an appeal is waited for; later ones are heard as long as the hold stands.</param>
/// <param name="ReviewAt">When staff look at it again.</param>
/// <param name="Chargeback">The chargeback for which it stands (H3).</param>
/// <param name="Appeal">The latest appeal of the seller (H7).</param>
/// <param name="End">lifted, overturned, chargeback_ended or statement_overturned; null while it stands, and where it closed its order.</param>
/// <param name="Refund">What went back to the buyer where the hold closed its order (H4).</param>
/// <param name="PlacedBy">Who of staff froze the order; null where a rule or the bank did. Staff only.</param>
/// <param name="Rule">The rule that placed it. Staff only.</param>
/// <param name="LiftAsked">The lift that waits for a second person (H8). Staff only.</param>
public sealed record HoldView(
    string Cause, string Facts, string Statement, IReadOnlyList<string> Wanted, string HowToAppeal, DateTimeOffset AppealUntil, DateTimeOffset ReviewAt,
    CaseRef? Chargeback, HoldAppealView? Appeal, IReadOnlyList<HoldAppealView> Appeals, HoldEnd? End, string? EndReason, Money? Refund,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PlacedBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Rule,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LiftView? LiftAsked)
{
    internal static HoldView? Of(Case one)
    {
        if (one is not Hold hold) return null;
        List<HoldAppealView> appeals = [.. hold.Appeals.Select(appeal => new HoldAppealView(appeal.Number, appeal.Text, appeal.At, appeal.State, appeal.Decision, appeal.DecidedByName, appeal.DecidedAt))];
        return new(
            hold.Cause, hold.Facts, hold.StatementName, hold.Material, hold.HowToAppeal, hold.AppealUntil, hold.ReviewAt, hold.Chargeback,
            appeals.LastOrDefault(), appeals, hold.End, hold.EndReason, hold.Refund, hold.PlacedByName, hold.Rule,
            hold.LiftAsked is { } asked ? new(asked.As, asked.ByName, asked.Reason, asked.At) : null);
    }
}

/// <summary>The seller's appeal against a hold (H7). <paramref name="State"/>: open, upheld, overturned, or moot where the hold ended before it was heard.</summary>
public sealed record HoldAppealView(int Number, string Text, DateTimeOffset At, HoldAppealState State, string? Decision, string? DecidedBy, DateTimeOffset? DecidedAt);

/// <summary>A lift above the limit that waits for a second person (H8).</summary>
public sealed record LiftView(HoldEnd As, string By, string Reason, DateTimeOffset At);
