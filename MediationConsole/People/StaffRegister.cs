using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.People;

/// <summary>A person to be made a member of staff. Without a password only the one click of the demo signs in.</summary>
public sealed record NewStaff(string UserName, string DisplayName, StaffRoles Roles, string? Password, bool Demo = false);

/// <summary>Takes people in.</summary>
public sealed class StaffRegister(IDbContextFactory<ConsoleDb> readers, Writer writer, StaffUsers users, IPasswordHasher<StaffUser> hasher)
{
    /// <summary>True while nobody can sign in, because nobody is there.</summary>
    public async Task<bool> IsEmpty()
    {
        await using var db = await readers.CreateDbContextAsync();
        return !await db.Users.AnyAsync();
    }

    /// <summary>The people of the demo, as the sign-in page offers them.</summary>
    public async Task<IReadOnlyList<Actor.Staff>> DemoPeople()
    {
        await using var db = await readers.CreateDbContextAsync();
        return [.. (await db.Users.Where(user => user.Demo).OrderBy(user => user.DisplayName).ToListAsync()).Select(StaffDirectory.ActorOf)];
    }

    /// <summary>Makes an account.</summary>
    /// <returns>Why not, in sentences; empty when it is made.</returns>
    public async Task<IReadOnlyList<string>> Add(NewStaff person)
    {
        var user = new StaffUser { UserName = person.UserName, DisplayName = person.DisplayName, Roles = person.Roles, Demo = person.Demo, LockoutEnabled = true };
        if (await Faults(user, person.Password) is { Count: > 0 } faults) return faults;
        // Hashing is slow on purpose and must not hold the writer up.
        if (person.Password is { } password) user.PasswordHash = hasher.HashPassword(user, password);
        return await writer.Write(async db =>
        {
            using var manager = users.Over(db);
            return Sentences(await manager.CreateAsync(user));
        });
    }

    private async Task<IReadOnlyList<string>> Faults(StaffUser user, string? password)
    {
        await using var db = await readers.CreateDbContextAsync();
        using var manager = users.Over(db);
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(user.DisplayName) || user.DisplayName.Length > 100) faults.Add("The name that colleagues read has 1 to 100 characters.");
        if (user.Roles == StaffRoles.None) faults.Add("A member of staff has one role or more.");
        foreach (var validator in manager.UserValidators) faults.AddRange(Sentences(await validator.ValidateAsync(manager, user)));
        if (password is null) return faults;
        foreach (var validator in manager.PasswordValidators) faults.AddRange(Sentences(await validator.ValidateAsync(manager, user, password)));
        return faults;
    }

    private static List<string> Sentences(IdentityResult result) => [.. result.Errors.Select(error => error.Description)];
}
