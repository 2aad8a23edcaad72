using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationConsole.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QueuesOfAMillion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_appeals",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_appeals_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_approvals",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_approvals_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_Assignee_NextDue",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_failed",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_failed_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_frozen_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_Kind_NextDue_AtStake_Id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_owner",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_stake",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_reports",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_reports_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_stage",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_status",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_stayed_kind",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_appeals",
                table: "cases",
                columns: new[] { "RulingDue", "Id", "NextDue", "AtStake", "Assignee", "Site", "Reason", "Status", "Stage", "AppealOpen" },
                filter: "\"AppealOpen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_appeals_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee", "Site", "Reason", "Status", "Stage", "AppealOpen" },
                filter: "\"AppealOpen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_approvals",
                table: "cases",
                columns: new[] { "RulingDue", "Id", "NextDue", "Assignee", "Site", "Reason", "Status", "Stage", "AwaitsApproval" },
                filter: "\"AwaitsApproval\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_approvals_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee", "Site", "Reason", "Status", "Stage", "AwaitsApproval" },
                filter: "\"AwaitsApproval\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_Assignee_NextDue",
                table: "cases",
                columns: new[] { "Assignee", "NextDue" },
                filter: "\"Assignee\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_breached",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id" },
                filter: "\"Stage\" <> 'Closed' AND \"Breaches\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_cases_closed",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee", "Site", "Reason", "Status", "Stage" },
                filter: "\"Stage\" = 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_closed_owner",
                table: "cases",
                columns: new[] { "Kind", "Assignee", "NextDue", "AtStake", "Id", "Site", "Reason", "Status", "Stage" },
                filter: "\"Stage\" = 'Closed' AND \"Assignee\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_closed_reason",
                table: "cases",
                columns: new[] { "Kind", "Reason", "NextDue", "AtStake", "Id", "Assignee", "Site", "Status", "Stage" },
                filter: "\"Stage\" = 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_failed",
                table: "cases",
                columns: new[] { "Id", "NextDue", "Assignee", "Site", "Reason", "Status", "Stage", "FailedSettlements" },
                filter: "\"FailedSettlements\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_cases_failed_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee", "Site", "Reason", "Status", "Stage", "FailedSettlements" },
                filter: "\"FailedSettlements\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_cases_frozen_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee", "Site", "Reason", "Status", "Stage", "Frozen" },
                filter: "\"Frozen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_id",
                table: "cases",
                columns: new[] { "Kind", "Id", "Assignee", "Site", "Reason", "Stage" },
                filter: "\"Stage\" <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_owner",
                table: "cases",
                columns: new[] { "Kind", "Assignee", "NextDue", "AtStake", "Id", "Site", "Reason", "Status", "Stage" },
                filter: "\"Stage\" <> 'Closed' AND \"Assignee\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_stake",
                table: "cases",
                columns: new[] { "Kind", "AtStake", "Id", "Assignee", "Site", "Reason", "Stage" },
                filter: "\"Stage\" <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_reports",
                table: "cases",
                columns: new[] { "Id", "NextDue", "Assignee", "Site", "Reason", "Status", "Stage", "ReportOpen" },
                filter: "\"ReportOpen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_reports_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee", "Site", "Reason", "Status", "Stage", "ReportOpen" },
                filter: "\"ReportOpen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_status",
                table: "cases",
                columns: new[] { "Kind", "Status", "NextDue", "AtStake", "Id", "Assignee", "Site", "Reason", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_stayed_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee", "Site", "Reason", "Status", "Stage", "Stayed" },
                filter: "\"Stayed\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_appeals",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_appeals_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_approvals",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_approvals_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_Assignee_NextDue",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_breached",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_closed",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_closed_owner",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_closed_reason",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_failed",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_failed_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_frozen_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_owner",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_stake",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_reports",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_reports_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_status",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_stayed_kind",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_appeals",
                table: "cases",
                columns: new[] { "RulingDue", "Id" },
                filter: "\"AppealOpen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_appeals_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee" },
                filter: "\"AppealOpen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_approvals",
                table: "cases",
                columns: new[] { "RulingDue", "Id" },
                filter: "\"AwaitsApproval\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_approvals_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee" },
                filter: "\"AwaitsApproval\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_Assignee_NextDue",
                table: "cases",
                columns: new[] { "Assignee", "NextDue" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_failed",
                table: "cases",
                column: "Id",
                filter: "\"FailedSettlements\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_cases_failed_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee" },
                filter: "\"FailedSettlements\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_cases_frozen_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee" },
                filter: "\"Frozen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_Kind_NextDue_AtStake_Id",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_id",
                table: "cases",
                columns: new[] { "Kind", "Id", "Assignee", "Site", "Reason", "Status", "Stage" },
                filter: "\"Stage\" <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_owner",
                table: "cases",
                columns: new[] { "Kind", "Assignee", "NextDue", "AtStake", "Id", "Site", "Reason", "Status", "Stage" },
                filter: "\"Stage\" <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_stake",
                table: "cases",
                columns: new[] { "Kind", "AtStake", "Id", "Assignee", "Site", "Reason", "Status", "Stage" },
                filter: "\"Stage\" <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_reports",
                table: "cases",
                column: "Id",
                filter: "\"ReportOpen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_reports_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee" },
                filter: "\"ReportOpen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_stage",
                table: "cases",
                columns: new[] { "Kind", "Stage", "NextDue", "AtStake", "Id", "Assignee", "Site", "Reason" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_status",
                table: "cases",
                columns: new[] { "Kind", "Status", "NextDue", "AtStake", "Id", "Assignee", "Site", "Reason" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_stayed_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee" },
                filter: "\"Stayed\"");
        }
    }
}
