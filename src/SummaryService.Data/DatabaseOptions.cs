using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace SummaryService.Data;

/// <summary>Settings of the section Database.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Database";

    /// <summary>Gets which database keeps everything: Sqlite or Postgres.</summary>
    /// <value>The default is Sqlite.</value>
    public string Provider { get; init; } = "Sqlite";

    /// <summary>Gets how to connect.</summary>
    /// <value>The default is empty: the file summaries.db in <see cref="Folder"/>. PostgreSQL needs one.</value>
    public string ConnectionString { get; init; } = "";

    /// <summary>Gets the folder of the SQLite file when no connection string is set; a relative one starts at the content root,
    /// or else at the current directory.</summary>
    /// <value>The default is data.</value>
    public string Folder { get; init; } = "data";

    internal static DatabaseOptions From(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        return options.Provider switch
        {
            "Sqlite" => new DatabaseOptions
            {
                Provider = options.Provider,
                ConnectionString = options.SqliteConnection(configuration["contentRoot"]),
            },
            "Postgres" when options.ConnectionString.Length == 0 => throw new InvalidOperationException(
                "Database:ConnectionString is empty; PostgreSQL needs 'Host=…;Database=…;Username=…'."
            ),
            "Postgres" => options,
            var other => throw new InvalidOperationException($"Database:Provider is '{other}'; use 'Sqlite' or 'Postgres'."),
        };
    }

    private string SqliteConnection(string? contentRoot)
    {
        var start = contentRoot is { Length: > 0 } ? Path.GetFullPath(contentRoot) : Directory.GetCurrentDirectory();
        var folder = Path.GetFullPath(Folder, start);
        return ConnectionString.Length > 0
            ? ConnectionString
            : new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "summaries.db") }.ConnectionString;
    }
}
