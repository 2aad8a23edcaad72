using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MediationConsole.Cases.Disputes;

/// <summary>The hash of all that a ruling says; who approves a ruling approves exactly what has this hash (D22).</summary>
internal static class RulingHash
{
    /// <summary>Lower-case hexadecimal SHA-256.</summary>
    public static string Of(Ruling ruling) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(ruling))));

    // Every part is preceded by its length, so that no two rulings are written alike.
    private static string Text(Ruling ruling)
    {
        var text = new StringBuilder();
        foreach (var part in Parts(ruling)) text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
        return text.ToString();
    }

    private static IEnumerable<string> Parts(Ruling ruling)
    {
        yield return ruling.Number.ToString(CultureInfo.InvariantCulture);
        yield return ruling.By.Value;
        yield return ruling.Remedy.ToString();
        yield return ruling.Amount.ToString();
        yield return ruling.Responsible.ToString();
        yield return ruling.Funding.ToString();
        yield return ruling.Freight?.ToString() ?? "";
        yield return ruling.OnAppeal?.ToString() ?? "";
        yield return ruling.Text;
        yield return ruling.Findings.Count.ToString(CultureInfo.InvariantCulture);
        foreach (var finding in ruling.Findings)
        {
            yield return finding.Point;
            yield return finding.Reason;
            yield return string.Join(',', finding.Exhibits);
        }
    }
}
