using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationConsole.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Deliveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OutboxId = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseRef = table.Column<string>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    Target = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastStatus = table.Column<int>(type: "INTEGER", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deliveries", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_Id",
                table: "outbox",
                column: "Id",
                filter: "\"SentAt\" IS NULL");

            // What was written before anything could go out is told of by now, or too old to be.
            migrationBuilder.Sql("UPDATE outbox SET \"SentAt\" = \"At\" WHERE \"SentAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_Channel_Target_NextAttemptAt",
                table: "deliveries",
                columns: new[] { "Channel", "Target", "NextAttemptAt" },
                filter: "\"State\" = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_OutboxId_Channel_Target",
                table: "deliveries",
                columns: new[] { "OutboxId", "Channel", "Target" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_State_Channel_Target_LastAt",
                table: "deliveries",
                columns: new[] { "State", "Channel", "Target", "LastAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropIndex(
                name: "IX_outbox_Id",
                table: "outbox");
        }
    }
}
