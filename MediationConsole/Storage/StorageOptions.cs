using Microsoft.Data.Sqlite;

namespace MediationConsole.Storage;

/// <summary>What the tables are kept by.</summary>
public enum DatabaseProvider { Sqlite, Postgres }

/// <summary>Where the console keeps what it knows.</summary>
public sealed record StorageOptions(string ConnectionString, string EvidencePath, DatabaseProvider Provider = DatabaseProvider.Sqlite)
{
    /// <summary>Reads <c>Database:Provider</c>, <c>Database:ConnectionString</c> and <c>Evidence:Path</c>; relative names start at the root.</summary>
    public static StorageOptions From(IConfiguration configuration, string root)
    {
        var named = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(named, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
            throw new InvalidOperationException($"Database:Provider '{named}' is not known; known are {string.Join(" and ", Enum.GetNames<DatabaseProvider>())}.");
        var evidence = Path.GetFullPath(configuration["Evidence:Path"] ?? "data/evidence", root);
        return new(provider == DatabaseProvider.Sqlite ? Sqlite(configuration, root) : Postgres(configuration), evidence, provider);
    }

    private static string Sqlite(IConfiguration configuration, string root)
    {
        var connection = new SqliteConnectionStringBuilder(configuration["Database:ConnectionString"] ?? "Data Source=data/console.db");
        connection.DataSource = Path.GetFullPath(connection.DataSource, root);
        return connection.ToString();
    }

    private static string Postgres(IConfiguration configuration)
    {
        if (configuration["Database:ConnectionString"] is not { Length: > 0 } text) throw new InvalidOperationException("Database:ConnectionString is missing; PostgreSQL needs one, such as Host=db.example;Database=mediation;Username=console.");
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(text);
        if (connection.Host is not { Length: > 0 } || connection.Database is not { Length: > 0 }) throw new InvalidOperationException("Database:ConnectionString names no Host or no Database.");
        return connection.ConnectionString;
    }
}
