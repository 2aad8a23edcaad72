using System.Globalization;

namespace MediationConsole.Benchmarks;

/// <summary>One thing that was measured: our figure, the bare one of the same run on the same file, how they compare, and the goal.</summary>
/// <param name="What">What was measured, with the number of its promise.</param>
/// <param name="Ours">Our figure with its unit.</param>
/// <param name="Bare">The bare figure; a dash where there is none.</param>
/// <param name="Ratio">What the goal is about: ours by bare, or a time.</param>
/// <param name="Holds">Whether the goal is reached; true where there is none.</param>
internal sealed record Figure(string What, string Ours, string Bare, string Ratio, string Goal, bool Holds = true)
{
    private static readonly string[] Heads = ["what", "ours", "bare", "ratio", "goal", ""];

    private string[] Cells => [What, Ours, Bare, Ratio, Goal, Goal == "-" ? "" : Holds ? "holds" : "MISSED"];

    /// <summary>A number as people read it.</summary>
    public static string Number(double value, string unit = "") =>
        value.ToString(value switch { >= 100 => "N0", >= 10 => "N1", _ => "N2" }, CultureInfo.InvariantCulture) + unit;

    /// <summary>Prints an aligned table, then the same as markdown.</summary>
    public static async Task Print(TextWriter writer, IReadOnlyList<Figure> figures, string title)
    {
        string[][] rows = [Heads, .. figures.Select(figure => figure.Cells)];
        int[] widths = [.. Heads.Select((_, column) => rows.Max(row => row[column].Length))];
        await writer.WriteLineAsync($"\n{title}\n");
        foreach (var row in rows) await writer.WriteLineAsync(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        await writer.WriteLineAsync();
        foreach (var row in rows.Skip(1)) await writer.WriteLineAsync($"| {string.Join(" | ", row)} |");
    }
}

/// <summary>What else the machine is doing, since a figure of a busy machine says little by itself.</summary>
internal static class Machine
{
    public static string Load() => File.Exists("/proc/loadavg")
        ? string.Create(CultureInfo.InvariantCulture, $"{File.ReadAllText("/proc/loadavg").Split(' ')[0]} on {Environment.ProcessorCount} processors")
        : "unknown";
}
