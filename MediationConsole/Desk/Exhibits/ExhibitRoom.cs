using MediationConsole.Marketplace.Scanning;
using MediationConsole.Storage.Evidence;

namespace MediationConsole.Desk.Exhibits;

/// <summary>Plugs in what happens to evidence between the door and the vault.</summary>
public static class ExhibitRoom
{
    /// <summary>What is wrong with the settings of the evidence, in sentences; for the look at all settings before the start.</summary>
    public static IReadOnlyList<string> Faults(IConfiguration configuration) =>
        [.. Broken(() => EvidenceOptions.From(configuration)), .. Broken(() => ScannerOptions.From(configuration))];

    internal static IServiceCollection AddExhibits(this IServiceCollection services) => services.AddSingleton<Quotas>().AddSingleton<Intake>().AddSingleton<ExhibitFiles>()
        .AddSingleton<ScanRound>().AddSingleton<DamageRound>().AddSingleton<Broom>().AddSingleton<Erasing>()
        .AddSingleton<Lookalikes>().AddSingleton<Looker>().AddSingleton<Packs.PackDesk>();

    private static string[] Broken(Func<object?> read)
    {
        try
        {
            read();
            return [];
        }
        catch (InvalidOperationException fault)
        {
            return fault.Message.Split(Environment.NewLine);
        }
    }
}
