using MediationConsole.Cases;

namespace MediationConsole.Console.Queue;

/// <content>The rows that are chosen for a bulk act, and the one that is looked into.</content>
public sealed partial class QueuePage
{
    private readonly HashSet<string> chosen = [];
    private volatile HashSet<string> listed = [];
    private CasePreview? peeked;

    // Whoever works the queue, and a manager, who hands cases over; each case is asked of the law by itself.
    private bool CanBulk => me is not null && (Mediates || me.Is(StaffRoles.Manager)) && (filter.Queue == QueueKind.Appeals || filter.Queue.Of() is not null);

    private void Choose(string reference)
    {
        if (!rows.Exists(row => row.Ref == reference)) return;
        if (!chosen.Remove(reference)) chosen.Add(reference);
        StateHasChanged();
    }

    /// <summary>Looks into a case, or away from the one that is looked into.</summary>
    private async Task Peek(string reference)
    {
        if (peeked?.Row.Ref == reference) Unpeek();
        else await Load(async () => peeked = await preview.Read(reference));
        StateHasChanged();
    }

    private void Unpeek()
    {
        peeked = null;
        StateHasChanged();
    }

    // What changed is looked into anew; what is no longer on the page is not chosen any more.
    private async Task KeepRows(IReadOnlyDictionary<string, Heard>? news = null)
    {
        if (peeked is { Row.Ref: var reference } && (news is null || news.ContainsKey(reference)))
        {
            var anew = await preview.Read(reference);
            // Meanwhile the reader may have looked away.
            if (peeked?.Row.Ref == reference) peeked = anew;
        }

        listed = [.. rows.Select(row => row.Ref)];
        chosen.RemoveWhere(one => !rows.Exists(row => row.Ref == one));
    }
}
