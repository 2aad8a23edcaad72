using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MediationConsole.Desk;
using Microsoft.Extensions.Logging;

namespace MediationConsole.Tests.Api;

/// <summary>The whole program with its log turned on.</summary>
public sealed class LoggedHost : ApiHost
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Information" };
}

/// <summary>What the log says of an act, and how it is found again from the request.</summary>
public sealed class ActLogTests(LoggedHost host) : IClassFixture<LoggedHost>
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Fact]
    public async Task A_line_bears_the_ref_of_the_case_and_the_trace_of_its_request_and_no_name()
    {
        using var kept = new Kept();
        host.Program.Services.GetRequiredService<ILoggerFactory>().AddProvider(kept);
        var reference = await host.Dispute();
        await Act(reference, host.Shop.Secret!, new { act = "message", by = "buyer", text = "A word of the buyer" });
        await Act(reference, host.Mia.Secret!, new { act = "note", text = "A word of the mediator" });
        await Act(reference, host.Shop.Secret!, new { act = "escalate", by = "buyer" });
        var lines = kept.Lines.Where(line => line.Trace == Trace && line.Category == typeof(Clerk).FullName).ToList();
        Assert.All(lines, line => Assert.Equal(reference, line.Ref));
        Assert.Equal(["message", "note", "escalate"], lines.Select(line => line.Act));
        Assert.Equal($"message on {reference} by buyer: granted", lines[0].Text);
        Assert.StartsWith($"note on {reference} by staff: ", lines[1].Text, StringComparison.Ordinal);
        Assert.Equal($"escalate on {reference} by buyer: TooEarlyToEscalate", lines[2].Text);
        Assert.DoesNotContain(kept.Lines, line => line.Text.Contains("A word of", StringComparison.Ordinal) || line.Text.Contains("mia", StringComparison.Ordinal));
    }

    private async Task Act(string reference, string secret, object act)
    {
        using var client = host.Program.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{reference}/acts") { Content = JsonContent.Create(act) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        request.Headers.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains((int)answer.StatusCode, new[] { 200, 409 });
    }

    private sealed record Line(string Category, string Text, string? Act, string? Ref, string? Trace);

    /// <summary>Keeps what is logged, with the scopes around it, as a structured log does.</summary>
    private sealed class Kept : ILoggerProvider, ISupportExternalScope
    {
        private readonly ConcurrentQueue<Line> lines = [];
        private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

        public IReadOnlyList<Line> Lines => [.. lines];

        public ILogger CreateLogger(string categoryName) => new Writing(this, categoryName);

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

        public void Dispose() => lines.Clear();

        private sealed class Writing(Kept kept, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => kept.scopes.Push(state);

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                string? trace = null;
                kept.scopes.ForEachScope((scope, _) => trace = Value(scope, "TraceId") ?? trace, state: 0);
                kept.lines.Enqueue(new(category, formatter(state, exception), Value(state, "Act"), Value(state, "CaseRef"), trace));
            }

            private static string? Value(object? from, string name) =>
                (from as IEnumerable<KeyValuePair<string, object?>>)?.Where(pair => pair.Key == name).Select(pair => pair.Value?.ToString()).FirstOrDefault();
        }
    }
}
