namespace MediationConsole.Tests.House;

/// <summary>What the law (the room Cases) may use of the framework: the language and its collections; no files, no network, no clock.</summary>
internal static class Lawful
{
    private static readonly string[] Spaces = ["System.IO", "System.Net", "System.Timers", "System.Data"];

    private static readonly string[] Clocks = ["System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Threading.Timer", "System.Threading.PeriodicTimer"];

    private static readonly string[] ClockReadings =
    [
        "System.DateTime.get_UtcNow", "System.DateTime.get_Now", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_UtcNow", "System.DateTimeOffset.get_Now",
        "System.Environment.get_TickCount", "System.Environment.get_TickCount64",
    ];

    public static bool Allows(Reference use) =>
        (Within(use.ToSpace, "System") || WrittenByTheCompiler(use))
        && !Spaces.Any(space => Within(use.ToSpace, space))
        && !Clocks.Contains(use.To.FullName)
        && !ClockReadings.Contains($"{use.To.FullName}.{use.Member}");

    private static bool Within(string space, string outer) => space == outer || space.StartsWith(outer + ".", StringComparison.Ordinal);

    /// <summary>Tables of constants and inline arrays, which the compiler keeps outside every namespace.</summary>
    private static bool WrittenByTheCompiler(Reference use)
    {
        var type = use.To;
        while (type.DeclaringType is { } outer) type = outer;
        return type.Namespace is "" && type.Name.StartsWith('<');
    }
}
