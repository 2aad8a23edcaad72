using MediationConsole.Tests.Storage.Postgres;

namespace MediationConsole.Tests.Desk.Exhibits;

/// <summary>The rounds over evidence on PostgreSQL: the same tests, word for word.</summary>
[OnPostgres]
public sealed class RoundOnPostgresTests : RoundTests;
