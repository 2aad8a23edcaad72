using MediationConsole.Api.CaseFiles;
using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Desk;
using MediationConsole.Desk.Holds;
using MediationConsole.People;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Api.Acts;

/// <summary>Freezes orders: one, many by their numbers, or all that a seller has going on (H1, H5, H9).</summary>
internal sealed class HoldDesk(ActDesk acts, Freezing freezing, PolicyBook policies)
{
    /// <summary>201 with the hold; or with a result for each order where the body names a seller, or several orders.</summary>
    public async Task<Answer> Open(Call call, HoldBody body, Fields fields)
    {
        Actor actor = Viewer.StaffOf(call.Caller) is { } person ? person : new Actor.Marketplace();
        var act = new Act.PlaceHold(body.Cause ?? "", body.Facts ?? "", fields.Instant("reviewAt", body.ReviewAt), RuleName: fields.OptionalText("rule", body.Rule, 100)) { Words = body.Message };
        if (new object?[] { body.OrderNo, body.OrderNos, body.SellerId }.Count(said => said is not null) > 1) fields.Fault("orderNo", "Name one order, several, or a seller: not one beside the other.");
        if (body.SellerId is not null) return await OfSeller(call, body, fields, act, actor);
        if (body.OrderNos is { } numbers) return await OfMany(call, body, fields, act, actor, [.. numbers.OfType<string>().Distinct(StringComparer.Ordinal)]);
        var number = fields.Text("orderNo", body.OrderNo, 64);
        return fields.Faulty ? call.Problems.Impossible(fields.Faults) : await acts.Open(call, number, body.Site, act, actor);
    }

    private async Task<Answer> OfSeller(Call call, HoldBody body, Fields fields, Act.PlaceHold act, Actor actor)
    {
        if (act.Cause != HoldCauses.Misconduct) fields.Fault("sellerId", "Only misconduct freezes all that a seller has going on (H5).");
        var seller = fields.Text("sellerId", body.SellerId, 100);
        var site = body.Site ?? call.Query("site") ?? (call.Caller is Caller.Marketplace { Sites: [var only] } ? only : null);
        if (site is null) fields.Fault("site", "site is missing: a seller is known on one site.");
        else if (!policies.Knows(site)) fields.Fault("site", $"There is no site '{site}'.");
        if (fields.Faulty) return call.Problems.Impossible(fields.Faults);
        if (!call.Sees(site!)) return call.Problems.NotFound($"Seller '{seller}'");
        var lines = await freezing.FreezeSeller(site!, seller, act, actor, call.Receipt);
        return lines.Count == 0 ? call.Problems.NotFound($"An ongoing order of seller '{seller}'") : Said(call, lines);
    }

    private async Task<Answer> OfMany(Call call, HoldBody body, Fields fields, Act.PlaceHold act, Actor actor, IReadOnlyList<string> numbers)
    {
        if (numbers.Count is < 1 or > OrderNumbers.Most) fields.Fault("orderNos", $"Between 1 and {OrderNumbers.Most} order numbers.");
        return fields.Faulty ? call.Problems.Impossible(fields.Faults) : Said(call, await freezing.Freeze(body.Site ?? call.Query("site"), numbers, act, actor, call.Sees, call.Receipt));
    }

    // What is wrong with the statement itself is wrong for every order, and said once.
    private static Answer Said(Call call, IReadOnlyList<BulkLine> lines) => lines.FirstOrDefault(line => line.Refused is not null) switch
    {
        { Refused: { Code: Refusal.ImpossibleValue or Refusal.RoleMissing } refused } when !lines.Any(line => line.IsDone) => call.Problems.Refused(refused),
        _ => new(StatusCodes.Status201Created, Storage.Wire.Write(new HoldList([.. lines.Select(line => new HoldLine(line.OrderNo, line.Site, line.Ref, line.Status, line.Code, line.Sentence))]))),
    };
}

/// <summary>A hold on an order (H1, H6), on several, or on all that a seller has going on (H5).</summary>
/// <param name="OrderNo">The order; left out where <paramref name="OrderNos"/> or <paramref name="SellerId"/> says which.</param>
/// <param name="Site">Which site the orders are on, where the key's sites hold the number twice; needed with a seller.</param>
/// <param name="Cause">chargeback, risk_address, misconduct, legal_request or manual.</param>
/// <param name="Facts">What the hold rests on; the seller reads it. 5,000 characters at most.</param>
/// <param name="ReviewAt">When staff look at it again; a manual hold needs it.</param>
/// <param name="SellerId">misconduct: freezes every ongoing order of that seller under one statement.</param>
/// <param name="OrderNos">Up to 1,000 orders; each has a result of its own (H9).</param>
/// <param name="Rule">The rule that places it, where no person does: it does not place again what a person lifted on the same facts (H10).</param>
/// <param name="Message">Words to the seller that go with it.</param>
public sealed record HoldBody(
    string? OrderNo, string? Site, string? Cause, string? Facts, string? ReviewAt, string? SellerId, IReadOnlyList<string?>? OrderNos, string? Rule, string? Message);

/// <summary>What came of freezing several orders (H9).</summary>
public sealed record HoldList(IReadOnlyList<HoldLine> Items);

/// <summary>What came of one of them: the hold, or why there is none. <paramref name="Code"/>: a refusal, not_found, ambiguous_order or failed; null where it is frozen.</summary>
public sealed record HoldLine(string OrderNo, string? Site, CaseRef? Ref, Status? Status, string? Code, string? Detail);
