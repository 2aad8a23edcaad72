using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Console.CaseFile;

/// <summary>A ruling that is being written: the fields of the form as typed.</summary>
public sealed class RulingDraft : RemedyDraft
{
    public Responsible? Responsible { get; set; }

    public Funding Funding { get; set; } = Funding.Seller;

    public Freight Freight { get; set; } = Freight.Seller;

    public List<FindingDraft> Findings { get; } = [new()];

    /// <summary>The finding that "Cite" adds exhibits to.</summary>
    public FindingDraft Current { get; set; } = null!;

    public string Text { get; set; } = "";

    public override bool IsTouched => Remedy is not null || Responsible is not null || Text.Length > 0 || Findings.Exists(finding => finding.IsTouched);

    public RulingDraft() => Current = Findings[0];

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

    /// <summary>Takes up a ruling that is written already, so that it can be written anew (D22).</summary>
    public void Take(Ruling ruling, Money all)
    {
        Clear();
        Choose(ruling.Remedy, all);
        if (HasAmount) SetAmount(ruling.Amount.Amount(), all);
        (Responsible, Funding, Freight, Text) = (ruling.Responsible, ruling.Funding, ruling.Freight ?? Freight.Seller, ruling.Text);
        Findings.Clear();
        foreach (var finding in ruling.Findings) Findings.Add(new(finding));
        Current = Findings[0];
    }

    /// <summary>Begins anew, after the ruling was issued.</summary>
    public override void Clear()
    {
        ClearRemedy();
        (Responsible, Text) = (null, "");
        (Funding, Freight) = (Funding.Seller, Freight.Seller);
        Findings.Clear();
        AddFinding();
    }

    public override string Write() => Wire.Write(new Kept(Chosen, Responsible, Funding, Freight, [.. Findings.Select(finding => finding.Finding with { Point = finding.Point })], Text));

    public override void Read(string written)
    {
        (Chosen, Responsible, Funding, Freight, var findings, Text) = Wire.Read<Kept>(written);
        Findings.Clear();
        foreach (var finding in findings) Findings.Add(new(finding));
        if (Findings.Count == 0) AddFinding();
        Current = Findings[^1];
    }

    private sealed record Kept(RemedyFieldsKept Chosen, Responsible? Responsible, Funding Funding, Freight Freight, IReadOnlyList<Finding> Findings, string Text);
}

/// <summary>One finding as it is being written (D20).</summary>
public sealed class FindingDraft
{
    public FindingDraft()
    {
    }

    public FindingDraft(Finding finding)
    {
        (Point, Reason) = (finding.Point, finding.Reason);
        Exhibits.UnionWith(finding.Exhibits);
    }

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
