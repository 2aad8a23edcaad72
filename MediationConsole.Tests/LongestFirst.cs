using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(MediationConsole.Tests.LongestFirst))]

namespace MediationConsole.Tests;

/// <summary>
/// Tests that start programs and browsers take longest, so they begin first: no core is idle at the end while one of
/// them goes on. Among equals the order is <see cref="SameOrder"/>'s.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["Tests.Browser.", "Tests.Operations.", "OnPostgres"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(IsLong).ThenBy(collection => SameOrder.Place(collection.TestCollectionDisplayName), StringComparer.Ordinal)];

    private static bool IsLong<TTestCollection>(TTestCollection collection) where TTestCollection : ITestCollection =>
        Long.Any(part => collection.TestCollectionDisplayName.Contains(part, StringComparison.Ordinal));
}
