using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>What each side owes under the dispute's reason, what is there, and a button that asks for the rest (D16, D17).</summary>
public sealed partial class ChecklistPanel
{
    private TextDialog? dialog;
    private Side from;
    private IReadOnlyList<string> wanted = [];
    private string explanation = "";

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private IReadOnlyList<Owed> Lines(Side side) => Checklist.Of(Case.View.Dispute, side);

    private (int Have, int Need) Count(Side side) => Checklist.Count(Case.View.Dispute, side);

    private static (string Sign, string Class, string Word) Mark(Owed line) => line switch
    {
        { Exhibits.Count: > 0 } => ("✓", "good", "Checklist.Have"),
        { Level: EvidenceLevel.Optional } => ("–", "muted", "Checklist.NotNeeded"),
        _ => ("○", "bad", "Checklist.Missing"),
    };

    private static Act.RequestEvidence Ask(Side side, Owed line) => new(side, line.Items, null);

    private async Task Open(Side side, Owed line)
    {
        (from, wanted) = (side, line.Items);
        var due = Case.View.Situation.Policy.DueAt(TermCode.RequestedEvidence, Case.View.Now);
        explanation = T["Ask.Explanation", T.Of(side), T.Items(line.Items), CaseWords.At(due, Case.View.Zone)];
        await dialog!.Open();
    }

    private Task<string?> Send(string words) =>
        Case.Try(new Act.RequestEvidence(from, wanted, null) { Words = words.Length == 0 ? null : words });
}
