using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SummaryService.Data.Sqlite;

/// <summary>Sets every connection up for several writers in several processes.</summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    // EF makes the file in WAL mode: readers read while one writes. With it, NORMAL loses nothing when a process dies;
    // only a power cut may take back the last changes, each of them whole.
    private const string Settings = "PRAGMA busy_timeout = 15000; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
