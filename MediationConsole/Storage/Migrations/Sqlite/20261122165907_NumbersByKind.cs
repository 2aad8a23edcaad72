using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationConsole.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NumbersByKind : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_cases_Kind_Id",
                table: "cases",
                columns: new[] { "Kind", "Id" },
                filter: "\"Kind\" <> 'Dispute'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_Kind_Id",
                table: "cases");
        }
    }
}
