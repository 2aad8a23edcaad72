namespace MediationConsole.Tests.Operations.Promises;

/// <summary>
/// Tests that kill running programs in the middle of something: they run one after another, when all others are done, so that the kill lands
/// where it should. What takes longer than a minute is explicit in all tests of promises, and run one by one by
/// <c>dotnet run -c Release --project MediationConsole.Tests/Benchmarks -- promises</c>.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PromiseTests
{
    public const string Name = "Promises";
}
