using MediationConsole.Tests.Storage.Postgres;

namespace MediationConsole.Tests.Desk;

/// <summary>The door, the sweep and the rules on PostgreSQL: the same tests, word for word.</summary>
[OnPostgres]
public sealed class ClerkOnPostgresTests : ClerkTests;

[OnPostgres]
public sealed class DraftOnPostgresTests : DraftTests;

[OnPostgres]
public sealed class ExhibitRowOnPostgresTests : ExhibitRowTests;

[OnPostgres]
public sealed class ForecastOnPostgresTests : ForecastTests;

[OnPostgres]
public sealed class HolidayDeskOnPostgresTests : HolidayDeskTests;

[OnPostgres]
public sealed class LastSecondOnPostgresTests(ITestOutputHelper output) : LastSecondTests(output)
{
    // Each race costs ten times what it does on SQLite, and what decides it is the same.
    protected override int Rounds => 4;
}

[OnPostgres]
public sealed class LeaseOnPostgresTests : LeaseTests;

[OnPostgres]
public sealed class OrdersOnPostgresTests : OrdersTests;

[OnPostgres]
public sealed class OutageOnPostgresTests : OutageTests;

[OnPostgres]
public sealed class PastCaseOnPostgresTests : PastCaseTests;

[OnPostgres]
public sealed class PolicyDeskOnPostgresTests : PolicyDeskTests;

[OnPostgres]
public sealed class SearchFillingOnPostgresTests : Search.SearchFillingTests;

[OnPostgres]
public sealed class SittingOnPostgresTests : SittingTests;

[OnPostgres]
public sealed class SweeperOnPostgresTests : SweeperTests;
