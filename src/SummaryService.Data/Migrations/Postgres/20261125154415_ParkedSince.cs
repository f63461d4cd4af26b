using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SummaryService.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ParkedSince : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ParkedSince",
                table: "Workers",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ParkedSince",
                table: "Workers");
        }
    }
}
