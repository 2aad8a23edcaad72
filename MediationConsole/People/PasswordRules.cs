using MediationConsole.Storage;
using Microsoft.AspNetCore.Identity;

namespace MediationConsole.People;

/// <summary>Refuses the passwords that are tried first: common words with padding, runs of the keyboard, one's own name.</summary>
internal sealed class PasswordRules : IPasswordValidator<StaffUser>
{
    private const int EnoughOfItsOwn = 8;

    private static readonly string[] Common =
    [
        "password", "passwort", "passw0rd", "letmein", "welcome", "admin", "administrator", "mediation", "console", "dispute", "mediator",
        "qwertyuiop", "qwerty", "qwertz", "azerty", "asdfghjkl", "asdf", "zxcvbnm", "1q2w3e4r", "1qaz2wsx", "abc123", "iloveyou", "monkey", "dragon", "football",
        "baseball", "sunshine", "princess", "superman", "batman", "trustno1", "changeme", "secret", "master", "login", "summer", "winter", "spring", "autumn",
        "monday", "friday", "january", "company", "default", "temp", "test", "guest", "user", "hello", "shadow", "michael", "charlie", "whatever", "starwars",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<StaffUser> manager, StaffUser user, string? password)
    {
        var own = Remainder(password ?? "", [.. Common, .. NamesOf(user)]);
        return Task.FromResult(own >= EnoughOfItsOwn ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = "PasswordTooCommon", Description = "The password is too easy to guess: it is made of common words, names, years or runs of keys." }));
    }

    private static IEnumerable<string> NamesOf(StaffUser user) =>
        new[] { user.UserName ?? "" }.Concat(user.DisplayName.Split(' ')).Where(name => name.Length > 2).Select(name => name.ToLowerInvariant());

    /// <summary>How many characters are left after what everybody knows is taken out; a step of a run (aaaa, 1234, 4321) counts for nothing.</summary>
    private static int Remainder(string password, IEnumerable<string> known)
    {
        var rest = known.OrderByDescending(word => word.Length)
            .Aggregate(password.ToLowerInvariant(), (text, word) => text.Replace(word, " ", StringComparison.Ordinal));
        return rest.Where((letter, i) => !char.IsWhiteSpace(letter) && (i == 0 || Math.Abs(letter - rest[i - 1]) > 1)).Count();
    }
}
