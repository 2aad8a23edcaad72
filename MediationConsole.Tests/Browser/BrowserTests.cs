namespace MediationConsole.Tests.Browser;

/// <summary>The browser tests: they run one after another and share the browser and one running program.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>, ICollectionFixture<SharedApp>
{
    public const string Name = "Browser";
}
