using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exports;

/// <summary>Keeps what each person last chose of a book, so that the page begins with it.</summary>
public sealed class BookMemory(IDbContextFactory<ConsoleDb> readers, Writer writer)
{
    /// <summary>What was chosen, as the query of an address; null where nothing ever was.</summary>
    public async Task<string?> Of(StaffId person)
    {
        await using var db = await readers.CreateDbContextAsync();
        return (await db.Settings.FindAsync(NameOf(person)))?.Value;
    }

    public Task Keep(StaffId person, string query) => writer.Write(async db =>
    {
        if (await db.Settings.FindAsync(NameOf(person)) is { } kept) kept.Value = query;
        else db.Settings.Add(new() { Name = NameOf(person), Value = query });
    });

    private static string NameOf(StaffId person) => "book:" + person.Value;
}
