namespace MediationConsole.Tests.Browser;

/// <summary>Tests of what is promised within a second: they run one after another, when all others are done.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class QuietTests
{
    public const string Name = "Quiet";
}
