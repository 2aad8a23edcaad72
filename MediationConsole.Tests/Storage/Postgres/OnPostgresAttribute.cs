using Xunit.v3;

namespace MediationConsole.Tests.Storage.Postgres;

/// <summary>The tests of a class, said once more on PostgreSQL: a class that inherits them and bears this runs them there.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnPostgresAttribute : Attribute
{
    /// <summary>True while a test of such a class, or a fixture for one, runs.</summary>
    public static bool Holds => TestContext.Current.TestClass is IXunitTestClass now && now.Class.IsDefined(typeof(OnPostgresAttribute), inherit: false);
}
