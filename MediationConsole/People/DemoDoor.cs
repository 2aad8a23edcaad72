namespace MediationConsole.People;

/// <summary>Whether the people of the demo may sign in with one click: while the demo is on, and never in Production.</summary>
public sealed record DemoDoor(bool IsOpen)
{
    public static DemoDoor From(IConfiguration configuration, IHostEnvironment environment) =>
        new(configuration.GetValue("Demo:Enabled", defaultValue: false) && !environment.IsProduction());
}
