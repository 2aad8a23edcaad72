using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MediationConsole.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""CREATE TABLE "search_orders" ("OrderId" bigint PRIMARY KEY, "Words" tsvector NOT NULL)""");
            migrationBuilder.Sql("""CREATE INDEX "IX_search_orders_Words" ON "search_orders" USING gin ("Words")""");
            migrationBuilder.Sql("""CREATE TABLE "search_texts" ("FactId" bigint PRIMARY KEY, "Words" tsvector NOT NULL)""");
            migrationBuilder.Sql("""CREATE INDEX "IX_search_texts_Words" ON "search_texts" USING gin ("Words")""");
            // How much there is already: it is brought in by and by, and whatever is newer by whoever writes it.
            migrationBuilder.Sql("""INSERT INTO "settings" ("Name", "Value") SELECT 'search_orders', '0/' || MAX("Id") FROM "orders" HAVING MAX("Id") IS NOT NULL""");
            migrationBuilder.Sql("""INSERT INTO "settings" ("Name", "Value") SELECT 'search_facts', '0/' || MAX("Id") FROM "facts" HAVING MAX("Id") IS NOT NULL""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DELETE FROM "settings" WHERE "Name" IN ('search_orders', 'search_facts')""");
            migrationBuilder.Sql("""DROP TABLE "search_texts" """);
            migrationBuilder.Sql("""DROP TABLE "search_orders" """);
        }
    }
}
