namespace MediationConsole.Console.Evidence;

/// <summary>What the uploads need of the program.</summary>
internal static class EvidenceRoom
{
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services.AddSingleton<UploadDoor>();
}
