using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Marketplace;

/// <summary>Where money instructions go (D24).</summary>
public interface IPayments
{
    /// <summary>What the gateway answers at once; null where the answer comes later by an act of the gateway.</summary>
    Act? Answer(Settlement settlement);
}

/// <summary>A gateway inside the program that confirms every instruction at once, in the transaction that gave it.</summary>
public sealed class LoopbackPayments : IPayments
{
    public Act Answer(Settlement settlement) => new Act.ConfirmSettlement(settlement.Id, "loopback-" + settlement.Id);

    Act? IPayments.Answer(Settlement settlement) => Answer(settlement);
}

/// <summary>A gateway outside: it reads the instruction from the events and answers through the API.</summary>
public sealed class ExternalPayments : IPayments
{
    public Act? Answer(Settlement settlement) => null;
}

/// <summary>How payments are made.</summary>
public enum PaymentsMode { Loopback, External }
