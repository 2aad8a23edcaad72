using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationConsole.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RiskDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OutsideName",
                table: "cases",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Statement",
                table: "cases",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "parties",
                columns: table => new
                {
                    Site = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PartyId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FlaggedAt = table.Column<long>(type: "bigint", nullable: false),
                    FlaggedBy = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_parties", x => new { x.Site, x.PartyId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Site_OutsideName",
                table: "cases",
                columns: new[] { "Site", "OutsideName" },
                unique: true,
                filter: "\"OutsideName\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_Statement",
                table: "cases",
                column: "Statement",
                filter: "\"Statement\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "parties");

            migrationBuilder.DropIndex(
                name: "IX_cases_Site_OutsideName",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_Statement",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "OutsideName",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Statement",
                table: "cases");
        }
    }
}
