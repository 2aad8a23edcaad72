using System.Text.Json.Nodes;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Admin.Policies;

/// <summary>A published version, and how many open cases have it pinned.</summary>
/// <param name="By">Who published it; null for what came with the program.</param>
public sealed record PolicyVersion(string Name, int Version, JsonObject Profile, DateTimeOffset At, string? By, string Note, int OpenCases);

/// <summary>Reads the published policies, and which open cases have which version pinned.</summary>
public sealed class PoliciesQuery(IDbContextFactory<ConsoleDb> readers)
{
    /// <summary>Every version of every policy by name, the latest first.</summary>
    public async Task<IReadOnlyList<PolicyVersion>> All()
    {
        await using var db = await readers.CreateDbContextAsync();
        return await Read(db, db.Policies);
    }

    /// <summary>The versions of one policy, the latest first; empty where there is no such policy.</summary>
    public async Task<IReadOnlyList<PolicyVersion>> Of(string name)
    {
        await using var db = await readers.CreateDbContextAsync();
        return await Read(db, db.Policies.Where(row => row.Name == name));
    }

    private static async Task<List<PolicyVersion>> Read(ConsoleDb db, IQueryable<PolicyRow> policies)
    {
        var rows = await policies.OrderBy(row => row.Name).ThenByDescending(row => row.Version).ToListAsync();
        var open = (await db.Cases.Where(row => row.Stage != Stage.Closed).GroupBy(row => new { row.Policy, row.PolicyVersion })
            .Select(group => new { group.Key.Policy, group.Key.PolicyVersion, Count = group.Count() }).ToListAsync()).ToDictionary(group => (group.Policy, group.PolicyVersion), group => group.Count);
        var names = await db.Users.ToDictionaryAsync(user => user.UserName!, user => user.DisplayName);
        return
        [
            .. rows.Select(row => new PolicyVersion(
                row.Name, row.Version, Profile.Parse(row.Profile), row.PublishedAt, row.PublishedBy is null ? null : names.GetValueOrDefault(row.PublishedBy, row.PublishedBy), row.Note,
                open.GetValueOrDefault((row.Name, row.Version)))),
        ];
    }
}
