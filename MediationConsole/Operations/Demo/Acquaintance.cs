using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.People;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Operations.Demo;

/// <summary>A mediator of the demo knows one of its sellers, so that a newcomer meets a conflict of interest (D21).</summary>
internal sealed class Acquaintance(Relations relations, IDbContextFactory<ConsoleDb> readers)
{
    private static readonly Actor.Staff Who = Cast.Mediators[^1];

    /// <summary>Declares it for the seller of a case that waits for a mediator; once made, it is not made again.</summary>
    public async Task Make(CancellationToken cancellation)
    {
        if ((await relations.List(Who.Id)).Count > 0) return;
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var unclaimed = await db.Cases.Where(row => row.Status == Status.UnderReview && row.Assignee == null).OrderBy(row => row.Id)
            .Join(db.Orders, row => row.OrderId, order => order.Id, (_, order) => order).FirstOrDefaultAsync(cancellation);
        if (unclaimed is null) return;
        await relations.Declare(Who, new(unclaimed.Site, unclaimed.Read().Seller.Id), "My sister keeps the books of this shop.");
    }
}
