using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationConsole.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Governance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Marks",
                table: "orders",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "PlatformRefunded",
                table: "orders",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "PlatformReleased",
                table: "orders",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "AppealOpen",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "AwaitsApproval",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "FailedSettlements",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "Stayed",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Unsettled",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "outages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outages", x => x.Id);
                });

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

            migrationBuilder.CreateIndex(
                name: "IX_cases_failed",
                table: "cases",
                column: "Id",
                filter: "\"FailedSettlements\" > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "outages");

            migrationBuilder.DropIndex(
                name: "IX_cases_appeals",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_approvals",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_failed",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Marks",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "PlatformRefunded",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "PlatformReleased",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "AppealOpen",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "AwaitsApproval",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "FailedSettlements",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Stayed",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Unsettled",
                table: "cases");
        }
    }
}
