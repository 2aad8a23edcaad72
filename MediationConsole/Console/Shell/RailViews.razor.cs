using MediationConsole.Cases;
using MediationConsole.Console.Queue;
using MediationConsole.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace MediationConsole.Console.Shell;

/// <summary>The ways to the views one has saved or others share, with how much each holds.</summary>
public sealed partial class RailViews(SavedViews views, StaffDirectory staff, NavigationManager navigation) : IDisposable
{
    private readonly Tongue tongue = new();
    private Actor.Staff? me;
    private ViewBook? book;
    private QueueFilter? here;
    private IDisposable? watching;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private IReadOnlyList<SavedView> Shown => me is null || book is null ? [] : book.For(me.Id);

    public void Dispose()
    {
        views.Changed -= Counted;
        navigation.LocationChanged -= Moved;
        watching?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        me = await staff.Find((await Authentication).User);
        here = Here(navigation.Uri);
        if (RendererInfo.IsInteractive && me is not null)
        {
            watching = views.Watch(me.Id);
            views.Changed += Counted;
            navigation.LocationChanged += Moved;
        }

        book = await views.Read();
    }

    private static QueueFilter? Here(string address) =>
        new Uri(address).AbsolutePath.StartsWith("/queues/", StringComparison.Ordinal) ? QueueFilter.Read(address) with { Cursor = null } : null;

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        here = Here(change.Location);
        StateHasChanged();
    });

    private void Counted(object? sender, EventArgs happened) => tongue.Speak(() => _ = InvokeAsync(async () =>
    {
        book = await views.Read();
        StateHasChanged();
    }));
}
