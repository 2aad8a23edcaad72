using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MediationConsole.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class BookExports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Book",
                table: "exports",
                type: "text",
                nullable: true, collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "MailedAt",
                table: "exports",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Period",
                table: "exports",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Personal",
                table: "exports",
                type: "boolean",
                nullable: false, defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "ScheduleId",
                table: "exports",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "report_schedules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Book = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Monthly = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OwnerName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Personal = table.Column<bool>(type: "boolean", nullable: false),
                    Query = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Recipients = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StartsAt = table.Column<DateOnly>(type: "date", nullable: false),
                    StoppedAt = table.Column<long>(type: "bigint", nullable: true),
                    Zone = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_schedules", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_exports_ScheduleId_Period",
                table: "exports",
                columns: new[] { "ScheduleId", "Period" },
                unique: true,
                filter: "\"ScheduleId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "report_schedules");

            migrationBuilder.DropIndex(
                name: "IX_exports_ScheduleId_Period",
                table: "exports");

            migrationBuilder.DropColumn(
                name: "Book",
                table: "exports");

            migrationBuilder.DropColumn(
                name: "MailedAt",
                table: "exports");

            migrationBuilder.DropColumn(
                name: "Period",
                table: "exports");

            migrationBuilder.DropColumn(
                name: "Personal",
                table: "exports");

            migrationBuilder.DropColumn(
                name: "ScheduleId",
                table: "exports");
        }
    }
}
