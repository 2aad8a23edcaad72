using MediationConsole.Cases;
using MediationConsole.People;
using MediationConsole.Tests.Api;

namespace MediationConsole.Tests.People;

/// <summary>The whole program with its demo people.</summary>
public sealed class StaffHost : ApiHost
{
    public const string Password = "correct horse battery";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Demo:Enabled"] = "true" };

    public T Get<T>() where T : notnull => Program.Services.GetRequiredService<T>();

    /// <summary>A new member of staff who signs in with <see cref="Password"/>.</summary>
    public async Task<string> Hire(string name, StaffRoles roles = StaffRoles.Mediator)
    {
        Assert.Empty(await Get<StaffRegister>().Add(new(name, name, roles, Password)));
        return name;
    }

    /// <summary>A browser with cookies of its own that shows every redirect.</summary>
    public Visitor Visitor() => new(Program.CreateClient(new() { AllowAutoRedirect = false }));
}
