using MediationConsole.Cases;
using MediationConsole.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace MediationConsole.Console.SignIn;

/// <summary>The way in. A plain page with forms: it works without a script and before anybody is known.</summary>
public sealed partial class SignInPage(StaffRegister register, DemoDoor door, NavigationManager navigation, IHostEnvironment environment)
{
    private IReadOnlyList<Actor.Staff> demo = [];
    private bool empty;
    private bool wantsHttps;

    [CascadingParameter]
    public required Task<AuthenticationState> Session { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    public string? Fault { get; set; }

    protected override async Task OnInitializedAsync()
    {
        // Whose open page only noticed that a role has changed comes by here, and is signed in as before.
        if (ReturnUrl is not null && Fault is null && (await Session).User.Identity?.IsAuthenticated == true) navigation.NavigateTo(ReturnAddress.Local(ReturnUrl));
        // The cookie of Production travels over HTTPS only; without this word the page would just come back. Browsers let loopback addresses pass.
        var here = navigation.ToAbsoluteUri(navigation.Uri);
        wantsHttps = environment.IsProduction() && here is { Scheme: "http", IsLoopback: false };
        empty = await register.IsEmpty();
        if (door.IsOpen) demo = await register.DemoPeople();
    }
}
