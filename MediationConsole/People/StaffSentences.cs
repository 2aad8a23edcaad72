using Microsoft.AspNetCore.Identity;

namespace MediationConsole.People;

/// <summary>Identity's refusals in our words.</summary>
internal sealed class StaffSentences : IdentityErrorDescriber
{
    public override IdentityError InvalidUserName(string? userName) =>
        new() { Code = nameof(InvalidUserName), Description = $"'{userName}' is no user name: it is made of lower-case letters a to z, digits, dots, hyphens and underscores." };

    public override IdentityError DuplicateUserName(string userName) =>
        new() { Code = nameof(DuplicateUserName), Description = $"There is a user '{userName}' already." };

    public override IdentityError PasswordTooShort(int length) =>
        new() { Code = nameof(PasswordTooShort), Description = $"A password has at least {length} characters." };
}
