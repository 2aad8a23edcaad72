namespace MediationConsole.Desk.Holds;

/// <summary>Order numbers as people paste them: one a line, or with commas, semicolons or spaces between.</summary>
public static class OrderNumbers
{
    /// <summary>More are not frozen or lifted at once (H9).</summary>
    public const int Most = 1_000;

    private static readonly char[] Between = ['\n', '\r', '\t', ' ', ',', ';'];

    /// <summary>The numbers in the order of the text, each once.</summary>
    public static IReadOnlyList<string> Read(string? pasted) =>
        [.. (pasted ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
