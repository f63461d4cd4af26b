using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SummaryService.Data.Sqlite;

/// <summary>The tables in a SQLite file.</summary>
public sealed class SqliteSummaryDbContext(DbContextOptions<SqliteSummaryDbContext> options) : SummaryDbContext(options)
{
    private const int Constraint = 19;

    // One statement has the whole file to itself here.
    internal override string SkipLocked => "";

    internal override object Time(DateTimeOffset time) => UtcText.Write(time);

    internal override bool IsConflict(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteErrorCode == Constraint;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcText>();
    }

    // SQLite has no time type: texts of one length and one zone sort as times do.
    private sealed class UtcText()
        : ValueConverter<DateTimeOffset, string>(
            time => Write(time),
            text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        )
    {
        public static string Write(DateTimeOffset time) =>
            time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
    }
}
