using Microsoft.Data.Sqlite;

namespace MediationConsole.Storage;

/// <summary>Where the console keeps what it knows.</summary>
public sealed record StorageOptions(string ConnectionString, string EvidencePath)
{
    /// <summary>Reads <c>Database:ConnectionString</c> and <c>Evidence:Path</c>; relative names start at the root.</summary>
    public static StorageOptions From(IConfiguration configuration, string root)
    {
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        if (!provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase)) throw new InvalidOperationException($"Database:Provider '{provider}' is not known; known is Sqlite.");
        var connection = new SqliteConnectionStringBuilder(configuration["Database:ConnectionString"] ?? "Data Source=data/console.db");
        connection.DataSource = Path.GetFullPath(connection.DataSource, root);
        var evidence = Path.GetFullPath(configuration["Evidence:Path"] ?? "data/evidence", root);
        return new(connection.ToString(), evidence);
    }
}
