using MediationConsole.Tests.Storage.Postgres;

namespace MediationConsole.Tests.Storage;

/// <summary>The writer on PostgreSQL: the same tests, word for word.</summary>
[OnPostgres]
public sealed class WriterOnPostgresTests : WriterTests;
