using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;

namespace MediationConsole.Api.Acts;

/// <summary>The acts of a chargeback (API contract, Chargeback acts); a pack is submitted by <see cref="ChargebackDesk"/>, which puts it together first.</summary>
internal static class ChargebackActs
{
    public static Act? Read(ActValues v) => v.Name switch
    {
        "defend" => new Act.Defend(v.Text),
        "accept_loss" => new Act.AcceptLoss(v.Body.Reason),
        "record_acknowledgement" => new Act.RecordAcknowledgement(v.Reference),
        "decide" => new Act.DecideChargeback(v.One<BankResult>("result", v.Body.Result) == BankResult.Won, v.Reference),
        "advance" => new Act.AdvanceChargeback(v.One<NetworkStage>("stage", v.Body.Stage), v.Fields.Instant("respondBy", v.Body.RespondBy)),
        _ => null,
    };

    private enum BankResult { Won, Lost }
}
