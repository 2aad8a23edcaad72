using MediationConsole.Cases;
using MediationConsole.Console.CaseFile;

namespace MediationConsole.Console.Guarantees;

/// <summary>A decision on a claim that is being typed; a live refresh leaves it alone.</summary>
public sealed class ClaimDraft : FormDraft<ClaimDraft.Field>
{
    /// <summary>The amount as it was typed; empty for all that is claimed.</summary>
    public string Amount { get; set; } = "";

    public string Text { get; set; } = "";

    public override bool IsTouched => Amount.Length > 0 || !string.IsNullOrWhiteSpace(Text);

    /// <summary>What the guarantee would pay; null where what was typed is no amount.</summary>
    public Money? Pays(Money claimed) => Amount.Length == 0 ? claimed : AmountText.Read(Amount, claimed.Currency);

    /// <summary>The payment as it would be sent; without an amount the law would refuse it anyway.</summary>
    public Act.ApproveClaim Approve(Money claimed) => new(Pays(claimed) ?? Money.Zero(claimed.Currency), Text.Trim());

    public Act.DeclineClaim Decline() => new(Text.Trim());

    /// <summary>What was written is written anew in the form in which it was written.</summary>
    public void Take(MediationConsole.Cases.Guarantees.ClaimPayment payment) => (Amount, Text) = (payment.Amount.Amount(), payment.Text);

    public override void Clear() => (Amount, Text) = ("", "");

    protected override Field Fields
    {
        get => new(Amount, Text);
        set => (Amount, Text) = (value.Amount, value.Text);
    }

    public sealed record Field(string Amount, string Text);
}
