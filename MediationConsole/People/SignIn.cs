using MediationConsole.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.People;

/// <summary>Judges a name and a password. Unknown, wrong and locked sound alike and take as long.</summary>
public sealed partial class SignIn(IDbContextFactory<ConsoleDb> readers, Writer writer, StaffUsers users, IPasswordHasher<StaffUser> hasher, WallClock clock, ILogger<SignIn> log)
{
    /// <summary>A refusal never comes sooner, so that its time does not tell whether the name exists.</summary>
    private static readonly TimeSpan RefusalTakes = TimeSpan.FromMilliseconds(500);

    private readonly StaffUser nobody = new() { DisplayName = "" };
    private readonly Lazy<string> nobodysHash = new(() => hasher.HashPassword(new() { DisplayName = "" }, "nobody has this password"));

    /// <summary>The person, or null where name and password do not open an account now.</summary>
    public async Task<StaffUser?> WithPassword(string name, string password)
    {
        var begun = clock.Time.GetTimestamp();
        if (await Judge(name, password) is { } user) return user;
        if (RefusalTakes - clock.Time.GetElapsedTime(begun) is { Ticks: > 0 } rest) await Task.Delay(rest, clock.Time);
        return null;
    }

    /// <summary>A person of the demo, who has no password; null for anybody else.</summary>
    public async Task<StaffUser?> AsDemo(string name)
    {
        var user = await Find(name);
        return user is { Demo: true } ? user : null;
    }

    private async Task<StaffUser?> Judge(string name, string password)
    {
        var user = await Find(name);
        // The hash is slow on purpose, so it is computed here and not inside the writer; for nobody as for anybody.
        var right = hasher.VerifyHashedPassword(user ?? nobody, user?.PasswordHash ?? nobodysHash.Value, password) != PasswordVerificationResult.Failed;
        if (user?.PasswordHash is null) return null;
        return await writer.Write(db => Note(db, user, right));
    }

    private async Task<StaffUser?> Note(ConsoleDb db, StaffUser seen, bool right)
    {
        using var manager = users.Over(db);
        // Read again: between the look and the note the account may have been locked or the password changed.
        if (await manager.FindByIdAsync(seen.Id) is not { } user || user.PasswordHash != seen.PasswordHash) return null;
        if (user.LockoutEnd > clock.Now) return null;
        if (right)
        {
            await manager.ResetAccessFailedCountAsync(user);
            return user;
        }

        await manager.AccessFailedAsync(user);
        if (user.LockoutEnd > clock.Now) Locked(log, user.UserName!);
        return null;
    }

    private async Task<StaffUser?> Find(string name)
    {
        var normalized = name.Trim().ToUpperInvariant();
        await using var db = await readers.CreateDbContextAsync();
        return await db.Users.FirstOrDefaultAsync(user => user.NormalizedUserName == normalized);
    }

    [LoggerMessage(LogLevel.Warning, "The account {Name} is locked after too many wrong passwords")]
    private static partial void Locked(ILogger log, string name);
}
