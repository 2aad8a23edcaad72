using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.People;

/// <summary>One change of somebody's own limit: from nothing, or to nothing, means that the policy's limit held or holds (D22).</summary>
public sealed record LimitChange(DateTimeOffset At, StaffId By, Currency Currency, Money? From, Money? To);

/// <summary>The limits by person and currency that stand in the place of the policy's (D22). Only an admin sets them, and never the own ones.</summary>
public sealed class StaffLimits(IDbContextFactory<ConsoleDb> readers, Writer writer, TimeProvider clock)
{
    /// <summary>Sets somebody's limit in one currency, or with none gives the policy's back.</summary>
    /// <returns>Why not, in a sentence; null when it is set.</returns>
    public Task<string?> Set(StaffId of, Currency currency, Money? limit, StaffId by) => writer.Write(async db =>
    {
        if (limit is { } amount && (amount.Currency != currency || amount.Minor < 0)) return $"A limit in {currency} is an amount in {currency}, zero or more.";
        if (await WhyNot(db, of, by) is { } refusal) return refusal;
        var holds = await db.Limits.FirstOrDefaultAsync(row => row.UserName == of.Value && row.Currency == currency.Code && row.EndedAt == null);
        if (holds?.Minor == limit?.Minor) return null;
        var now = clock.GetUtcNow();
        // Ended before the new one is added: of two that hold, the index would refuse the second.
        if (holds is not null) await db.Limits.Where(row => row.Id == holds.Id).ExecuteUpdateAsync(row => row.SetProperty(r => r.EndedAt, now).SetProperty(r => r.EndedBy, by.Value));
        if (limit is { } set) db.Limits.Add(new() { UserName = of.Value, Currency = currency.Code, Minor = set.Minor, SetAt = now, SetBy = by.Value });
        return null;
    });

    /// <summary>Every change of somebody's limits, latest first.</summary>
    public async Task<IReadOnlyList<LimitChange>> History(StaffId of)
    {
        await using var db = await readers.CreateDbContextAsync();
        var rows = await db.Limits.Where(row => row.UserName == of.Value).OrderBy(row => row.Id).ToListAsync();
        return [.. rows.GroupBy(row => row.Currency, StringComparer.Ordinal).SelectMany(Changes).Reverse().OrderByDescending(change => change.At)];
    }

    private static async Task<string?> WhyNot(ConsoleDb db, StaffId of, StaffId by)
    {
        if (of == by) return "Nobody sets their own limits; ask another admin.";
        var people = await db.Users.Where(user => user.UserName == of.Value || user.UserName == by.Value).Select(user => new { user.UserName, user.Roles }).ToListAsync();
        if (people.Find(person => person.UserName == by.Value) is not { } admin || (admin.Roles & StaffRoles.Admin) == 0) return "Only an admin sets limits.";
        return people.Exists(person => person.UserName == of.Value) ? null : $"There is no user '{of}'.";
    }

    // A row that ended at the instant at which the next began is one change, not two.
    private static IEnumerable<LimitChange> Changes(IGrouping<string, LimitRow> rows)
    {
        var currency = Currency.From(rows.Key);
        LimitRow? before = null;
        foreach (var row in rows)
        {
            var replaced = before?.EndedAt == row.SetAt ? before : null;
            if (before is { EndedAt: { } ended } && replaced is null) yield return new(ended, new StaffId(before.EndedBy!), currency, new Money(before.Minor, currency), null);
            yield return new(row.SetAt, new StaffId(row.SetBy), currency, replaced is null ? null : new Money(replaced.Minor, currency), new Money(row.Minor, currency));
            before = row;
        }

        if (before is { EndedAt: { } last }) yield return new(last, new StaffId(before.EndedBy!), currency, new Money(before.Minor, currency), null);
    }
}
