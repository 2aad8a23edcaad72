using MediationConsole.Cases;
using MediationConsole.People;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.SignIn;

/// <summary>The way in. A plain page with forms: it works without a script and before anybody is known.</summary>
public sealed partial class SignInPage(StaffRegister register, DemoDoor door)
{
    private IReadOnlyList<Actor.Staff> demo = [];
    private bool empty;

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    public string? Fault { get; set; }

    protected override async Task OnInitializedAsync()
    {
        empty = await register.IsEmpty();
        if (door.IsOpen) demo = await register.DemoPeople();
    }
}
