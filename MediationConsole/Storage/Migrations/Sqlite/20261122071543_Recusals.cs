using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationConsole.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Recusals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Recusals",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_cases_recused",
                table: "cases",
                columns: new[] { "NextDue", "Id" },
                filter: "\"Recusals\" > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_recused",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Recusals",
                table: "cases");
        }
    }
}
