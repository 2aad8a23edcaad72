using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationConsole.Storage.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MailedAt",
                table: "exports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Period",
                table: "exports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Personal",
                table: "exports",
                type: "INTEGER",
                nullable: false, defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "ScheduleId",
                table: "exports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "report_schedules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Book = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Monthly = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerName = table.Column<string>(type: "TEXT", nullable: false),
                    Personal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    Recipients = table.Column<string>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StoppedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Zone = table.Column<string>(type: "TEXT", nullable: false)
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
