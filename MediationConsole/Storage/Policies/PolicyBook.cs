using MediationConsole.Cases;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Storage.Policies;

/// <summary>
/// The published policies and the sites that use them (section 1, Policy), as all who read them see them. It begins with what came with the program;
/// what the database holds is laid over it when the database is opened, and again whenever something is published, all at once.
/// </summary>
public sealed class PolicyBook : IDisposable
{
    private readonly Dictionary<string, SiteOptions> sites;
    private readonly SemaphoreSlim oneAtATime = new(1);
    private volatile Shelf shelf;

    public PolicyBook(IReadOnlyDictionary<string, SiteOptions> sites)
    {
        this.sites = new(sites, StringComparer.Ordinal);
        shelf = new(PolicyFile.BuiltIn.Profiles.Select(Profile.Read), sites.ToDictionary(site => site.Key, site => site.Value.Holidays.AsEnumerable(), StringComparer.Ordinal));
        var faults = sites.Where(site => shelf.Latest(site.Value.Policy) is null)
            .Select(site => $"Site '{site.Key}' names policy '{site.Value.Policy}', which does not exist.").ToList();
        if (sites.Count == 0) faults.Add("No site is configured.");
        if (faults.Count > 0) throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>The sites the centre works for.</summary>
    public IReadOnlyCollection<string> Sites => sites.Keys;

    public bool Knows(string site) => sites.ContainsKey(site);

    /// <summary>The name of a site that people read.</summary>
    public string Title(string site) => sites.TryGetValue(site, out var options) ? options.Title : site;

    /// <summary>The sites whose new cases get that policy.</summary>
    public IEnumerable<string> SitesOf(string policy) => sites.Where(site => site.Value.Policy == policy).Select(site => site.Key);

    /// <summary>The days that a site was configured to begin with.</summary>
    public IReadOnlyList<DateOnly> Configured(string site) => sites[site].Holidays;

    /// <summary>The policy that a case opened now on that site gets.</summary>
    public Policy ForNew(string site)
    {
        var now = shelf;
        return now.On(site, now.Latest(sites[site].Policy)!);
    }

    /// <summary>The policy a case has pinned.</summary>
    public Policy Pinned(string site, string name, int version)
    {
        var now = shelf;
        return now.On(site, now.Policies[(name, version)]);
    }

    /// <summary>True where that version is known here.</summary>
    public bool Has(string name, int version) => shelf.Policies.ContainsKey((name, version));

    /// <summary>Reads what is published and which days are holidays; whoever asks from now on sees that. Readings follow one another, so that an older one never covers a newer.</summary>
    public async Task ReadAgain(IDbContextFactory<ConsoleDb> readers)
    {
        await using var db = await readers.CreateDbContextAsync();
        await ReadAgain(db);
    }

    /// <inheritdoc cref="ReadAgain(IDbContextFactory{ConsoleDb})"/>
    public async Task ReadAgain(ConsoleDb db)
    {
        await oneAtATime.WaitAsync();
        try
        {
            var policies = await db.Policies.AsNoTracking().Select(row => row.Profile).ToListAsync();
            var holidays = await db.Holidays.AsNoTracking().Where(row => row.EndedAt == null).ToListAsync();
            shelf = new(policies.Select(Profile.Parse).Select(Profile.Read),
                holidays.GroupBy(row => row.Site, StringComparer.Ordinal).ToDictionary(site => site.Key, site => site.Select(row => row.Day), StringComparer.Ordinal));
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    /// <summary>What holds at one moment; never changed, only replaced as a whole.</summary>
    private sealed class Shelf(IEnumerable<Policy> policies, IReadOnlyDictionary<string, IEnumerable<DateOnly>> holidays)
    {
        private readonly Dictionary<string, HashSet<DateOnly>> holidays = holidays.ToDictionary(site => site.Key, site => site.Value.ToHashSet(), StringComparer.Ordinal);

        public Dictionary<(string Name, int Version), Policy> Policies { get; } = policies.ToDictionary(policy => (policy.Name, policy.Version));

        public Policy? Latest(string name) => Policies.Values.Where(policy => policy.Name == name).MaxBy(policy => policy.Version);

        public Policy On(string site, Policy policy) => holidays.TryGetValue(site, out var days) && days.Count > 0 ? policy with { Holidays = days } : policy;
    }
}
