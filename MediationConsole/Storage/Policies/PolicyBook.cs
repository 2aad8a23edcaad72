using System.Text.Json;
using MediationConsole.Cases;

namespace MediationConsole.Storage.Policies;

/// <summary>What is configured about one site: which policy holds for new cases, and on which days its centre does not work.</summary>
public sealed class SiteOptions
{
    public required string Policy { get; set; }

    /// <summary>The name people read.</summary>
    public required string Title { get; set; }

    public List<DateOnly> Holidays { get; set; } = [];
}

/// <summary>The published policies and the sites that use them (section 1, Policy). Every fault is reported at once when it is made.</summary>
public sealed class PolicyBook
{
    private readonly Dictionary<(string Name, int Version), Policy> policies;
    private readonly Dictionary<string, SiteOptions> sites;

    public PolicyBook(IReadOnlyDictionary<string, SiteOptions> sites)
    {
        this.sites = new(sites, StringComparer.Ordinal);
        policies = PolicyFile.Read().ToDictionary(policy => (policy.Name, policy.Version));
        var faults = sites.Where(site => Latest(site.Value.Policy) is null)
            .Select(site => $"Site '{site.Key}' names policy '{site.Value.Policy}', which does not exist.").ToList();
        if (sites.Count == 0) faults.Add("No site is configured.");
        if (faults.Count > 0) throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>The sites the centre works for.</summary>
    public IReadOnlyCollection<string> Sites => sites.Keys;

    public bool Knows(string site) => sites.ContainsKey(site);

    /// <summary>The name of a site that people read.</summary>
    public string Title(string site) => sites.TryGetValue(site, out var options) ? options.Title : site;

    /// <summary>The policy that a case opened now on that site gets.</summary>
    public Policy ForNew(string site) => WithHolidays(Latest(sites[site].Policy)!, site);

    /// <summary>The policy a case has pinned.</summary>
    public Policy Pinned(string site, string name, int version) => WithHolidays(policies[(name, version)], site);

    private Policy? Latest(string name) => policies.Values.Where(policy => policy.Name == name).MaxBy(policy => policy.Version);

    private Policy WithHolidays(Policy policy, string site) =>
        sites.TryGetValue(site, out var options) && options.Holidays.Count > 0 ? policy with { Holidays = options.Holidays.ToHashSet() } : policy;
}

/// <summary>Reads the published profiles and flattens what they inherit.</summary>
internal static class PolicyFile
{
    public static IEnumerable<Policy> Read()
    {
        using var stream = typeof(PolicyFile).Assembly.GetManifestResourceStream("policies.json")
            ?? throw new InvalidOperationException("The policies are not built into the program.");
        using var file = JsonDocument.Parse(stream);
        var profiles = file.RootElement.GetProperty("profiles").EnumerateArray()
            .ToDictionary(profile => profile.GetProperty("name").GetString()!, profile => profile.Clone(), StringComparer.Ordinal);
        return [.. profiles.Values.Select(profile => Flatten(profile, profiles))];
    }

    private static Policy Flatten(JsonElement profile, Dictionary<string, JsonElement> profiles)
    {
        var lineage = Lineage(profile, profiles);
        var terms = lineage.SelectMany(ancestor => ancestor.GetProperty("terms").EnumerateArray()).Select(Term).OfType<TermRule>()
            .GroupBy(rule => rule.Code).ToDictionary(group => group.Key, group => group.Last());
        var missing = Enum.GetValues<TermCode>().Except(terms.Keys).ToList();
        var name = profile.GetProperty("name").GetString()!;
        if (missing.Count > 0) throw new InvalidOperationException($"Policy '{name}' lacks {string.Join(", ", missing)}.");
        return new Policy
        {
            Name = name,
            Version = profile.GetProperty("version").GetInt32(),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(Value(lineage, "zone")!.Value.GetString()!),
            SellerCounters = Value(lineage, "sellerCounters")!.Value.GetInt32(),
            EscalateFromDays = Value(lineage, "escalateFromDays")!.Value.GetInt32(),
            Terms = terms,
            MediatorLimits = Limits(Value(lineage, "limits")!.Value.GetProperty("mediator")),
            MessagesRestartCounterResponse = Value(lineage, "restartOnMessageOf") is { } who && who.GetArrayLength() > 0,
            SoloApproval = Value(lineage, "soloApproval") is { } solo ? Enum.Parse<Side>(solo.GetString()!, ignoreCase: true) : null,
            Holidays = new HashSet<DateOnly>(),
        };
    }

    // Eldest first, so that the younger speaks last.
    private static List<JsonElement> Lineage(JsonElement profile, Dictionary<string, JsonElement> profiles)
    {
        List<JsonElement> lineage = [profile];
        while (lineage[0].TryGetProperty("inherits", out var parent)) lineage.Insert(0, profiles[parent.GetString()!]);
        return lineage;
    }

    private static JsonElement? Value(List<JsonElement> lineage, string key) =>
        lineage.AsEnumerable().Reverse().Where(ancestor => ancestor.TryGetProperty(key, out _)).Select(ancestor => (JsonElement?)ancestor.GetProperty(key)).FirstOrDefault();

    // Terms of cases whose law is not in force yet stand in the profiles as well; they are not ours to read.
    private static TermRule? Term(JsonElement term)
    {
        if (!Enum.TryParse<TermCode>(Pascal(term, "code"), ignoreCase: true, out var code)) return null;
        return new TermRule(
            code,
            Enum.Parse<Who>(Pascal(term, "who"), ignoreCase: true),
            term.GetProperty("length").GetInt32(),
            Enum.Parse<TermUnit>(Pascal(term, "unit"), ignoreCase: true),
            Enum.Parse<Silence>(Pascal(term, "onSilence"), ignoreCase: true));
    }

    private static Dictionary<Currency, Money> Limits(JsonElement limits) =>
        limits.EnumerateObject().Select(limit => Money.TryParse(limit.Value.GetString(), Currency.From(limit.Name), out var money)
            ? money : throw new InvalidOperationException($"'{limit.Value}' is no limit in {limit.Name}.")).ToDictionary(money => money.Currency);

    private static string Pascal(JsonElement element, string property) => element.GetProperty(property).GetString()!.Replace("_", "", StringComparison.Ordinal);
}
