using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationConsole.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The rows of these tables are those of orders and facts; what is found is read there, and only the words are kept here.
            migrationBuilder.Sql("""CREATE VIRTUAL TABLE "search_orders" USING fts5("words", content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 0")""");
            migrationBuilder.Sql("""CREATE VIRTUAL TABLE "search_texts" USING fts5("words", content='', columnsize=0, tokenize="unicode61 remove_diacritics 0")""");
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
