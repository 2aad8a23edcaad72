using System.Security.Cryptography;
using System.Text;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCaseOrderer(typeof(MediationConsole.Tests.SameOrder))]

namespace MediationConsole.Tests;

/// <summary>
/// Tests of one host share its clock and its database, so their order may matter where it should not. It is by name,
/// the same in every folder and on every machine; <c>TEST_ORDER=7 dotnet test</c> shuffles it, each number its own way.
/// </summary>
public sealed class SameOrder : ITestCaseOrderer
{
    private static readonly string? Shuffle = Environment.GetEnvironmentVariable("TEST_ORDER");

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(test => Place(test.TestCaseDisplayName), StringComparer.Ordinal)];

    /// <summary>What a name is sorted by.</summary>
    public static string Place(string name) =>
        Shuffle is null ? name : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Shuffle} {name}")));
}
