using System.Globalization;
using System.Security.Cryptography;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>Chance that can be played again.</summary>
internal static class Dice
{
    /// <summary>Dice that fall another way each time; their seed is printed, and <c>SEED=…</c> lets them fall the same way.</summary>
    public static Random Thrown(ITestOutputHelper output)
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : RandomNumberGenerator.GetInt32(int.MaxValue);
        output.WriteLine($"Seed {seed}; SEED={seed} lets the dice fall the same way.");
        return new Random(seed);
    }

    public static T Pick<T>(this Random dice, IReadOnlyList<T> from) => from[dice.Next(from.Count)];
}
