using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace SummaryService.Data.Postgres;

/// <summary>The tables in PostgreSQL, for several machines.</summary>
public sealed class PostgresSummaryDbContext(DbContextOptions<PostgresSummaryDbContext> options) : SummaryDbContext(options)
{
    internal override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    internal override object Time(DateTimeOffset time) => time.ToUniversalTime();

    internal override bool IsConflict(Exception exception) =>
        (exception as PostgresException ?? exception.InnerException as PostgresException)?.SqlState
            is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
    }

    // timestamptz takes no other zone; it keeps microseconds.
    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);
}
