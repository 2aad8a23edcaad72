using MediationConsole.Tests.Storage.Postgres;

namespace MediationConsole.Tests.Reports;

/// <summary>The books on PostgreSQL: the same tests, word for word. What a cell makes of a text is the same whoever kept the text.</summary>
[OnPostgres]
public sealed class DisputesBookOnPostgresTests : DisputesBookTests;

[OnPostgres]
public sealed class GovernedBookOnPostgresTests : GovernedBookTests;

[OnPostgres]
public sealed class StreamedBookOnPostgresTests : StreamedBookTests;

[OnPostgres]
public sealed class EvidenceBookOnPostgresTests : EvidenceBookTests;

[OnPostgres]
public sealed class PartyBookOnPostgresTests : PartyBookTests;
