using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Console.CaseFile;

/// <summary>A remedy as it is being chosen; its amount can be typed as money or as a share of all there is.</summary>
public abstract class RemedyDraft : FormDraft
{
    public Remedy? Remedy { get; protected set; }

    /// <summary>The amount as typed; it means nothing where the remedy has none of its own.</summary>
    public string Amount { get; protected set; } = "";

    public string Percent { get; protected set; } = "";

    public bool HasAmount => Remedy is Cases.Disputes.Remedy.PartialRefund or Cases.Disputes.Remedy.ReturnAndRefund;

    public void Choose(Remedy remedy, Money all)
    {
        Remedy = remedy;
        if (remedy == Cases.Disputes.Remedy.ReturnAndRefund && Amount.Length == 0) SetAmount(all.Amount(), all);
    }

    /// <summary>Takes an amount as typed and shows it as a share of all there is.</summary>
    public void SetAmount(string typed, Money all)
    {
        Amount = typed;
        Percent = AmountText.Read(typed, all.Currency) is { } money && all.IsPositive ? AmountText.PercentOf(money, all) : "";
    }

    /// <summary>Takes a share of all there is as typed and shows it as an amount.</summary>
    public void SetPercent(string typed, Money all)
    {
        Percent = typed;
        Amount = AmountText.Share(typed, all) is { } money ? money.Amount() : "";
    }

    /// <summary>The amount that was typed, where the remedy has one of its own; otherwise key of the text that says what is wrong with it.</summary>
    public string? ReadAmount(Currency currency, out Money? amount)
    {
        amount = null;
        if (!HasAmount) return null;
        if (string.IsNullOrWhiteSpace(Amount)) return "Ruling.Missing.Amount";
        amount = AmountText.Read(Amount, currency);
        return amount is null ? "Ruling.Missing.AmountForm" : null;
    }

    protected void ClearRemedy() => (Remedy, Amount, Percent) = (null, "", "");

    /// <summary>The chosen remedy as it is written down.</summary>
    protected RemedyFieldsKept Chosen
    {
        get => new(Remedy, Amount, Percent);
        set => (Remedy, Amount, Percent) = (value.Remedy, value.Amount, value.Percent);
    }
}

/// <summary>A remedy as it was being chosen.</summary>
public sealed record RemedyFieldsKept(Remedy? Remedy, string Amount, string Percent);
