using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Marketplace;
using MediationConsole.Marketplace.Letters;
using MediationConsole.Marketplace.Mail;
using MediationConsole.Marketplace.Webhooks;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Outbound;

/// <summary>What came of carrying one delivery out once.</summary>
public abstract record Carried
{
    private Carried()
    {
    }

    /// <summary>It was sent, and this is what came of it.</summary>
    public sealed record Out(Sent Sent) : Carried;

    /// <summary>It was not sent, because there is no point in it any more.</summary>
    public sealed record Dropped(string Reason) : Carried;

    /// <summary>It was not sent, because the letter lacks a word (section 8).</summary>
    public sealed record Blocked(string Reason) : Carried;
}

/// <summary>Carries one delivery out once: an event to a webhook, an instruction to the gateway, a letter to a party.</summary>
public sealed class Courier(IDbContextFactory<ConsoleDb> readers, OutsideOptions options, WebhookPost post, IMail mail, LetterWriter letters, PolicyBook sites)
{
    // Asked for every delivery, so each courier translates them once: there may be several databases.
    private readonly Func<ConsoleDb, long, Task<OutboxRow>> outboxRow = EF.CompileAsyncQuery((ConsoleDb db, long id) => db.Outbox.First(row => row.Id == id));

    private readonly Func<ConsoleDb, string, string, Task<OrderRow>> orderRow =
        EF.CompileAsyncQuery((ConsoleDb db, string number, string site) => db.Orders.First(row => row.Number == number && row.Site == site));

    // The case is found first: asked the other way round, all terms of all cases would be gone through.
    private readonly Func<ConsoleDb, string, TermCode, DateTimeOffset?, Task<bool>> isAhead = EF.CompileAsyncQuery((ConsoleDb db, string reference, TermCode code, DateTimeOffset? due) =>
        db.Terms.Any(term => term.CaseId == db.Cases.Where(row => row.Ref == reference).Select(row => row.Id).First()
            && term.Code == code && term.DueAt == due && (term.State == TermState.Running || term.State == TermState.Paused)));

    public async Task<Carried> Bring(DeliveryRow row, CancellationToken cancellation)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var outbox = await outboxRow(db, row.OutboxId);
        return row.Channel switch
        {
            DeliveryChannel.Webhook => await Post(options.Webhooks.FirstOrDefault(target => target.Name == row.Target), outbox, cancellation),
            DeliveryChannel.Gateway => await Post(options.Gateway, outbox, cancellation),
            DeliveryChannel.Mail => await Letter(db, outbox, cancellation),
        };
    }

    private async Task<Carried> Post(WebhookTarget? target, OutboxRow outbox, CancellationToken cancellation)
    {
        if (target is null) return new Carried.Dropped("This target is no longer configured.");
        var happened = OutsideEvent.Of(outbox);
        return new Carried.Out(await post.Post(target, happened.Id, System.Text.Encoding.UTF8.GetBytes(Wire.Write(happened)), cancellation));
    }

    private async Task<Carried> Letter(ConsoleDb db, OutboxRow outbox, CancellationToken cancellation)
    {
        var notice = Wire.Read<Consequence.Notice>(outbox.Payload);
        if (await HasEnded(db, outbox.CaseRef, notice)) return new Carried.Dropped("The term it tells of has ended meanwhile.");
        var order = await orderRow(db, outbox.OrderNo, outbox.Site);
        var party = order.Read().Of(notice.To);
        if (string.IsNullOrWhiteSpace(party.Email)) return new Carried.Dropped($"The {notice.To.Word()} has no mail address.");
        if (MailAddresses.Read(party.Email, party.Name) is not { } address) return new Carried.Dropped($"The {notice.To.Word()}'s mail address is none that can be written to.");
        var written = letters.Write(notice, new(CaseRef.Parse(outbox.CaseRef), outbox.OrderNo, sites.Title(outbox.Site), party.Name, party.Language, party.Zone));
        if (written.Unresolved.Count > 0) return new Carried.Blocked($"The letter {notice.Phrase} lacks {string.Join(", ", written.Unresolved)}.");
        return new Carried.Out(await mail.Send(new(OutsideEvent.IdOf(outbox), outbox.At, address, written.Subject, written.Text, written.Language), cancellation));
    }

    /// <summary>A term that was answered, has lapsed or ends at another time now: the date in the letter would be wrong (section 8).</summary>
    private async Task<bool> HasEnded(ConsoleDb db, string reference, Consequence.Notice notice) =>
        notice.Term is { } code && !await isAhead(db, reference, code, notice.DueAt);
}
