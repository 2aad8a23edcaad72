using Bunit;
using Bunit.TestDoubles;
using MediationConsole.Storage.Evidence;
using MediationConsole.Storage.Policies;
using Microsoft.AspNetCore.Components.Forms;
using Radzen;

namespace MediationConsole.Tests.Console;

/// <summary>A component without a browser: the texts, a clock that stands, and somebody who is signed in.</summary>
public abstract class ConsoleContext : BunitContext
{
    protected ConsoleContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddRadzenComponents();
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(new StandingClock(Now));
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        Services.AddSingleton(new EvidenceOptions());
        Services.AddSingleton<AntiforgeryStateProvider, SomeToken>();
        Services.AddSingleton(new PolicyBook(new Dictionary<string, SiteOptions> { ["dhgate"] = new() { Policy = "dhgate", Title = "DHgate" } }));
        SignedIn = this.AddAuthorization();
        SignedIn.SetAuthorized("Mia Lang");
    }

    protected static DateTimeOffset Now { get; } = new(2026, 11, 20, 14, 2, 11, TimeSpan.Zero);

    protected BunitAuthorizationContext SignedIn { get; }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class SomeToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token", "__RequestVerificationToken");
    }
}
