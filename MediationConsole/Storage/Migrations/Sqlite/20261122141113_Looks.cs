using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationConsole.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Looks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_exhibits_Sha256",
                table: "exhibits");

            migrationBuilder.AddColumn<byte[]>(
                name: "LookFine",
                table: "exhibits",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Unlooked",
                table: "exhibits",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_Sha256_At",
                table: "exhibits",
                columns: new[] { "Sha256", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_unlooked",
                table: "exhibits",
                columns: new[] { "At", "CaseId", "Number" },
                filter: "\"Unlooked\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_exhibits_Sha256_At",
                table: "exhibits");

            migrationBuilder.DropIndex(
                name: "IX_exhibits_unlooked",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "LookFine",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "Unlooked",
                table: "exhibits");

            migrationBuilder.CreateIndex(
                name: "IX_exhibits_Sha256",
                table: "exhibits",
                column: "Sha256");
        }
    }
}
