using MediationConsole.Api.CaseFiles;
using MediationConsole.Api.OrderFiles;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.People;

namespace MediationConsole.Api.Acts;

/// <summary>Takes in acts and the opening of disputes, and hands them to the one door.</summary>
internal sealed class ActDesk(Clerk clerk, CaseFinder cases, OrderFinder orders, StaffDirectory staff)
{
    /// <summary>One act on a case: 200 with the case after it.</summary>
    public async Task<Answer> Act(Call call, ActBody body, Fields fields)
    {
        var text = call.Route("ref");
        if (!CaseRef.TryParse(text, out var reference)) return CaseFinder.Unknown(call, text);
        var (actor, speechless) = Actors.Of(call, body.By, Scopes.Acts, reference.Kind);
        if (actor is null) return speechless!;
        if (reference.Kind == CaseKind.Chargeback && body.Act == "submit_pack") return await call.Feature<ChargebackDesk>().Submit(call, reference, body, actor);
        var person = body is { Act: "assign" or "recuse", To: { Length: <= 100 } name } ? await staff.Find(new StaffId(name)) : null;
        if (ActReading.Read(reference.Kind, body, person, fields) is not { } act)
        {
            // What is wrong with an act on a case is nobody's business who may not know of the case.
            return (await cases.FindRef(call)).Problem ?? call.Problems.Impossible(fields.Faults);
        }

        return await Do(call, reference, act, actor, view => Answers.Ok(view), body.ExpectedVersion);
    }

    /// <summary>Opens a dispute (D1–D4): 201 with its address.</summary>
    public async Task<Answer> Open(Call call, DisputeBody body, Fields fields)
    {
        Actor actor = Viewer.StaffOf(call.Caller) is { } person ? person : new Actor.Buyer();
        var number = fields.Text("orderNo", body.OrderNo, 64);
        if (body.Reason is null) fields.Fault("reason", "reason is missing.");
        if (body.Request is null) fields.Fault("request", "request is missing: what does the buyer ask for?");
        var remedy = body.Request is null ? default : fields.OneOf<Remedy>("request.remedy", body.Request.Remedy);
        var amount = fields.Amount("request.amount", body.Request?.Amount);
        if (fields.Faulty) return call.Problems.Impossible(fields.Faults);
        var act = new Act.OpenDispute(body.Reason!, new Offer(remedy, amount)) { Words = body.Message };
        return await Open(call, number, body.Site, act, actor, "request.");
    }

    /// <summary>Opens a case on an order: 201 with its address, or 200 where it was there already (C1).</summary>
    /// <param name="under">Where amount and remedy stand in the body.</param>
    public async Task<Answer> Open(Call call, string number, string? site, Act act, Actor actor, string under = "")
    {
        var (order, unknown) = await orders.Find(call, number, site ?? call.Query("site"));
        if (order is null) return unknown!;
        Answer Say(Handled handled) => Answered(call, handled, view => handled.Opened ? Answers.Created(view, $"/api/v1/cases/{view.Ref}") : Answers.Ok(view), under);
        return Told(call, await clerk.Open(order.Id, act, actor, call.Request(Say)), Say) ?? call.Problems.NotFound($"Order '{number}'");
    }

    /// <summary>Does an act; the answer is made of the case after it.</summary>
    public async Task<Answer> Do(Call call, CaseRef reference, Act act, Actor actor, Func<CaseView, Answer> granted, long? expectedVersion = null)
    {
        Answer Say(Handled handled) => Answered(call, handled, granted);
        return Told(call, await clerk.Handle(reference, act, actor, call.Request(Say, expectedVersion)), Say) ?? CaseFinder.Unknown(call, reference.ToString());
    }

    /// <summary>The answer that was stored with the act, otherwise the one it would have been.</summary>
    public static Answer? Told(Call call, Handled? handled, Func<Handled, Answer> say)
    {
        if (handled is null) return null;
        call.Kept = handled.Answer is not null;
        return handled.Answer ?? say(handled);
    }

    /// <summary>What is answered to an act that was handled: the law's refusal, or what is made of the case after it.</summary>
    public static Answer Answered(Call call, Handled handled, Func<CaseView, Answer> granted, string under = "") => handled.Decision switch
    {
        Decision.Refused refused => call.Problems.Refused(refused, refused.Field is "amount" or "remedy" ? under : ""),
        _ => granted(new Viewer(Viewer.StaffOf(call.Caller), null).View(handled.Situation!, handled.Now)),
    };
}

/// <summary>A buyer's dispute on an order (D1, D2).</summary>
/// <param name="Site">Which site the order is on, where the key's sites hold the number twice.</param>
/// <param name="Reason">A reason's code, for example <c>SNAD_QUALITY</c>.</param>
/// <param name="Message">Words that go with it; 5,000 characters at most.</param>
public sealed record DisputeBody(string? OrderNo, string? Site, string? Reason, RequestBody? Request, string? Message);

/// <summary>What the buyer asks for: full_refund, partial_refund with an amount, or return_and_refund.</summary>
public sealed record RequestBody(string? Remedy, MoneyBody? Amount);
