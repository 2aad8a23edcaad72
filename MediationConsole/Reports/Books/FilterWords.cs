namespace MediationConsole.Reports.Books;

/// <summary>A filter of cases in words.</summary>
internal static class FilterWords
{
    /// <summary>What narrows a book, one line each; a single line that says so where nothing does.</summary>
    public static IReadOnlyList<string> Of(CaseFilter filter, Reader reader)
    {
        string?[] lines =
        [
            filter.Kind is { } kind ? reader.Say("Filter.Kind", reader.Word(kind)) : null,
            filter.OnlyOpen ? reader.Say("Filter.OnlyOpen") : null,
            filter.Stage is { } stage ? reader.Say("Filter.Stage", reader.Word(stage)) : null,
            filter.Status is { } status ? reader.Say("Filter.Status", reader.Word(status)) : null,
            filter.Site is { } site ? reader.Say("Filter.Site", reader.Site(site)) : null,
            filter.AmongSites is { } sites ? reader.Say("Filter.Site", string.Join(", ", sites.Select(reader.Site))) : null,
            filter.Reason is { } reason ? reader.Say("Filter.Reason", reader.Title("Reason", reason)) : null,
            filter.Assignee is { } owner ? reader.Say("Filter.Owner", owner) : null,
            filter.Unassigned ? reader.Say("Filter.NoOwner") : null,
            filter.DueBefore is { } before ? reader.Say("Filter.DueBefore", reader.Instant(before)) : null,
            filter.Flag is { } flag ? reader.Say("Filter.Flag", reader.Word(flag)) : null,
            string.IsNullOrWhiteSpace(filter.Q) ? null : reader.Say("Filter.Q", filter.Q.Trim()),
        ];
        var narrowing = lines.OfType<string>().ToList();
        return narrowing.Count > 0 ? narrowing : [reader.Say("Filter.None")];
    }
}
