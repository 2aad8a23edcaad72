using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.People;

/// <summary>Marketplace keys and staff tokens: shown once, kept only as their hash.</summary>
public sealed class KeyRing(IDbContextFactory<ConsoleDb> readers, Writer writer, StaffDirectory staff, PolicyBook policies, WallClock clock)
{
    private const string KeyPrefix = "mk_";
    private const string TokenPrefix = "st_";

    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromMinutes(1);

    /// <summary>How long a marketplace key is believed without asking the database again; a revoked one is refused on every node after this.</summary>
    private static readonly TimeSpan BelievedFor = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, DateTimeOffset> noted = new();
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);

    // Asked at every request, so it is translated once.
    private readonly Func<ConsoleDb, string, Task<ApiKeyRow?>> byHash =
        EF.CompileAsyncQuery((ConsoleDb db, string hash) => db.ApiKeys.FirstOrDefault(key => key.Hash == hash && key.RevokedAt == null));

    /// <summary>Who bears that key or token; null where it is none of ours, or revoked, or its person is gone.</summary>
    public async Task<Caller?> Recognise(string bearer)
    {
        if (!bearer.StartsWith(KeyPrefix, StringComparison.Ordinal) && !bearer.StartsWith(TokenPrefix, StringComparison.Ordinal)) return null;
        var hash = HashOf(bearer);
        if (known.TryGetValue(hash, out var lately) && lately.Until > clock.Now) return lately.Caller;
        var read = clock.Now;
        await using var db = await readers.CreateDbContextAsync();
        if (await byHash(db, hash) is not { } row) return null;
        if (await CallerOf(row) is not { } caller) return null;
        await NoteUse(row);
        // Whoever bears a token has roles, and a role taken away bites at the next act (P18).
        if (caller is Caller.Marketplace) known[hash] = new(row.Id, caller, read + BelievedFor);
        return caller;
    }

    /// <summary>Why a key cannot be made; empty where it can.</summary>
    public IReadOnlyList<string> Faults(string name, IReadOnlyList<string> sites, IReadOnlyList<string> scopes) =>
    [
        .. string.IsNullOrWhiteSpace(name) || name.Length > 64 ? ["A key has a name of at most 64 characters."] : Array.Empty<string>(),
        .. sites.Count == 0 ? ["A key is bound to one site or more."] : Array.Empty<string>(),
        .. sites.Where(site => !policies.Knows(site)).Select(site => $"There is no site '{site}'; known are {string.Join(", ", policies.Sites.Order(StringComparer.Ordinal))}."),
        .. scopes.Count == 0 ? ["A key has one scope or more."] : Array.Empty<string>(),
        .. scopes.Where(scope => !Scopes.All.Contains(scope)).Select(scope => $"There is no scope '{scope}'; known are {string.Join(", ", Scopes.All)}."),
    ];

    /// <summary>Makes a marketplace key and answers it; it cannot be read again.</summary>
    public async Task<string> AddKey(string name, IReadOnlyList<string> sites, IReadOnlyList<string> scopes)
    {
        if (Faults(name, sites, scopes) is { Count: > 0 } faults) throw new ArgumentException(string.Join(' ', faults), nameof(name));
        var key = NewSecret(KeyPrefix);
        await Add(new() { Name = name, Hash = HashOf(key), Sites = [.. sites.Distinct(StringComparer.Ordinal)], Scopes = [.. scopes.Distinct(StringComparer.Ordinal)] });
        return key;
    }

    /// <summary>Makes a token that acts as that person and answers it; it cannot be read again.</summary>
    public async Task<string> AddToken(string userName)
    {
        if (await staff.Find(new StaffId(userName)) is not { } person) throw new ArgumentException($"There is no user '{userName}'.", nameof(userName));
        var token = NewSecret(TokenPrefix);
        await Add(new() { Name = person.Id.Value, Hash = HashOf(token), UserName = person.Id.Value });
        return token;
    }

    /// <summary>Whatever bears that key or token from now on is refused; on other nodes after a second at most.</summary>
    public async Task Revoke(long id)
    {
        await writer.Write(async db =>
        {
            if (await db.ApiKeys.FindAsync(id) is { } row) row.RevokedAt ??= clock.Now;
        });
        foreach (var (hash, _) in known.Where(one => one.Value.KeyId == id)) known.TryRemove(hash, out _);
    }

    private Task Add(ApiKeyRow row) => writer.Write(db =>
    {
        row.CreatedAt = clock.Now;
        db.ApiKeys.Add(row);
        return Task.CompletedTask;
    });

    private async Task<Caller?> CallerOf(ApiKeyRow row)
    {
        if (row.UserName is null) return new Caller.Marketplace(row.Id, row.Name, row.Sites, row.Scopes);
        return await staff.Find(new StaffId(row.UserName)) is { } person ? new Caller.StaffToken(person) : null;
    }

    /// <summary>Notes the use once a minute at most: a note is a durable write, and a busy key is used thousands of times a second.</summary>
    private async Task NoteUse(ApiKeyRow row)
    {
        var now = clock.Now;
        var last = noted.GetOrAdd(row.Id, row.LastUsedAt ?? DateTimeOffset.MinValue);
        // Of many requests at once, one wins and writes.
        if (now - last < UseIsNotedEvery || !noted.TryUpdate(row.Id, now, last)) return;
        await writer.Write(async db =>
        {
            if (await db.ApiKeys.FindAsync(row.Id) is { } kept) kept.LastUsedAt = now;
        });
    }

    private static string NewSecret(string prefix) => prefix + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    // A key of 256 random bits cannot be guessed, so a plain hash keeps it as well as a slow one would.
    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private sealed record Known(long KeyId, Caller Caller, DateTimeOffset Until);
}
