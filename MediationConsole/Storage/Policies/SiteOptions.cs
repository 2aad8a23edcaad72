using System.Globalization;

namespace MediationConsole.Storage.Policies;

/// <summary>What is configured about one site: which policy holds for new cases, and with which days on which its centre does not work a new database begins.</summary>
public sealed class SiteOptions
{
    public required string Policy { get; set; }

    /// <summary>The name people read.</summary>
    public required string Title { get; set; }

    public List<DateOnly> Holidays { get; set; } = [];

    /// <summary>All that is wrong with the configured sites, in sentences.</summary>
    public static IReadOnlyList<string> Faults(IConfiguration configuration, PolicyFile file)
    {
        var sites = configuration.GetSection("Sites").GetChildren().ToList();
        return sites.Count == 0 ? ["No site is configured."] : [.. sites.SelectMany(site => Faults(site, file))];
    }

    private static IEnumerable<string> Faults(IConfigurationSection site, PolicyFile file)
    {
        if (string.IsNullOrWhiteSpace(site["Title"])) yield return $"Site '{site.Key}' has no title.";
        if (string.IsNullOrWhiteSpace(site["Policy"])) yield return $"Site '{site.Key}' names no policy.";
        else if (!file.Names.Contains(site["Policy"]!)) yield return $"Site '{site.Key}' names policy '{site["Policy"]}', which does not exist.";
        DateOnly? last = null;
        foreach (var written in site.GetSection("Holidays").GetChildren().Select(holiday => holiday.Value ?? ""))
        {
            if (!DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                yield return $"Site '{site.Key}': holiday '{written}' is no date such as 2026-10-01.";
                continue;
            }

            if (day == last) yield return $"Site '{site.Key}': holiday {written} stands there twice.";
            else if (day < last) yield return $"Site '{site.Key}': holiday {written} stands after {last:yyyy-MM-dd}; holidays stand in the order of the calendar.";
            last = day > last || last is null ? day : last;
        }
    }
}
