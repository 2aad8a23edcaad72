using System.Security.Claims;
using MediationConsole.Console.Queue;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace MediationConsole.Console.Shell;

/// <summary>The ways through the console that are open to the reader, with how much each queue holds.</summary>
public sealed partial class Rail(QueueTally tally, Drawings drawings, NavigationManager navigation) : IDisposable
{
    private readonly Tongue tongue = new();
    private ClaimsPrincipal? person;
    private QueueCounts? counts;
    private string? here;
    private MarkupString search;
    private MarkupString above;
    private MarkupString below;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    public void Dispose()
    {
        tally.Changed -= Counted;
        navigation.LocationChanged -= Moved;
    }

    protected override async Task OnInitializedAsync()
    {
        here = Here();
        person = (await Authentication).User is { Identity.IsAuthenticated: true } known ? known : null;
        if (RendererInfo.IsInteractive)
        {
            tally.Changed += Counted;
            navigation.LocationChanged += Moved;
        }

        search = await drawings.Draw<SearchBox, ValueTuple>(default);
        await Draw();
        counts = await tally.Read();
        await Draw();
    }

    // As text, drawn once for all who hold the same roles.
    private async Task Draw()
    {
        Same<string> roles = new([.. (person?.FindAll(ClaimTypes.Role) ?? []).Select(role => role.Value).Order(StringComparer.Ordinal)]);
        above = await drawings.Draw<RailWays, WaysLook>(new(roles, here, counts, IsBelow: false));
        below = await drawings.Draw<RailWays, WaysLook>(new(roles, here, null, IsBelow: true));
    }

    // Which of the ways the page lies on: itself, or the beginning of its address.
    private string? Here()
    {
        var path = new Uri(navigation.Uri).AbsolutePath;
        return path == "/" ? path : Array.Find(RailWays.Paths, way => path == way || path.StartsWith(way + "/", StringComparison.Ordinal));
    }

    private void Moved(object? sender, LocationChangedEventArgs to) => _ = InvokeAsync(async () =>
    {
        if (here == Here()) return;
        here = Here();
        await Draw();
        StateHasChanged();
    });

    private void Counted(object? sender, EventArgs happened) => tongue.Speak(() => _ = InvokeAsync(async () =>
    {
        counts = await tally.Read();
        await Draw();
        StateHasChanged();
    }));
}
