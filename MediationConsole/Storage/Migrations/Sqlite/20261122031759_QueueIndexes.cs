using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationConsole.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QueueIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_appeals",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_approvals",
                table: "cases");

            migrationBuilder.AddColumn<bool>(
                name: "Frozen",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "RulingDue",
                table: "cases",
                type: "INTEGER",
                nullable: true);

            // Orders that are frozen already; from now on the door keeps the column.
            migrationBuilder.Sql("""UPDATE cases SET "Frozen" = 1 WHERE "OrderId" IN (SELECT "Id" FROM orders WHERE "Marks" LIKE '%"holds":[{%')""");

            migrationBuilder.CreateIndex(
                name: "IX_terms_lapsed",
                table: "terms",
                columns: new[] { "DueAt", "CaseId", "Ordinal" },
                filter: "\"State\" = 'Lapsed'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_appeals",
                table: "cases",
                columns: new[] { "RulingDue", "Id" },
                filter: "\"AppealOpen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_approvals",
                table: "cases",
                columns: new[] { "RulingDue", "Id" },
                filter: "\"AwaitsApproval\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_frozen",
                table: "cases",
                columns: new[] { "NextDue", "Id" },
                filter: "\"Frozen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_stayed",
                table: "cases",
                columns: new[] { "NextDue", "Id" },
                filter: "\"Stayed\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_terms_lapsed",
                table: "terms");

            migrationBuilder.DropIndex(
                name: "IX_cases_appeals",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_approvals",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_frozen",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_stayed",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Frozen",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "RulingDue",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_appeals",
                table: "cases",
                column: "NextDue",
                filter: "\"AppealOpen\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_approvals",
                table: "cases",
                column: "ChangedAt",
                filter: "\"AwaitsApproval\"");
        }
    }
}
