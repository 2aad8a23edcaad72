using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationConsole.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QueueNarrowed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_Kind_Stage_NextDue_AtStake_Id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_Kind_Status_NextDue_AtStake_Id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_appeals_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee" },
                filter: "\"AppealOpen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_approvals_kind",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee" },
                filter: "\"AwaitsApproval\"");

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
                name: "IX_cases_open",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee", "Site", "Reason", "Status", "Stage" },
                filter: "\"Stage\" <> 'Closed'");

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
                name: "IX_cases_open_reason",
                table: "cases",
                columns: new[] { "Kind", "Reason", "NextDue", "AtStake", "Id", "Assignee", "Site", "Status", "Stage" },
                filter: "\"Stage\" <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_site",
                table: "cases",
                columns: new[] { "Kind", "Site", "NextDue", "AtStake", "Id", "Assignee", "Reason", "Status", "Stage" },
                filter: "\"Stage\" <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_stake",
                table: "cases",
                columns: new[] { "Kind", "AtStake", "Id", "Assignee", "Site", "Reason", "Status", "Stage" },
                filter: "\"Stage\" <> 'Closed'");

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

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_appeals_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_approvals_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_failed_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_frozen_kind",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_owner",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_reason",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_site",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_stake",
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
                name: "IX_cases_Kind_Stage_NextDue_AtStake_Id",
                table: "cases",
                columns: new[] { "Kind", "Stage", "NextDue", "AtStake", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Kind_Status_NextDue_AtStake_Id",
                table: "cases",
                columns: new[] { "Kind", "Status", "NextDue", "AtStake", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_open",
                table: "cases",
                columns: new[] { "Kind", "NextDue", "AtStake", "Id", "Assignee" },
                filter: "\"Stage\" <> 'Closed'");
        }
    }
}
