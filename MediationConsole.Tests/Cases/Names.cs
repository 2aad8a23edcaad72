using System.Text.Json;

namespace MediationConsole.Tests.Cases;

/// <summary>Names of the law as they are published.</summary>
internal static class Names
{
    public static string Quiet<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static string Loud<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
