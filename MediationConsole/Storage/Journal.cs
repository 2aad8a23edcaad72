using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediationConsole.Cases;

namespace MediationConsole.Storage;

/// <summary>How journals are written and read: each line is chained to the one before by its hash.</summary>
public static class Journal
{
    /// <summary>What the first line of a journal is chained to.</summary>
    public static string Beginning(string reference) => Hash(reference);

    /// <summary>The hash of a line: of the line before, the case, and everything the line says.</summary>
    public static string HashOf(string before, string reference, FactRow row) => Hash(string.Join('\n',
        before, reference, row.Seq.ToString(CultureInfo.InvariantCulture), row.At.UtcTicks.ToString(CultureInfo.InvariantCulture), row.Actor, row.ActorName, row.Name, row.Data));

    /// <summary>The line as the law reads it.</summary>
    public static Entry Read(FactRow row) => new(row.Seq, row.At, row.Actor, row.ActorName, Wire.ReadFact(row.Name, row.Data));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
