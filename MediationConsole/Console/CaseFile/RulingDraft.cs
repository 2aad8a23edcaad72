using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Console.CaseFile;

/// <summary>A ruling that is being written: the fields of the form as typed.</summary>
public sealed class RulingDraft
{
    /// <summary>The version of the case the mediator had looked at when writing.</summary>
    public long SeenVersion { get; set; }

    public Remedy? Remedy { get; private set; }

    /// <summary>The amount as typed; it means nothing where the remedy has none of its own.</summary>
    public string Amount { get; private set; } = "";

    public string Percent { get; private set; } = "";

    public Responsible? Responsible { get; set; }

    public Funding Funding { get; set; } = Funding.Seller;

    public Freight Freight { get; set; } = Freight.Seller;

    public List<FindingDraft> Findings { get; } = [new()];

    /// <summary>The finding that "Cite" adds exhibits to.</summary>
    public FindingDraft Current { get; set; } = null!;

    public string Text { get; set; } = "";

    public bool IsTouched => Remedy is not null || Responsible is not null || Text.Length > 0 || Findings.Exists(finding => finding.IsTouched);

    public bool HasAmount => Remedy is Cases.Disputes.Remedy.PartialRefund or Cases.Disputes.Remedy.ReturnAndRefund;

    public RulingDraft() => Current = Findings[0];

    public void Choose(Remedy remedy, Money remaining)
    {
        Remedy = remedy;
        if (remedy == Cases.Disputes.Remedy.ReturnAndRefund && Amount.Length == 0) SetAmount(remaining.Amount(), remaining);
    }

    /// <summary>Takes an amount as typed and shows it as a share of what remains.</summary>
    public void SetAmount(string typed, Money remaining)
    {
        Amount = typed;
        Percent = AmountText.Read(typed, remaining.Currency) is { } money && remaining.IsPositive ? AmountText.PercentOf(money, remaining) : "";
    }

    /// <summary>Takes a share of what remains as typed and shows it as an amount.</summary>
    public void SetPercent(string typed, Money remaining)
    {
        Percent = typed;
        Amount = AmountText.Share(typed, remaining) is { } money ? money.Amount() : "";
    }

    public FindingDraft AddFinding()
    {
        Findings.Add(Current = new());
        return Current;
    }

    public void Remove(FindingDraft finding)
    {
        Findings.Remove(finding);
        if (Findings.Count == 0) Findings.Add(new());
        if (!Findings.Contains(Current)) Current = Findings[^1];
    }

    /// <summary>Begins anew, after the ruling was issued.</summary>
    public void Clear()
    {
        (Remedy, Amount, Percent, Responsible, Text) = (null, "", "", null, "");
        (Funding, Freight) = (Funding.Seller, Freight.Seller);
        Findings.Clear();
        AddFinding();
    }
}

/// <summary>One finding as it is being written (D20).</summary>
public sealed class FindingDraft
{
    public string Point { get; set; } = "";

    public string Reason { get; set; } = "";

    public SortedSet<int> Exhibits { get; } = [];

    public bool IsTouched => Point.Length > 0 || Reason.Length > 0 || Exhibits.Count > 0;

    /// <summary>Cites the exhibit, or no longer.</summary>
    public void Toggle(int exhibit)
    {
        if (!Exhibits.Remove(exhibit)) Exhibits.Add(exhibit);
    }

    public Finding Finding => new(Point.Trim(), Reason, [.. Exhibits]);
}
