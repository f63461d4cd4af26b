using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SummaryService.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ParkedSince : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ParkedSince",
                table: "Workers",
                type: "TEXT",
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
