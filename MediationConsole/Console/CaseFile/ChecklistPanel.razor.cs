using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>What each side owes under the dispute's reason, what is there, what came and does not do, and buttons that ask for the rest (D16, D17).</summary>
public sealed partial class ChecklistPanel
{
    private TextDialog? dialog;
    private Side from;
    private IReadOnlyList<Owed> wanted = [];
    private string explanation = "";

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private Dispute Dispute => Case.View.Dispute;

    private IReadOnlyList<Owed> Lines(Side side) => Checklist.Of(Dispute, side);

    private (int Have, int Need) Count(Side side) => Checklist.Count(Dispute, side);

    private List<Owed> Missing(Side side) => [.. Lines(side).Where(line => !line.Satisfied)];

    private string Address(int number) => CaseAddress.Of(Case.View, CaseTab.Evidence, number);

    /// <summary>Until when that side has been asked for evidence; null while it has not.</summary>
    private DateTimeOffset? AskedUntil(Side side) =>
        Dispute.RunningTerm(TermCode.RequestedEvidence) is { } term && term.Who == (side == Side.Buyer ? Who.Buyer : Who.Seller) ? term.DueAt : null;

    private static (IconName Sign, string Class, string Word) Mark(Owed line) => line switch
    {
        { Exhibits.Count: > 0 } => (IconName.Check, "good", "Checklist.Have"),
        { Level: EvidenceLevel.Optional } => (IconName.Minus, "muted", "Checklist.NotNeeded"),
        _ => (IconName.Ring, "bad", "Checklist.Missing"),
    };

    // What came for a line and does not do, with what is wrong with it.
    private IEnumerable<(Exhibit Exhibit, string Why)> Failing(Side side, Owed line) => Dispute.Exhibits
        .Where(one => one.By == side && line.Items.Contains(one.Type) && !line.Exhibits.Contains(one.Number))
        .Select(one => (one, Why(one)));

    private string Why(Exhibit one) => one switch
    {
        { IsSound: false } or { Damaged: not null } => ExhibitStanding.Of(one, T)[0].Words,
        { Judgement: Judgement.Deficient } => T.Of(one.Judgement),
        _ => T["Viewer.Late"],
    };

    private static Act.RequestEvidence Ask(Side side, IEnumerable<Owed> lines) =>
        new(side, [.. lines.SelectMany(line => line.Items).Distinct(StringComparer.Ordinal)], null);

    private string Named(IEnumerable<Owed> lines) => string.Join(T["Checklist.And"], lines.Select(line => T.Items(line.Items)));

    private async Task Open(Side side, IReadOnlyList<Owed> lines)
    {
        (from, wanted) = (side, lines);
        var due = Case.View.Situation.Policy.DueAt(TermCode.RequestedEvidence, Case.View.Now);
        explanation = T["Ask.Explanation", T.Of(side), Named(lines), CaseWords.At(due, Case.View.Zone)];
        await dialog!.Open(string.Join(' ', lines.Where(line => line.Items.Count > 1).Select(line => T["Ask.OneIsEnough", T.Items(line.Items)].Value)));
    }

    private Task<string?> Send(string words) => Case.Try(Ask(from, wanted) with { Words = words.Length == 0 ? null : words });
}
