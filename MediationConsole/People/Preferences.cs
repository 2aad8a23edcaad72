using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.People;

/// <summary>In which language and by which clock a member of staff reads the screens.</summary>
/// <param name="Language">One of <see cref="Languages"/>.</param>
/// <param name="Zone">A time zone by its name; null for that of the browser.</param>
public sealed record Preference(string Language, string? Zone)
{
    public const string English = "en";
    public const string Chinese = "zh-CN";

    /// <summary>The languages of the screens, the first being that of whoever has chosen none.</summary>
    public static IReadOnlyList<string> Languages { get; } = [English, Chinese];

    public static Preference None { get; } = new(English, null);

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language);

    /// <summary>Of what was asked for, as much as there is.</summary>
    public static Preference From(string? language, string? zone) => new(
        Languages.FirstOrDefault(known => known == language) ?? English,
        zone is { Length: > 0 and <= 60 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null);

    internal static Preference Read(string text) => text.Split(' ', 2) is [var language, var zone] ? From(language, zone) : From(text, null);

    internal string Write() => $"{Language} {Zone}";
}

/// <summary>Keeps what each person prefers, so that every browser they sign in with knows it.</summary>
public sealed class Preferences(IDbContextFactory<ConsoleDb> readers, Writer writer)
{
    public async Task<Preference> Of(StaffId person)
    {
        await using var db = await readers.CreateDbContextAsync();
        return await Of(db, person);
    }

    /// <summary>What that person prefers, read from a database that is open.</summary>
    public static async Task<Preference> Of(ConsoleDb db, StaffId person) =>
        (await db.Settings.FindAsync(NameOf(person)))?.Value is { } kept ? Preference.Read(kept) : Preference.None;

    public Task Keep(StaffId person, Preference preference) => writer.Write(async db =>
    {
        if (await db.Settings.FindAsync(NameOf(person)) is { } kept) kept.Value = preference.Write();
        else db.Settings.Add(new() { Name = NameOf(person), Value = preference.Write() });
    });

    private static string NameOf(StaffId person) => "reads:" + person.Value;
}
