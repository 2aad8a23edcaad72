using MediationConsole.Cases;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Queue;

/// <content>What the page shows as text, drawn once for all who see the same.</content>
public sealed partial class QueuePage
{
    private MarkupString chips;
    private MarkupString head;
    private MarkupString pager;
    private IReadOnlyList<MarkupString> texts = [];

    // What the address alone says stands at once.
    private async Task DrawFrame()
    {
        chips = await drawings.Draw<QueueChips, ChipsLook>(new(filter with { Cursor = null }, Sites, new(owners)));
        head = await drawings.Draw<QueueHead, HeadLook>(new(filter with { Cursor = null }, IsWaiting: page is null));
    }

    private async Task Draw(Func<string, bool>? only = null)
    {
        await DrawFrame();
        int[] places = [.. Enumerable.Range(0, rows.Count).Where(i => only is null || only(rows[i].Ref))];
        var drawn = await drawings.DrawAll<RowText, RowLook>([.. places.Select(i => Look(rows[i]))]);
        MarkupString[] anew = only is null ? new MarkupString[rows.Count] : [.. texts];
        for (var i = 0; i < places.Length; i++) anew[places[i]] = drawn[i];
        texts = anew;
        if (page is not null) pager = await drawings.Draw<QueuePager, PagerLook>(new(filter, page.First, page.Rows.Count, page.Count, page.Previous, page.Next));
    }

    private RowLook Look(QueueRow row) => new(
        filter.Queue, row, details.GetValueOrDefault(row.Ref), sites.Title(row.Site), Nearness.Of(RowLook.DueOf(filter.Queue, row), clock.GetUtcNow()),
        gone.Contains(row.Ref), new(Here(row.Ref)), Mediates, CanBulk);

    private IReadOnlyList<Present> Here(string reference) =>
        presence.Who(CaseRef.Parse(reference)) is { Count: > 0 } there ? [.. there.Where(one => one.Id != me?.Id)] : [];

    // Told from elsewhere: the rows are looked through in the circuit, where they stand still.
    private void Moved(CaseRef reference)
    {
        if (listed.Contains(reference.ToString())) throttle?.Ask();
    }
}
