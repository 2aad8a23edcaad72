using System.Security.Claims;
using Bunit;
using MediationConsole.Cases;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Tests.Console;

/// <summary>A whole page without a browser, over a database of its own.</summary>
public abstract class PageContext : ConsoleContext, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mediation-console-page-");

    /// <summary>Whether the gateway answers at once or by acts of its own.</summary>
    protected virtual string Payments => "loopback";

    protected CaseBench Bench { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Bench = await CaseBench.Open(folder, Payments);
        Bench.Lend(Services);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        SignIn(CaseBench.Lena);
    }

    protected void SignIn(Actor.Staff person)
    {
        SignedIn.SetAuthorized(person.Name);
        SignedIn.SetClaims(new Claim(ClaimTypes.NameIdentifier, person.Id.Value));
    }

    protected IRenderedComponent<TPage> Visit<TPage>(string address)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Bench.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
