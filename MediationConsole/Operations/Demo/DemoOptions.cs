namespace MediationConsole.Operations.Demo;

/// <summary>What is configured about the demo. Outside of it nothing here does anything.</summary>
/// <param name="Wanted"><c>Demo:Enabled</c>.</param>
/// <param name="IsProduction">In Production there is no demo, whatever is configured.</param>
/// <param name="Cases"><c>Demo:Cases</c>: how many cases a new database begins with.</param>
/// <param name="Seed"><c>Demo:Seed</c>.</param>
/// <param name="WithPlayers"><c>Demo:Players</c>: whether buyers and sellers act by themselves.</param>
/// <param name="EverySeconds"><c>Demo:EverySeconds</c>: how long the players wait between two acts, on average.</param>
public sealed record DemoOptions(bool Wanted, bool IsProduction, int Cases, int Seed, bool WithPlayers, double EverySeconds)
{
    public bool Enabled => Wanted && !IsProduction;

    public static DemoOptions From(IConfiguration configuration, IHostEnvironment environment) => new(
        configuration.GetValue("Demo:Enabled", defaultValue: false), environment.IsProduction(),
        configuration.GetValue("Demo:Cases", 264), configuration.GetValue("Demo:Seed", 42),
        configuration.GetValue("Demo:Players", defaultValue: true), configuration.GetValue("Demo:EverySeconds", 4.5));
}
