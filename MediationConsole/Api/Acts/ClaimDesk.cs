using MediationConsole.Api.CaseFiles;
using MediationConsole.Cases;
using MediationConsole.Desk;

namespace MediationConsole.Api.Acts;

/// <summary>Takes in claims on the guarantee (G1).</summary>
internal sealed class ClaimDesk(ActDesk acts)
{
    /// <summary>A buyer claims: 201 with the address of the claim.</summary>
    public async Task<Answer> Open(Call call, ClaimBody body, Fields fields)
    {
        Actor actor = Viewer.StaffOf(call.Caller) is { } person ? person : new Actor.Buyer();
        var number = fields.Text("orderNo", body.OrderNo, 64);
        if (body.Reason is null) fields.Fault("reason", "reason is missing.");
        if (body.Amount is null) fields.Fault("amount", "amount is missing: how much does the buyer claim?");
        var amount = fields.Amount("amount", body.Amount);
        if (fields.Faulty) return call.Problems.Impossible(fields.Faults);
        return await acts.Open(call, number, body.Site, new Act.ClaimGuarantee(body.Reason!, amount!.Value) { Words = body.Message }, actor);
    }
}

/// <summary>A buyer's claim on the platform's guarantee (G1).</summary>
/// <param name="Site">Which site the order is on, where the key's sites hold the number twice.</param>
/// <param name="Reason">A reason's code, for example <c>SNAD_QUALITY</c>.</param>
/// <param name="Message">Words that go with it; 5,000 characters at most.</param>
public sealed record ClaimBody(string? OrderNo, string? Site, string? Reason, MoneyBody? Amount, string? Message);
