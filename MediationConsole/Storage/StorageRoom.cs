using MediationConsole.Storage.Evidence;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Storage;

/// <summary>Plugs the database, the vault and the policies in.</summary>
public static class StorageRoom
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration, string root)
    {
        var options = StorageOptions.From(configuration, root);
        services.AddSingleton(options);
        if (options.Provider == DatabaseProvider.Sqlite) services.AddSingleton<IDatabase, SqliteFile>();
        else services.AddSingleton<IDatabase, PostgresServer>();
        services.AddSingleton<IDbContextFactory<ConsoleDb>>(provider => provider.GetRequiredService<IDatabase>());
        services.AddSingleton<Writer>();
        var evidence = EvidenceOptions.From(configuration);
        services.AddSingleton(evidence);
        if (evidence.S3 is { } bucket) services.AddSingleton(bucket).AddSingleton<IVault, S3Vault>();
        else services.AddSingleton<IVault, DiskVault>();
        var sites = configuration.GetSection("Sites").Get<Dictionary<string, SiteOptions>>() ?? [];
        return services.AddSingleton(new PolicyBook(sites));
    }
}
