namespace MediationConsole.Tests.Browser;

/// <summary>The browser tests: they run one after another, when all others are done, and share the browser and one running program.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>, ICollectionFixture<SharedApp>
{
    public const string Name = "Browser";
}
