using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Queue;

/// <summary>What a preview shows of a case.</summary>
/// <param name="Message">The last message and who wrote it when; null where nobody wrote.</param>
public sealed record CasePreview(QueueRow Row, string Order, string Buyer, string Seller, (DateTimeOffset At, string By, string Text)? Message);

/// <summary>Reads of one case what can be seen at a glance.</summary>
public sealed class PreviewQuery(IDbContextFactory<ConsoleDb> readers)
{
    private static readonly string MessageWritten = FactNames.Of(new Fact.MessageWritten(default, ""));

    public async Task<CasePreview?> Read(string reference)
    {
        await using var db = await readers.CreateDbContextAsync();
        if (await db.Cases.Where(row => row.Ref == reference).Select(QueueRow.Of).FirstOrDefaultAsync() is not { } row) return null;
        var order = await db.Cases.Where(one => one.Id == row.Id).Join(db.Orders, one => one.OrderId, order => order.Id, (_, order) => new { order.Number, order.BuyerName, order.SellerName }).SingleAsync();
        var last = await db.Facts.Where(fact => fact.CaseId == row.Id && fact.Name == MessageWritten).OrderByDescending(fact => fact.Seq).FirstOrDefaultAsync();
        return new(row, order.Number, order.BuyerName, order.SellerName, last is null ? null : (last.At, last.ActorName, ((Fact.MessageWritten)Journal.Read(last).Fact).Text));
    }
}
