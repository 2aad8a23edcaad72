using MediationConsole.Cases;
using MediationConsole.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace MediationConsole.Console.Admin.People;

/// <summary>One person's own limits, which stand in the place of the policy's (D22), and every change of them.</summary>
public sealed partial class PersonLimits(StaffLimits limits, IJSRuntime js)
{
    private IReadOnlyList<LimitChange> history = [];
    private string code = "USD";
    private string amount = "";
    private string? refused;
    private string announcement = "";

    [Parameter, EditorRequired]
    public Actor.Staff Person { get; set; } = null!;

    /// <summary>Who looks; null where nobody is signed in any more.</summary>
    [Parameter, EditorRequired]
    public Actor.Staff? Me { get; set; }

    /// <summary>The name of a member of staff that people read.</summary>
    [Parameter, EditorRequired]
    public Func<StaffId, string> Names { get; set; } = null!;

    [Parameter]
    public EventCallback Changed { get; set; }

    private bool MayEdit => Me is { } me && me.Is(StaffRoles.Admin) && me.Id != Person.Id;

    private bool HasText => amount.Trim().Length > 0;

    protected override async Task OnParametersSetAsync() => history = await limits.History(Person.Id);

    private async Task Submit()
    {
        var currency = Currency.From(code);
        if (!Money.TryParse(amount.Trim(), currency, out var limit)) refused = T[currency.Digits == 0 ? "Limits.NoAmount.Whole" : "Limits.NoAmount", currency, currency.Digits];
        else await Set(currency, limit);
    }

    private async Task Set(Currency currency, Money? limit)
    {
        refused = Me is null ? T["Page.SignedOut"] : await limits.Set(Person.Id, currency, limit, Me.Id);
        if (refused is not null) return;
        if (limit is not null) amount = "";
        announcement = T["Limits.Done", Person.Name, currency];
        await Changed.InvokeAsync();
    }

    private string Shown(Money? limit) => limit switch { null => T["Limits.Policy"], { IsZero: true } => T["Limits.AlwaysTwo"], { } amount => amount.Grouped() };

    private async Task Leave(LocationChangingContext context)
    {
        if (HasText && !await js.InvokeAsync<bool>("confirm", T["Limits.Leave"].Value)) context.PreventNavigation();
    }
}
