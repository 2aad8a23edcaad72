using MediationConsole.Cases;
using MediationConsole.Desk;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Queue;

/// <summary>Saves, renames, shares and deletes views; what was deleted can be brought back as long as the page stands.</summary>
public sealed partial class QueueViews(ViewDesk desk, SavedViews views)
{
    private string name = "";
    private bool shared;
    private string? said;
    private SavedView? deleted;
    private SavedView? shown;
    private IReadOnlyList<SavedView> mine = [];
    private QueueFilter? known;

    [Parameter, EditorRequired]
    public QueueFilter Filter { get; set; } = new();

    [Parameter, EditorRequired]
    public Actor.Staff Me { get; set; } = null!;

    private SavedView? Current => mine.FirstOrDefault(view => view.Filter == Filter with { Cursor = null });

    protected override async Task OnParametersSetAsync()
    {
        if (known == Filter) return;
        var other = known is not null && known.Queue != Filter.Queue;
        (known, said) = (Filter, other || deleted is null ? null : said);
        await Read();
    }

    private async Task Read()
    {
        mine = (await views.Read()).For(Me.Id);
        if (shown == Current && name.Length > 0) return;
        shown = Current;
        (name, shared) = (shown?.Name ?? "", shown?.Shared ?? false);
    }

    private async Task Save()
    {
        if (name.Trim() is not { Length: > 0 } given)
        {
            said = T["View.NoName"];
            return;
        }

        said = await Keep(given, Filter, shared) ? T["View.Saved", given] : T["View.TooMany", ViewDesk.Most];
        deleted = null;
        await Read();
    }

    private async Task Change()
    {
        if (Current is not { } view || name.Trim() is not { Length: > 0 } given) return;
        said = await desk.Change(Me, view.Id, given, shared) ? T["View.Saved", given] : T["View.NotKept"];
        deleted = null;
        await Read();
    }

    private async Task Delete()
    {
        if (Current is not { } view || !await desk.Delete(Me, view.Id)) return;
        (deleted, said) = (view, T["View.Deleted", view.Name]);
        await Read();
    }

    private async Task Undo()
    {
        if (deleted is not { } view) return;
        said = await Keep(view.Name, view.Filter, view.Shared) ? T["View.Saved", view.Name] : T["View.TooMany", ViewDesk.Most];
        deleted = null;
        await Read();
    }

    private async Task<bool> Keep(string given, QueueFilter filter, bool forAll)
    {
        var address = (filter with { Cursor = null }).Address;
        return await desk.Save(Me, filter.Queue.Path().Split('/')[^1], given, address.Contains('?', StringComparison.Ordinal) ? address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..] : "", forAll) is not null;
    }
}
