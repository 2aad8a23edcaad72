using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>What everybody who opens the case must know first: that it is the past, frozen, stayed, appealed, waiting, or not theirs to decide.</summary>
public sealed partial class CaseBanners(NavigationManager navigation)
{
    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private CaseView View => Case.View;

    private List<Banner> Banners => [.. Past(), .. Holds(), .. Stayed(), .. Approval(), .. Resolution(), .. Appeal(), .. Conflict()];

    private IEnumerable<Banner> Past()
    {
        if (View.AsOf is not { } moment) yield break;
        yield return new("past", "warn", IconName.Clock, T["Banner.Past", CaseWords.At(moment.At, View.Zone)], T["Banner.PastWords", Sentences.Say(moment.Fact, moment.ActorName, View.Case).Aloud()],
            CaseAddress.Of(View.Case.Ref, CaseTab.Decisions), T["Banner.Present"]);
    }

    private IEnumerable<Banner> Holds() => View.Situation.Order.Holds.Select(hold => new Banner(
        "hold-" + hold.Ref, "bad", IconName.Lock, T["Banner.Hold", T.Cause(hold.Cause), CaseWords.At(hold.Since, View.Zone)], Waiting));

    private string Waiting => View.Case.Settlements.Where(one => one.Held).ToList() is { Count: > 0 } held
        ? T["Banner.HoldWaits", string.Join(", ", held.Select(one => T["Banner.Waits", T[$"Settlements.Kind.{one.Kind}"], one.Amount].Value))]
        : T["Banner.HoldNothing"];

    private IEnumerable<Banner> Stayed()
    {
        if (View.Case is Dispute { Stay: { } stay })
            yield return new("stay", "bad", IconName.Scales, T["Banner.Stay", stay.Ref, CaseWords.At(stay.Since, View.Zone)], stay.Terms.Count == 0
                ? T["Banner.StayNoTerms"]
                : T["Banner.StayTerms", string.Join(", ", stay.Terms.Select(code => T.Of(code)))]);
        else if (View.Situation.Order.OpenChargeback is { } open)
            yield return new("stay", "bad", IconName.Scales, T["Banner.Chargeback", open.Ref, open.Amount], T["Banner.ChargebackWords"]);
    }

    private IEnumerable<Banner> Approval()
    {
        if (View.Case is Dispute { RulingToApprove: { } ruling })
            yield return new("approval", "warn", IconName.Hand, T["Banner.Approval", ruling.ByName], T["Banner.ApprovalWords"], Here("approval"), T["Banner.Read"]);
    }

    private IEnumerable<Banner> Resolution()
    {
        if (View.Case is Dispute { OpenResolution: { } resolution })
            yield return new("resolution", "info", IconName.Hand, View.Case.OrderLabel + ".", T["Banner.Resolution", resolution.ByName, T[$"Record.{resolution.Remedy}", resolution.Amount]], Here("resolution"), T["Banner.Read"]);
    }

    private IEnumerable<Banner> Appeal()
    {
        if (View.Case is Dispute { OpenAppeal: { } appeal })
            yield return new("appeal", "warn", IconName.Scales, T["Banner.Appeal", appeal.Ruling], T["Banner.AppealWords", T.Of(appeal.By), appeal.Ground], Here("appeal"), T["Banner.Read"]);
    }

    private IEnumerable<Banner> Conflict()
    {
        if (Assignment.Conflict(View.Situation, Case.Me) is Decision.Refused refused)
            yield return new("conflict", "warn", IconName.Warning, T["Banner.Conflict"], refused.Said.Aloud());
    }

    // An address of its own for a part of this page: alone, a fragment would be one of the site's first page.
    private string Here(string part) => $"{navigation.Uri.Split('#')[0]}#{part}";

    private sealed record Banner(string Key, string Tone, IconName Sign, string Title, string Words, string? Href = null, string? Link = null);
}
