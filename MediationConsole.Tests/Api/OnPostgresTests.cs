using MediationConsole.Tests.Storage.Postgres;

namespace MediationConsole.Tests.Api;

/// <summary>The API on PostgreSQL: the same tests, word for word.</summary>
[OnPostgres]
public sealed class AccessOnPostgresTests(ApiHost host) : AccessTests(host);

[OnPostgres]
public sealed class AppealOnPostgresTests(ApiHost host) : AppealTests(host);

[OnPostgres]
public sealed class AuthorityMatrixOnPostgresTests(ApiHost host) : AuthorityMatrixTests(host);

[OnPostgres]
public sealed class BadActOnPostgresTests(ApiHost host) : BadActTests(host);

[OnPostgres]
public sealed class CaseListOnPostgresTests(ApiHost host) : CaseListTests(host);

[OnPostgres]
public sealed class ClockOnPostgresTests(ApiHost host) : ClockTests(host);

[OnPostgres]
public sealed class SystemClockOnPostgresTests(SystemClockHost host) : SystemClockTests(host);

[OnPostgres]
public sealed class ConflictOnPostgresTests(ApiHost host) : ConflictTests(host);

[OnPostgres]
public sealed class EventOnPostgresTests(ApiHost host) : EventTests(host);

[OnPostgres]
public sealed class ExhibitOnPostgresTests(ApiHost host) : ExhibitTests(host);

[OnPostgres]
public sealed class HubOnPostgresTests(ApiHost host) : HubTests(host);

[OnPostgres]
public sealed class IdempotencyOnPostgresTests(ApiHost host) : IdempotencyTests(host);

[OnPostgres]
public sealed class LostAnswerOnPostgresTests(ApiHost host, ITestOutputHelper output) : LostAnswerTests(host, output);

[OnPostgres]
public sealed class NotAsDescribedOnPostgresTests(ApiHost host) : NotAsDescribedTests(host);

[OnPostgres]
public sealed class NotReceivedOnPostgresTests(ApiHost host) : NotReceivedTests(host);

[OnPostgres]
public sealed class OrderFactOnPostgresTests(ApiHost host) : OrderFactTests(host);

[OnPostgres]
public sealed class OrderOnPostgresTests(ApiHost host) : OrderTests(host);

[OnPostgres]
public sealed class ProposalOnPostgresTests(ApiHost host) : ProposalTests(host);

[OnPostgres]
public sealed class RelationOnPostgresTests(ApiHost host) : RelationTests(host);

[OnPostgres]
public sealed class SecondPersonOnPostgresTests(ApiHost host) : SecondPersonTests(host);

[OnPostgres]
public sealed class VisibilityOnPostgresTests(ApiHost host) : VisibilityTests(host);
