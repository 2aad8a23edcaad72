using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MediationConsole.Storage;

/// <summary>
/// What the queues are read by: one index for each way a queue of one kind can be narrowed, in the order in which it is shown. What else
/// narrows stands in each of them, so that the counts and the rows that do not match are read off the index alone. Each costs whoever
/// acts something, so that what few cases have is an index of those few.
/// </summary>
public static class QueueIndexes
{
    private const string Open = "\"Stage\" <> 'Closed'";
    private const string Closed = "\"Stage\" = 'Closed'";
    private const string Somebodys = "\"Assignee\" IS NOT NULL";

    /// <summary>
    /// The cases, read by that index. SQLite keeps no figures of how many cases have what, and takes any index that looks as good; where
    /// the difference is a hundredfold it is told. PostgreSQL keeps such figures and chooses by itself.
    /// </summary>
    /// <param name="index">Its name; null leaves the choice to the database.</param>
    public static IQueryable<CaseRow> CasesBy(this ConsoleDb db, string? index)
    {
        if (index is null || !db.Database.IsSqlite()) return db.Cases;
        // A name cannot be a parameter; it is letters alone.
#pragma warning disable EF1002
        return db.Cases.FromSqlRaw($"SELECT * FROM \"cases\" INDEXED BY \"{Known(index)}\"");
#pragma warning restore EF1002
    }

    internal static void Of(EntityTypeBuilder<CaseRow> row)
    {
        // The queue leaves closed cases out.
        row.HasIndex(r => new { r.Kind, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason, r.Status, r.Stage }, "IX_cases_open").HasFilter(Open);
        row.HasIndex(r => new { r.Kind, r.Reason, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Status, r.Stage }, "IX_cases_open_reason").HasFilter(Open);
        row.HasIndex(r => new { r.Kind, r.Site, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Reason, r.Status, r.Stage }, "IX_cases_open_site").HasFilter(Open);
        row.HasIndex(r => new { r.Kind, r.Assignee, r.NextDue, r.AtStake, r.Id, r.Site, r.Reason, r.Status, r.Stage }, "IX_cases_open_owner").HasFilter($"{Open} AND {Somebodys}");
        row.HasIndex(r => new { r.Kind, r.Status, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason, r.Stage }, "IX_cases_status");
        // In these orders a case seldom moves.
        row.HasIndex(r => new { r.Kind, r.Id, r.Assignee, r.Site, r.Reason, r.Stage }, "IX_cases_open_id").HasFilter(Open);
        row.HasIndex(r => new { r.Kind, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason, r.Stage }, "IX_cases_open_stake").HasFilter(Open);
        // What is closed is written once; in few of them a term still runs.
        row.HasIndex(r => new { r.Kind, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason, r.Status, r.Stage }, "IX_cases_closed").HasFilter(Closed);
        row.HasIndex(r => new { r.Kind, r.Reason, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Status, r.Stage }, "IX_cases_closed_reason").HasFilter(Closed);
        row.HasIndex(r => new { r.Kind, r.Assignee, r.NextDue, r.AtStake, r.Id, r.Site, r.Reason, r.Status, r.Stage }, "IX_cases_closed_owner").HasFilter($"{Closed} AND {Somebodys}");
        row.HasIndex(r => new { r.Assignee, r.NextDue }).HasFilter(Somebodys);
        // What weighs on few cases; it stands in its index itself, or the database would look into each row whether it is so.
        row.HasIndex(r => new { r.Kind, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason, r.Status, r.Stage, r.Stayed }, "IX_cases_stayed_kind").HasFilter("\"Stayed\"");
        row.HasIndex(r => new { r.Kind, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason, r.Status, r.Stage, r.Frozen }, "IX_cases_frozen_kind").HasFilter("\"Frozen\"");
        row.HasIndex(r => new { r.Kind, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason, r.Status, r.Stage, r.AppealOpen }, "IX_cases_appeals_kind").HasFilter("\"AppealOpen\"");
        row.HasIndex(r => new { r.Kind, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason, r.Status, r.Stage, r.AwaitsApproval }, "IX_cases_approvals_kind").HasFilter("\"AwaitsApproval\"");
        row.HasIndex(r => new { r.Kind, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason, r.Status, r.Stage, r.FailedSettlements }, "IX_cases_failed_kind").HasFilter("\"FailedSettlements\" > 0");
        row.HasIndex(r => new { r.Kind, r.NextDue, r.AtStake, r.Id, r.Assignee, r.Site, r.Reason, r.Status, r.Stage, r.ReportOpen }, "IX_cases_reports_kind").HasFilter("\"ReportOpen\"");
        // The lists of what is to be done about cases of any kind, each in its own order.
        row.HasIndex(r => new { r.RulingDue, r.Id, r.NextDue, r.AtStake, r.Assignee, r.Site, r.Reason, r.Status, r.Stage, r.AppealOpen }, "IX_cases_appeals").HasFilter("\"AppealOpen\"");
        row.HasIndex(r => new { r.RulingDue, r.Id, r.NextDue, r.Assignee, r.Site, r.Reason, r.Status, r.Stage, r.AwaitsApproval }, "IX_cases_approvals").HasFilter("\"AwaitsApproval\"");
        row.HasIndex(r => new { r.Id, r.NextDue, r.Assignee, r.Site, r.Reason, r.Status, r.Stage, r.ReportOpen }, "IX_cases_reports").HasFilter("\"ReportOpen\"");
        row.HasIndex(r => new { r.Id, r.NextDue, r.Assignee, r.Site, r.Reason, r.Status, r.Stage, r.FailedSettlements }, "IX_cases_failed").HasFilter("\"FailedSettlements\" > 0");
        row.HasIndex(r => new { r.Kind, r.NextDue, r.AtStake, r.Id }, "IX_cases_breached").HasFilter($"{Open} AND \"Breaches\" > 0");
        row.HasIndex(r => new { r.NextDue, r.Id }, "IX_cases_stayed").HasFilter("\"Stayed\"");
        row.HasIndex(r => new { r.NextDue, r.Id }, "IX_cases_recused").HasFilter("\"Recusals\" > 0");
        row.HasIndex(r => new { r.NextDue, r.Id }, "IX_cases_frozen").HasFilter("\"Frozen\"");
    }

    private static string Known(string index) =>
        index.All(sign => char.IsAsciiLetter(sign) || sign == '_') ? index : throw new ArgumentException("That is no name of an index.", nameof(index));
}
