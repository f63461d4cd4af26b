using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SummaryService.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Spending : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Spending",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Process = table.Column<string>(type: "text", nullable: false),
                    Usd = table.Column<decimal>(type: "numeric(18,8)", precision: 18, scale: 8, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Spending", x => new { x.Day, x.Process });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Spending");
        }
    }
}
