using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Marketplace.Letters;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Holds;

/// <summary>The seller of an order that is about to be frozen, and how many orders of theirs go on (H5).</summary>
public sealed record SellerAtHand(string Site, string Id, string Name, int Ongoing);

/// <summary>The letter a seller would get, in the seller's language; or why the law would not freeze the order.</summary>
public sealed record NoticePreview(string Name, string Language, string? Subject, string? Text, Saying? WhyNot);

/// <summary>Shows the letter of a hold before the order is frozen: the law is asked, nothing is done (H6).</summary>
public sealed class HoldNotice(IDbContextFactory<ConsoleDb> readers, PolicyBook policies, LetterWriter letters, TimeProvider clock)
{
    /// <summary>The letter and the seller; nothing where there is no such order, or several.</summary>
    public async Task<(NoticePreview? Notice, SellerAtHand? Seller)> Write(string? site, string number, Act.PlaceHold act, Actor actor)
    {
        await using var db = await readers.CreateDbContextAsync();
        var found = await db.Orders.Where(order => order.Number == number && (site == null || order.Site == site)).Take(2).ToListAsync();
        if (found is not [var order]) return (null, null);
        var ongoing = await Freezing.Ongoing(db, order.Site, order.SellerId).CountAsync();
        var last = await db.Cases.Where(row => row.Kind == CaseKind.Hold).OrderByDescending(row => row.Id).Select(row => row.Ref).FirstOrDefaultAsync();
        return (Preview(order, last is null ? 1 : CaseRef.Parse(last).Number + 1, act, actor), new(order.Site, order.SellerId, order.SellerName, ongoing));
    }

    private NoticePreview Preview(OrderRow order, long next, Act.PlaceHold act, Actor actor)
    {
        var seller = order.Read().Seller;
        var standing = new Standing(order.Site, order.Number, order.Exposure(), []) { Marks = order.Weighing(), Next = kind => new(kind, next) };
        // While nothing is written yet the letter shows where it will stand.
        var written = string.IsNullOrWhiteSpace(act.Facts) ? act with { Facts = "…" } : act;
        return Law.Open(standing, written, actor, policies.ForNew(order.Site), clock.GetUtcNow()) switch
        {
            Decision.Refused refused => new(seller.Name, seller.Language, null, null, refused.Said),
            Decision.Granted granted => Letter(order, seller, (Fact.HoldPlaced)granted.Facts[0]),
            _ => throw new InvalidOperationException("A decision that is neither granted nor refused."),
        };
    }

    private NoticePreview Letter(OrderRow order, Party seller, Fact.HoldPlaced placed)
    {
        var notice = HoldNotices.Of(placed, Hold.Opened(placed, clock.GetUtcNow()), null)[0];
        var letter = letters.Write(notice, new(placed.Ref, order.Number, policies.Title(order.Site), seller.Name, seller.Language, seller.Zone));
        return new(seller.Name, letter.Language, letter.Subject, letter.Text, null);
    }
}
