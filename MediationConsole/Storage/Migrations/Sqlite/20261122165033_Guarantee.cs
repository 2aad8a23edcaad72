using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationConsole.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Guarantee : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "FromFundAt",
                table: "cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_orders_Site_BuyerId",
                table: "orders",
                columns: new[] { "Site", "BuyerId" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_Site_SellerId",
                table: "orders",
                columns: new[] { "Site", "SellerId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Site_FromFundAt",
                table: "cases",
                columns: new[] { "Site", "FromFundAt" },
                filter: "\"FromFundAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_orders_Site_BuyerId",
                table: "orders");

            migrationBuilder.DropIndex(
                name: "IX_orders_Site_SellerId",
                table: "orders");

            migrationBuilder.DropIndex(
                name: "IX_cases_Site_FromFundAt",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "FromFundAt",
                table: "cases");
        }
    }
}
