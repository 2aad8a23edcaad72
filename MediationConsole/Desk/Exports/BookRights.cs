using MediationConsole.Cases;

namespace MediationConsole.Desk.Exports;

/// <summary>Who gets books, and who gets them with personal data.</summary>
public static class BookRights
{
    /// <summary>Books are for managers (section 1).</summary>
    public static bool Makes(Actor.Staff person) => person.Is(StaffRoles.Manager);

    /// <summary>Names, addresses and what people wrote stand unmasked only for managers who are auditors as well, since those read all.</summary>
    public static bool SeesPersonal(Actor.Staff person) => person.Is(StaffRoles.Manager) && person.Is(StaffRoles.Auditor);
}
