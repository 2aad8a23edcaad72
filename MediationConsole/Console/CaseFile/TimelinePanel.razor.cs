using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>What happened, oldest first; the newest lines come in at the end and move nothing that is being read.</summary>
public sealed partial class TimelinePanel
{
    private const int Newest = 14;

    private IReadOnlyList<TimelineDay> days = [];
    private TimelineFilter filter = TimelineFilter.All;
    private long? firstShown;
    private int folded;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    protected override void OnParametersSet() => Arrange();

    private void Choose(TimelineFilter one)
    {
        (filter, firstShown) = (one, null);
        Arrange();
    }

    private void Unfold()
    {
        firstShown = 0;
        Arrange();
    }

    private void Arrange()
    {
        var lines = Timeline.Lines(Case.View, filter);
        // Where the fold lies is decided once, so that a new line never pushes an old one out of sight.
        firstShown ??= lines.Count > Newest + 1 ? lines[^Newest].Seq : 0;
        var shown = lines.Where(line => line.Seq >= firstShown).ToList();
        folded = lines.Count - shown.Count;
        days = Timeline.ByDay(shown, Case.View.Zone);
    }
}
