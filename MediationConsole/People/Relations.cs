using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.People;

/// <summary>A relation to a party as its person declared it (D21).</summary>
public sealed record Relation(long Id, StaffId Of, PartyId Party, string Note, DateTimeOffset DeclaredAt, DateTimeOffset? EndedAt);

/// <summary>What came of declaring or ending: the relation as it stands, or why not by field; neither where there is no such relation of that person.</summary>
public sealed record Declared(Relation? Relation, IReadOnlyDictionary<string, string> Faults)
{
    internal static Declared No(string field, string sentence) => new(null, new Dictionary<string, string>(StringComparer.Ordinal) { [field] = sentence });
}

/// <summary>Relations between staff and parties (D21): each person declares and ends the own ones, and what ended stays in the history.</summary>
public sealed class Relations(IDbContextFactory<ConsoleDb> readers, Writer writer, PolicyBook sites, TimeProvider clock)
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True for whoever acts on cases; an auditor only reads (section 1), so nothing could conflict.</summary>
    public static bool MayDeclare(Actor.Staff person) => (person.Roles & ~StaffRoles.Auditor) != StaffRoles.None;

    /// <summary>Declares a relation; a party to which the person has one already is refused.</summary>
    public async Task<Declared> Declare(Actor.Staff person, PartyId party, string note)
    {
        if (!MayDeclare(person)) return Declared.No("", "An auditor reads all and changes nothing.");
        var who = person.Id;
        var (id, why) = (party.Id.Trim(), note.Trim());
        if (Faults(party.Site, id, why) is { Count: > 0 } faults) return new(null, faults);
        var declared = await writer.Write(async db =>
        {
            if (await db.Relations.AnyAsync(row => row.UserName == who.Value && row.Site == party.Site && row.PartyId == id && row.EndedAt == null)) return null;
            return db.Relations.Add(new() { UserName = who.Value, Site = party.Site, PartyId = id, Note = why, DeclaredAt = clock.GetUtcNow() }).Entity;
        });
        return declared is null ? Declared.No("partyId", $"You have declared a relation to {id} on {sites.Title(party.Site)} already.") : new(Of(declared), None);
    }

    /// <summary>Ends a relation of that person; one that has ended stays as it ended.</summary>
    public Task<Declared> End(long id, StaffId who) => writer.Write(async db =>
    {
        if (await db.Relations.FirstOrDefaultAsync(row => row.Id == id && row.UserName == who.Value) is not { } row) return new(null, None);
        row.EndedAt ??= clock.GetUtcNow();
        return new Declared(Of(row), None);
    });

    /// <summary>The relations of one person or of everybody, those that hold first, then the latest.</summary>
    public async Task<IReadOnlyList<Relation>> List(StaffId? who = null)
    {
        await using var db = await readers.CreateDbContextAsync();
        var name = who?.Value;
        var rows = await db.Relations.Where(row => name == null || row.UserName == name).ToListAsync();
        return [.. rows.OrderBy(row => row.EndedAt is not null).ThenByDescending(row => row.EndedAt ?? row.DeclaredAt).ThenByDescending(row => row.Id).Select(Of)];
    }

    private Dictionary<string, string> Faults(string site, string id, string note)
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!sites.Knows(site)) faults["site"] = $"There is no site '{site}'; known are {string.Join(", ", sites.Sites.Order(StringComparer.Ordinal))}.";
        if (id.Length is 0 or > 100 || id.Any(char.IsControl)) faults["partyId"] = "A party is named by its id on that site, 1 to 100 characters on one line.";
        if (note.Length is 0 or > 500) faults["note"] = "A relation is described in 1 to 500 characters.";
        return faults;
    }

    private static Relation Of(RelationRow row) => new(row.Id, new StaffId(row.UserName), new PartyId(row.Site, row.PartyId), row.Note, row.DeclaredAt, row.EndedAt);
}
