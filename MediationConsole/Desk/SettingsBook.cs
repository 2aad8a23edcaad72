using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>Small values the console keeps for itself across restarts.</summary>
public sealed class SettingsBook(Writer writer, IDbContextFactory<ConsoleDb> readers)
{
    public async Task<string?> Find(string name)
    {
        await using var db = await readers.CreateDbContextAsync();
        return (await db.Settings.FindAsync(name))?.Value;
    }

    public Task Keep(string name, string value) => writer.Write(async db =>
    {
        if (await db.Settings.FindAsync(name) is { } kept) kept.Value = value;
        else db.Settings.Add(new() { Name = name, Value = value });
    });
}
