using System.Globalization;
using MediationConsole.Desk;
using MediationConsole.Desk.Exhibits;
using MediationConsole.Desk.Exports;
using MediationConsole.Desk.Outbound;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Operations;

/// <summary>Looks at the settings before anything is opened, and finds every fault at once rather than one at each start.</summary>
public static class StartChecks
{
    /// <summary>What is wrong with the settings, in sentences; empty where the program may start.</summary>
    public static IReadOnlyList<string> Faults(IConfiguration configuration, IHostEnvironment environment) =>
    [
        .. Broken(() => StorageOptions.From(configuration, AppContext.BaseDirectory)),
        .. ExhibitRoom.Faults(configuration),
        .. Broken(() => ExportOptions.From(configuration)),
        .. Clock(configuration, environment),
        .. OutboundRoom.Faults(configuration, environment.IsProduction()),
        .. configuration["Demo:Enabled"] is { } demo && !bool.TryParse(demo, out _) ? [$"Demo:Enabled is '{demo}'; it is true or false."] : Array.Empty<string>(),
        .. PolicyFile.BuiltIn.Faults,
        .. SiteOptions.Faults(configuration, PolicyFile.BuiltIn),
    ];

    private static IEnumerable<string> Clock(IConfiguration configuration, IHostEnvironment environment)
    {
        foreach (var fault in Unknown(configuration, "Clock:Mode", [.. Enum.GetNames<ClockMode>().Select(name => name.ToLowerInvariant())])) yield return fault;
        if (environment.IsProduction() && string.Equals(configuration["Clock:Mode"], nameof(ClockMode.Manual), StringComparison.OrdinalIgnoreCase))
            yield return "Clock:Mode is manual: in Production terms lapse by the real time only. Set another ASPNETCORE_ENVIRONMENT to try things out.";
        if (configuration["Clock:Start"] is { Length: > 0 } start && !DateTimeOffset.TryParse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            yield return $"Clock:Start is '{start}'; it is an instant such as 2026-11-01T08:00:00Z.";
    }

    private static IEnumerable<string> Unknown(IConfiguration configuration, string setting, IReadOnlyList<string> known)
    {
        if (configuration[setting] is { Length: > 0 } value && !known.Contains(value, StringComparer.OrdinalIgnoreCase))
            yield return $"{setting} is '{value}'; known are {string.Join(" and ", known)}.";
    }

    /// <summary>What the rooms themselves say against their settings.</summary>
    private static string[] Broken(Func<object> read)
    {
        try
        {
            read();
            return [];
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException)
        {
            return fault.Message.Split(Environment.NewLine);
        }
    }
}
