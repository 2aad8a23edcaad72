using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Storage.Evidence;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Evidence;

/// <summary>Files what a party sent by other ways: several files, chosen, dropped or pasted, each with its own kind, progress and fate.</summary>
public sealed partial class ExhibitUpload(EvidenceOptions limits)
{
    private Side by;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private string Address => $"/cases/{Case.View.Case.Ref}/exhibits";

    private long Most => limits.MostFileBytes;

    /// <summary>What that side still owes, which is what mostly comes.</summary>
    private IReadOnlyList<string> Owed =>
        Case.View.Case is not Dispute dispute ? []
            : [.. Checklist.Of(dispute, by).Where(line => line.Exhibits.Count == 0).SelectMany(line => line.Items).Distinct(StringComparer.Ordinal)];

    // Who may file, and whether the case still takes evidence, does not depend on the file.
    private string? WhyNot => Case.Rehearse(new Act.AddExhibit("OTHER", "file.txt", "text/plain", 1, new string('0', 64), null, Of: by)).WhyNot;

    protected override void OnInitialized() => by = Case.View.Case is Dispute dispute ? dispute.Asked ?? Side.Buyer : Side.Seller;
}
