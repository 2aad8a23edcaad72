using MediationConsole.Tests.Storage.Postgres;

namespace MediationConsole.Tests.Desk.Outbound;

/// <summary>What goes out on PostgreSQL: the same tests, word for word.</summary>
[OnPostgres]
public sealed class GatewayOnPostgresTests : GatewayTests;

[OnPostgres]
public sealed class LetterDeliveryOnPostgresTests : LetterDeliveryTests;

[OnPostgres]
public sealed class WebhookOnPostgresTests(ITestOutputHelper output) : WebhookTests(output);
