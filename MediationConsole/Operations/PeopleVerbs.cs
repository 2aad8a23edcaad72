using MediationConsole.Cases;
using MediationConsole.People;

namespace MediationConsole.Operations;

/// <summary>The verbs that let people and programs in.</summary>
internal static class PeopleVerbs
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("keys add", "Makes a marketplace key and prints it once, alone on the last line.", Writes: true,
            [new("name", "NAME"), new("sites", "SITE[,SITE…]"), new("scopes", "SCOPE[,SCOPE…]")], AddKey),
        new("users add", "Makes a member of staff; the password is the first line of standard input.", Writes: true,
            [new("name", "NAME"), new("roles", "ROLE[,ROLE…]"), new("password-stdin"), new("display-name", "TEXT", Required: false)], AddUser),
        new("tokens add", "Makes a token that acts as that person and prints it once, alone on the last line.", Writes: true,
            [new("user", "NAME")], AddToken),
    ];

    private static async Task<int> AddKey(VerbCall call)
    {
        var keys = call.Get<KeyRing>();
        var (name, sites, scopes) = (call["name"], call.List("sites"), call.List("scopes"));
        if (keys.Faults(name, sites, scopes) is { Count: > 0 } faults) return await call.Refuse(faults);
        await call.Output.WriteLineAsync(await keys.AddKey(name, sites, scopes));
        return 0;
    }

    private static async Task<int> AddUser(VerbCall call)
    {
        var unknown = call.List("roles").Where(name => Roles.Find(name) is null)
            .Select(name => $"There is no role '{name}'; known are {string.Join(", ", Roles.All.Select(Roles.Name))}.").ToList();
        if (unknown.Count > 0) return await call.Refuse(unknown);
        if (await call.Input.ReadLineAsync() is not { Length: > 0 } password) return await call.Refuse("There is no password on standard input.");
        var roles = call.List("roles").Aggregate(StaffRoles.None, (all, name) => all | Roles.Find(name)!.Value);
        var faults = await call.Get<StaffRegister>().Add(new(call["name"], call.Find("display-name") ?? call["name"], roles, password));
        if (faults.Count > 0) return await call.Refuse(faults);
        await call.Output.WriteLineAsync($"{call["name"]} can sign in.");
        return 0;
    }

    private static async Task<int> AddToken(VerbCall call)
    {
        if (await call.Get<StaffDirectory>().Find(new StaffId(call["user"])) is not { } person) return await call.Refuse($"There is no user '{call["user"]}'.");
        await call.Output.WriteLineAsync(await call.Get<KeyRing>().AddToken(person.Id.Value));
        return 0;
    }
}
