namespace MediationConsole.Tests;

/// <summary>An empty folder that goes with its test, however that ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public DirectoryInfo Info { get; } = Directory.CreateTempSubdirectory("mediation-test-");

    public void Dispose() => Info.Delete(recursive: true);
}
