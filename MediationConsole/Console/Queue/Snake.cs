using System.Text.Json;

namespace MediationConsole.Console.Queue;

/// <summary>Names in addresses are written as the API writes them, for example <c>under_review</c>.</summary>
internal static class Snake
{
    public static string? Write<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } named ? JsonNamingPolicy.SnakeCaseLower.ConvertName(named.ToString()) : null;

    public static TEnum? Read<TEnum>(string? text)
        where TEnum : struct, Enum => text is not null && Enum.TryParse<TEnum>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            && Enum.IsDefined(value) && !char.IsDigit(text[0]) ? value : null;
}
