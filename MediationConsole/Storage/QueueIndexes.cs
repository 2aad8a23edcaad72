using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MediationConsole.Storage;

/// <summary>
/// What the queues are read by, one index for each way a queue of one kind can be narrowed, in the order in which it is shown. What else
/// narrows stands in each of them, so that the counts and the rows that do not match are read off the index alone.
/// </summary>
internal static class QueueIndexes
{
    private const string Open = "\"Stage\" <> 'Closed'";

    public static void Of(EntityTypeBuilder<CaseRow> row)
    {
        // The queue leaves closed cases out.
        row.HasIndex(r => new { r.Kind, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason, r.Status, r.Stage }, "IX_cases_open").HasFilter(Open);
        row.HasIndex(r => new { r.Kind, r.Reason, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Status, r.Stage }, "IX_cases_open_reason").HasFilter(Open);
        row.HasIndex(r => new { r.Kind, r.Site, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Reason, r.Status, r.Stage }, "IX_cases_open_site").HasFilter(Open);
        row.HasIndex(r => new { r.Kind, r.Assignee, r.NextDue, r.AtStake, r.Id, r.Site, r.Reason, r.Status, r.Stage }, "IX_cases_open_owner").HasFilter(Open);
        row.HasIndex(r => new { r.Kind, r.Id, r.Assignee, r.Site, r.Reason, r.Status, r.Stage }, "IX_cases_open_id").HasFilter(Open);
        row.HasIndex(r => new { r.Kind, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason, r.Status, r.Stage }, "IX_cases_open_stake").HasFilter(Open);
        row.HasIndex(r => new { r.Kind, r.Stage, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason }, "IX_cases_stage");
        row.HasIndex(r => new { r.Kind, r.Status, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason }, "IX_cases_status");
        // What weighs on few cases of a kind; the lists of all kinds have indexes of their own.
        foreach (var (name, filter) in (ReadOnlySpan<(string, string)>)
        [
            ("stayed", "\"Stayed\""), ("frozen", "\"Frozen\""), ("appeals", "\"AppealOpen\""), ("approvals", "\"AwaitsApproval\""),
            ("failed", "\"FailedSettlements\" > 0"), ("reports", "\"ReportOpen\""),
        ]) row.HasIndex(r => new { r.Kind, r.NextDue, r.AtStake, r.Id, r.Assignee }, $"IX_cases_{name}_kind").HasFilter(filter);
    }
}
