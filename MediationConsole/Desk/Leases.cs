using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>When whoever has a case was last at it, for the law to judge whether somebody else may go on with it (D20): the last act, what was typed, and what was last done on the case's page.</summary>
public sealed class Leases(Presence presence)
{
    /// <summary>The last sign of that person, from the moment on at which the case came to them.</summary>
    public async Task<DateTimeOffset?> SeenAt(ConsoleDb db, long caseId, CaseRef reference, StaffId owner)
    {
        var (kind, name, of) = ("staff:" + owner.Value, owner.Value, reference.ToString());
        var acted = await db.Facts.AsNoTracking().Where(fact => fact.CaseId == caseId && (fact.Actor == kind || fact.Name == "case_claimed" || fact.Name == "case_assigned"))
            .OrderByDescending(fact => fact.Seq).Select(fact => (DateTimeOffset?)fact.At).FirstOrDefaultAsync();
        var typed = await db.Drafts.AsNoTracking().Where(row => row.Person == name && row.CaseRef == of)
            .OrderByDescending(row => row.SavedAt).Select(row => (DateTimeOffset?)row.SavedAt).FirstOrDefaultAsync();
        return new[] { acted, typed, presence.LastActive(reference, owner) }.Max();
    }
}
