using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SummaryService.Data.Postgres;
using SummaryService.Data.Sqlite;

namespace SummaryService.EfDesign;

/// <summary>Makes the SQLite context for dotnet ef, which reads its model and connects to nothing.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteSummaryDbContext>
{
    /// <inheritdoc/>
    public SqliteSummaryDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSummaryDbContext>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>Makes the PostgreSQL context for dotnet ef, which reads its model and connects to nothing.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresSummaryDbContext>
{
    /// <inheritdoc/>
    public PostgresSummaryDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresSummaryDbContext>().UseNpgsql("Host=127.0.0.1;Database=design").Options);
}
