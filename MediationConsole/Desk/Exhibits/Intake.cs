using System.Text.Json;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Marketplace.Scanning;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exhibits;

/// <summary>A file that was sent as evidence, with what was said of it.</summary>
/// <param name="FileName">What the sender calls it; only ever a text.</param>
/// <param name="DeclaredType">The media type the sender gave it, without parameters.</param>
/// <param name="Type">A kind of evidence, for example DIFFERENCE_PHOTO.</param>
/// <param name="Of">Whose it is, where a member of staff files what a party sent by other ways.</param>
public sealed record Upload(string? FileName, string? DeclaredType, Received File, string Type, string? Note, Side? Of = null);

/// <summary>Why a file is not taken before the law is asked: a slug for programs and a sentence for people.</summary>
public sealed record Unfitting(string Code, Saying Said)
{
    /// <summary>The sentence in English, as the published contract has it.</summary>
    public string Sentence => Said.ToString();

    internal static Unfitting Of(Passage.Refused refused) => new(JsonNamingPolicy.SnakeCaseLower.ConvertName(refused.Code.ToString()), refused.Said);
}

/// <summary>What came of an upload: what the door said, or why it never got there.</summary>
/// <param name="Handled">What the door said; it may be a refusal of its own.</param>
/// <param name="Refused">The law refused it when it was rehearsed.</param>
/// <param name="Unfit">The file itself is not taken.</param>
public sealed record Taken(Handled? Handled = null, Decision.Refused? Refused = null, Unfitting? Unfit = null)
{
    /// <summary>The number of the new exhibit; null where there is none.</summary>
    public int? Number => (Handled?.Decision as Decision.Granted)?.Facts.OfType<Fact.ExhibitAdded>().Select(fact => (int?)fact.Number).FirstOrDefault();

    /// <summary>Why there is none, in one sentence; null where there is one.</summary>
    public Saying? Said => Unfit?.Said ?? (Refused ?? Handled?.Decision as Decision.Refused)?.Said;

    /// <summary>The same in English.</summary>
    public string? Sentence => Said?.ToString();
}

/// <summary>The one way in for evidence: what it is, how much there is, whether it is clean, what the law says; only then is it kept.</summary>
public sealed class Intake(
    IVault vault, EvidenceOptions options, IScanner scanner, Clerk clerk, Quotas quotas, IDbContextFactory<ConsoleDb> readers, PolicyBook policies, TimeProvider clock)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>The most a file may have, as a sentence says it.</summary>
    public Saying TooLarge => $"A file has {options.MostFileBytes / Megabyte} MB at most.";

    /// <summary>The most a file may have, in bytes.</summary>
    public long MostFileBytes => options.MostFileBytes;

    /// <summary>Streams a file in, without keeping it. Null where it is longer than a file may be.</summary>
    public Task<Received?> Receive(Stream content, CancellationToken cancellation) => vault.Receive(content, options.MostFileBytes, cancellation);

    /// <summary>Takes an upload for a case; null where the case does not exist.</summary>
    public async Task<Taken?> Take(CaseRef reference, Upload upload, Actor actor, Request? request, CancellationToken cancellation)
    {
        if (await Find(reference, cancellation) is not ({ } situation, { } order)) return null;
        Passage passage;
        await using (var content = upload.File.Open()) passage = Gate.Look(upload.FileName, upload.DeclaredType, content);
        if (passage is Passage.Refused refusal) return new(Unfit: Unfitting.Of(refusal));
        var (file, mediaType) = (upload.File.File, ((Passage.Admitted)passage).MediaType);
        var act = new Act.AddExhibit(upload.Type, MediaKinds.ShownName(upload.FileName), mediaType, file.Size, file.Sha256, upload.Note, Of: upload.Of);
        // A rehearsal: what the law refuses need not lie in the vault until the broom comes. What it grants now, the door decides again.
        if (Law.Decide(situation, act, actor, clock.GetUtcNow()) is Decision.Refused refused) return new(Refused: refused);
        if (await quotas.Beyond(situation.Case, order, actor, file.Size, cancellation) is { } beyond) return new(Unfit: beyond);
        var scanned = await Scan(upload.File, cancellation);
        if (scanned is Scanned.Infected) return new(Unfit: new("infected", "The scanner found malicious software in the file. It was not taken."));
        await upload.File.Keep(cancellation);
        return await clerk.Handle(reference, act with { NeedsScan = scanned is Scanned.Unanswered }, actor, request) is { } handled ? new(handled) : null;
    }

    private async Task<(Situation Situation, OrderRow Order)?> Find(CaseRef reference, CancellationToken cancellation)
    {
        var text = reference.ToString();
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var found = await db.Cases.Where(row => row.Ref == text).Join(db.Orders, row => row.OrderId, order => order.Id, (row, order) => new { row.State, Order = order })
            .FirstOrDefaultAsync(cancellation);
        return found is null ? null : (found.Order.Situation(Wire.ReadCase(reference.Kind, found.State), policies), found.Order);
    }

    private async Task<Scanned> Scan(Received file, CancellationToken cancellation)
    {
        await using var content = file.Open();
        return await scanner.Scan(content, cancellation);
    }
}
