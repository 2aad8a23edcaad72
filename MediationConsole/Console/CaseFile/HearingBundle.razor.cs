using MediationConsole.Cases;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>What comes out when a case file is printed: the hearing bundle, without what is the staff's own.</summary>
public sealed partial class HearingBundle
{
    private CaseView? rendered;

    [Parameter, EditorRequired]
    public CaseView View { get; set; } = null!;

    private IReadOnlyList<(Entry Entry, Fact.MessageWritten Message)> Messages =>
        [.. View.Journal.Where(entry => entry.Fact is Fact.MessageWritten).Select(entry => (entry, (Fact.MessageWritten)entry.Fact))];

    // Messages stand in full of their own; notes are the centre's.
    private IEnumerable<Entry> Happenings => View.Journal.Where(entry => Timeline.IsNews(entry.Fact) && entry.Fact is not (Fact.MessageWritten or Fact.NoteWritten));

    protected override bool ShouldRender()
    {
        if (rendered == View) return false;
        rendered = View;
        return true;
    }
}
