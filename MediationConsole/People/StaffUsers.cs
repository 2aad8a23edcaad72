using MediationConsole.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediationConsole.People;

/// <summary>
/// Puts Identity's user manager together over a given database context. Identity's own registration would give out a manager
/// over a context of its own, and with it a way to write around the single writer.
/// </summary>
public sealed class StaffUsers(IPasswordHasher<StaffUser> hasher, IOptions<IdentityOptions> options, IServiceProvider services, ILoggerFactory logs)
{
    private static readonly StaffSentences Sentences = new();

    private readonly PasswordValidator<StaffUser> length = new(Sentences);
    private readonly PasswordRules rules = new();
    private readonly UserValidator<StaffUser> names = new(Sentences);
    private readonly UpperInvariantLookupNormalizer normalizer = new();

    /// <summary>A manager that reads and writes through that context; dispose of it, the context stays.</summary>
    public UserManager<StaffUser> Over(ConsoleDb db) => new(
        new UserOnlyStore<StaffUser, ConsoleDb>(db), options, hasher, [names], [length, rules], normalizer, Sentences, services, logs.CreateLogger<UserManager<StaffUser>>());
}
