using MediationConsole.Tests.Marketplace.Scanning;

namespace MediationConsole.Tests.Api;

/// <summary>The whole program with a scanner that listens.</summary>
public sealed class ScannedHost : ApiHost, IAsyncLifetime
{
    private int port;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Evidence:Clamd"] = FormattableString.Invariant($"127.0.0.1:{port}") };

    public new async ValueTask InitializeAsync()
    {
        port = (await ClamProcess.Running()).Port;
        await base.InitializeAsync();
    }
}

/// <summary>What malicious software is in never becomes an exhibit.</summary>
public sealed class ScannedExhibitTests(ScannedHost host) : IClassFixture<ScannedHost>
{
    [Fact]
    public async Task An_infected_file_is_refused_and_leaves_nothing()
    {
        var reference = await host.Dispute();
        (await host.Unchanged(reference, () => host.Shop.Exhibit(reference, Upload.Text(ClamProcess.Eicar)))).IsProblem(422, "infected");
        Assert.DoesNotContain(host.Evidence.EnumerateFiles("*", SearchOption.AllDirectories), file => file.Length == ClamProcess.Eicar.Length);
    }

    [Fact]
    public async Task A_clean_file_is_taken_at_once()
    {
        var reference = await host.Dispute();
        Assert.Equal(201, (await host.Shop.Exhibit(reference, Upload.Picture())).Status);
        Assert.Equal("unjudged", (await host.Case(reference)).Text("exhibits.0.state"));
    }
}
