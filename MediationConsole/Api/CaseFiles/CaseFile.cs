using System.Text.Json;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Api.CaseFiles;

/// <summary>One case and its journal, as the caller may see them.</summary>
internal sealed class CaseFile(CaseFinder finder, IDbContextFactory<ConsoleDb> readers, TimeProvider clock)
{
    public async Task<Answer> Get(Call call)
    {
        var (viewer, impossible) = Viewer.Of(call);
        if (viewer is null) return impossible!;
        var (situation, unknown) = await finder.Find(call);
        return situation is null ? unknown! : Answers.Ok(viewer.View(situation, clock.GetUtcNow()));
    }

    public async Task<Answer> Journal(Call call)
    {
        var (viewer, impossible) = Viewer.Of(call);
        if (viewer is null) return impossible!;
        var (situation, unknown) = await finder.Find(call);
        if (situation is null) return unknown!;
        var reference = situation.Case.Ref.ToString();
        await using var db = await readers.CreateDbContextAsync(call.Aborted);
        // The state was read before; a fact that came in between waits for the next reading.
        var rows = await db.Facts.Where(fact => fact.Seq <= situation.Case.Version && db.Cases.Any(row => row.Ref == reference && row.Id == fact.CaseId))
            .OrderBy(fact => fact.Seq).ToListAsync(call.Aborted);
        var hashes = rows.ToDictionary(row => row.Seq, row => row.Hash);
        var entries = rows.Select(Storage.Journal.Read);
        if (viewer.IsOutsider) entries = entries.ToOutsiders(situation.Case, viewer.For);
        return Answers.Ok(new JournalView([.. entries.Select(entry => Line(entry, hashes[entry.Seq], situation.Case))]));
    }

    private static JournalLine Line(Entry entry, string hash, Case about) => new(
        entry.Seq, entry.At, entry.Actor, entry.ActorName, FactNames.Of(entry.Fact), Sentences.Of(entry.Fact, entry.ActorName, about),
        JsonSerializer.SerializeToElement(entry.Fact, entry.Fact.GetType(), Wire.Options), hash);
}
