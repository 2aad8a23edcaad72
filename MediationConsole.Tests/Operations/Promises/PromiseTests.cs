namespace MediationConsole.Tests.Operations.Promises;

/// <summary>
/// Tests that break running programs to see what holds. They run one after another, alone; those that take longer than a minute are
/// explicit, and run by <c>dotnet run -c Release --project MediationConsole.Tests/Benchmarks -- promises</c>.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PromiseTests
{
    public const string Name = "Promises";
}
