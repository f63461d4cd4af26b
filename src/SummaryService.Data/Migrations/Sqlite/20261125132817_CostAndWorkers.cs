using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SummaryService.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CostAndWorkers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Summaries_Prompt",
                table: "Summaries");

            migrationBuilder.AddColumn<decimal>(
                name: "CostUsd",
                table: "Summaries",
                type: "TEXT",
                precision: 18,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PassedAtOnce",
                table: "Summaries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Workers",
                columns: table => new
                {
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<string>(type: "TEXT", nullable: false),
                    ParkedUntil = table.Column<string>(type: "TEXT", nullable: true),
                    ParkedBecause = table.Column<string>(type: "TEXT", nullable: true),
                    InFlight = table.Column<int>(type: "INTEGER", nullable: false),
                    Limit = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Workers", x => x.Owner);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Summaries_Prompt_PassedAtOnce_Passes",
                table: "Summaries",
                columns: new[] { "Prompt", "PassedAtOnce", "Passes" });

            migrationBuilder.CreateIndex(
                name: "IX_Summaries_State_CostUsd",
                table: "Summaries",
                columns: new[] { "State", "CostUsd" });

            // What was written before is known to have cost nothing where no server was asked; the rest stays unknown.
            migrationBuilder.Sql("""UPDATE "Summaries" SET "CostUsd" = 0 WHERE "WriterKey" LIKE 'plain|%' OR "WriterKey" LIKE 'fixed|%'""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Workers");

            migrationBuilder.DropIndex(
                name: "IX_Summaries_Prompt_PassedAtOnce_Passes",
                table: "Summaries");

            migrationBuilder.DropIndex(
                name: "IX_Summaries_State_CostUsd",
                table: "Summaries");

            migrationBuilder.DropColumn(
                name: "CostUsd",
                table: "Summaries");

            migrationBuilder.DropColumn(
                name: "PassedAtOnce",
                table: "Summaries");

            migrationBuilder.CreateIndex(
                name: "IX_Summaries_Prompt",
                table: "Summaries",
                column: "Prompt");
        }
    }
}
