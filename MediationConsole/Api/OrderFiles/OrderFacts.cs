using MediationConsole.Api.CaseFiles;
using MediationConsole.Cases;
using MediationConsole.Cases.Orders;
using MediationConsole.Desk;
using MediationConsole.People;

namespace MediationConsole.Api.OrderFiles;

/// <summary>Takes in what happens to an order outside its disputes: it is frozen, or the buyer's bank takes the payment back (D29, D30, D33).</summary>
internal sealed class OrderFacts(Clerk clerk, OrderFinder finder)
{
    /// <summary>Every scope with which a key may report one of the facts.</summary>
    public static readonly string[] AnyScope = [Scopes.Acts, Scopes.Bank];

    /// <summary>200 with the order after it, also where the fact was known already.</summary>
    public async Task<Answer> Post(Call call, OrderFactBody body, Fields fields)
    {
        if (Read(body, fields) is not { } news || fields.Faulty) return call.Problems.Impossible(fields.Faults);
        var ofBank = news is OrderNews.ChargebackNotified or OrderNews.ChargebackDecided;
        if (call.Lacks(ofBank ? Scopes.Bank : Scopes.Acts) is { } lacking) return lacking;
        var (order, unknown) = await finder.Find(call, call.Route("orderNo"), body.Site ?? call.Query("site"));
        if (order is null) return unknown!;
        Actor actor = Viewer.StaffOf(call.Caller) is { } staff ? staff : ofBank ? new Actor.Bank() : new Actor.Marketplace();
        Answer Say(OrderHeard heard) => heard.Refusal is { } refused ? call.Problems.Refused(refused) : Answers.Ok(OrderView.Of(heard.Order));
        if (await clerk.Hear(order.Id, news, actor, call.Receipt, Say) is not { } heard) return call.Problems.NotFound($"Order '{order.Number}'");
        call.Kept = call.Receipt is not null;
        return heard.Answer!;
    }

    private static OrderNews? Read(OrderFactBody body, Fields fields)
    {
        var reference = fields.Text("ref", body.Ref, 100);
        switch (body.Fact)
        {
            case "frozen":
                return new OrderNews.Frozen(reference, fields.Text("cause", body.Cause, 200));
            case "unfrozen":
                return new OrderNews.Unfrozen(reference);
            case "chargeback_opened":
                if (body.Amount is null) fields.Fault("amount", "amount is missing.");
                return fields.Amount("amount", body.Amount) is { } amount ? new OrderNews.ChargebackNotified(reference, amount) : null;
            case "chargeback_won" or "chargeback_lost":
                return new OrderNews.ChargebackDecided(reference, body.Fact == "chargeback_won");
            default:
                fields.Fault("fact", "fact is one of frozen, unfrozen, chargeback_opened, chargeback_won, chargeback_lost.");
                return null;
        }
    }
}

/// <summary>Something that happened to an order. The same fact twice is one.</summary>
/// <param name="Fact">frozen, unfrozen (scope <c>acts</c>), chargeback_opened, chargeback_won or chargeback_lost (scope <c>bank</c>); staff need the risk role.</param>
/// <param name="Ref">What names the hold or the bank's case; 100 characters at most.</param>
/// <param name="Cause">frozen: why, for example <c>risk_address</c>.</param>
/// <param name="Amount">chargeback_opened: what the bank takes back.</param>
/// <param name="Site">Which site the order is on, where the key's sites hold the number twice.</param>
public sealed record OrderFactBody(string? Fact, string? Ref, string? Cause, MoneyBody? Amount, string? Site);
