namespace MediationConsole.Tests.People;

/// <summary>The tests of who is asking share one running program; each hires its own people.</summary>
[CollectionDefinition(Name)]
public sealed class PeopleTests : ICollectionFixture<StaffHost>
{
    public const string Name = "People";
}
