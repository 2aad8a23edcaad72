using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationConsole.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Evidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "exhibits",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Ref = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Site = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    PartyId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FileName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MediaType = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Late = table.Column<bool>(type: "boolean", nullable: false),
                    Counts = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    OpenedBySomebody = table.Column<bool>(type: "boolean", nullable: false),
                    Unjudged = table.Column<bool>(type: "boolean", nullable: false),
                    Pending = table.Column<bool>(type: "boolean", nullable: false),
                    ErasedAt = table.Column<long>(type: "bigint", nullable: true),
                    Look = table.Column<long>(type: "bigint", nullable: true),
                    Look0 = table.Column<short>(type: "smallint", nullable: true),
                    Look1 = table.Column<short>(type: "smallint", nullable: true),
                    Look2 = table.Column<short>(type: "smallint", nullable: true),
                    Look3 = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exhibits", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_damaged",
                table: "exhibits",
                columns: new[] { "At", "CaseId", "Number" },
                filter: "\"State\" = 'Damaged'");

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_late",
                table: "exhibits",
                columns: new[] { "At", "CaseId", "Number" },
                filter: "\"Pending\" AND \"Late\" AND NOT \"Counts\"");

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_Look0",
                table: "exhibits",
                column: "Look0",
                filter: "\"Look0\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_Look1",
                table: "exhibits",
                column: "Look1",
                filter: "\"Look1\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_Look2",
                table: "exhibits",
                column: "Look2",
                filter: "\"Look2\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_Look3",
                table: "exhibits",
                column: "Look3",
                filter: "\"Look3\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_new",
                table: "exhibits",
                columns: new[] { "At", "CaseId", "Number" },
                filter: "\"Pending\" AND NOT \"OpenedBySomebody\"");

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_PartyId_At",
                table: "exhibits",
                columns: new[] { "PartyId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_Sha256",
                table: "exhibits",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_unjudged",
                table: "exhibits",
                columns: new[] { "At", "CaseId", "Number" },
                filter: "\"Pending\" AND \"Unjudged\"");

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_waiting",
                table: "exhibits",
                columns: new[] { "At", "CaseId", "Number" },
                filter: "\"State\" = 'WaitingForScan'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exhibits");
        }
    }
}
