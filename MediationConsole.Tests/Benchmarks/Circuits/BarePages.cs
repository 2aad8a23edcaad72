using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace MediationConsole.Benchmarks.Circuits;

/// <summary>The least that can be served as an interactive page: a heading, a word that changes when a row was committed, and nothing else.</summary>
internal static class BarePages
{
    internal static readonly ConcurrentDictionary<BarePage, bool> Listening = new();

    public static async Task<int> Serve(string file, string address)
    {
        using var connection = Bare.Open(file, writes: true);
        Bare.Run(connection, "CREATE TABLE IF NOT EXISTS \"said\" (\"Id\" INTEGER PRIMARY KEY, \"Text\" TEXT NOT NULL)");
        using var insert = Bare.Prepare(connection, "INSERT INTO \"said\" (\"Text\") VALUES (@text)", "@text");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        await using var app = builder.Build();
        app.UseAntiforgery();
        var oneAtATime = new Lock();
        app.MapPost("/said", async (HttpContext http) =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var text = await reader.ReadToEndAsync(http.RequestAborted);
            lock (oneAtATime) Put(insert, text);
            foreach (var page in Listening.Keys) page.Hear(text);
        });
        app.MapRazorComponents<BareDocument>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true);
        await app.StartAsync();
        await System.Console.Out.WriteLineAsync("ready");
        await ((IHost)app).WaitForShutdownAsync();
        return 0;
    }

    private static void Put(SqliteCommand insert, string text)
    {
        insert.Parameters[0].Value = text;
        insert.ExecuteNonQuery();
    }
}

/// <summary>A heading that says the last row, or else where it is.</summary>
[Route("/bare")]
public sealed class BarePage(NavigationManager navigation) : ComponentBase, IDisposable
{
    private string last = "nothing yet";

    public void Dispose()
    {
        BarePages.Listening.TryRemove(this, out _);
        navigation.LocationChanged -= Follow;
    }

    protected override void OnInitialized()
    {
        if (!RendererInfo.IsInteractive) return;
        BarePages.Listening[this] = true;
        navigation.LocationChanged += Follow;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "h1");
        builder.AddContent(1, last);
        builder.CloseElement();
    }

    private void Follow(object? sender, LocationChangedEventArgs to) => Hear(to.Location);

    public void Hear(string text) => _ = InvokeAsync(() =>
    {
        last = text;
        StateHasChanged();
    });
}

/// <summary>The document around it.</summary>
public sealed class BareDocument : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html><html><head><base href=\"/\" /></head><body>");
        builder.OpenComponent<BareRoutes>(1);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
        builder.AddMarkupContent(2, "</body></html>");
    }
}

/// <summary>What leads from an address to the page.</summary>
public sealed class BareRoutes : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Router>(0);
        builder.AddComponentParameter(1, nameof(Router.AppAssembly), typeof(BarePages).Assembly);
        builder.AddComponentParameter(2, nameof(Router.Found), (RenderFragment<RouteData>)(route => inner =>
        {
            inner.OpenComponent<RouteView>(0);
            inner.AddComponentParameter(1, nameof(RouteView.RouteData), route);
            inner.CloseComponent();
        }));
        builder.CloseComponent();
    }
}
