using MediationConsole.Desk;
using MediationConsole.People;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Api.OrderFiles;

/// <summary>Finds the order a caller means: unique by site and number among the sites the caller sees.</summary>
internal sealed class OrderFinder(IDbContextFactory<ConsoleDb> readers, PolicyBook policies)
{
    /// <summary>The order, or the answer that says why there is none.</summary>
    /// <param name="site">Which site, where the caller said so; null to look at all the caller sees.</param>
    public async Task<(OrderRow? Order, Answer? Problem)> Find(Call call, string number, string? site)
    {
        if (site is not null && !policies.Knows(site)) return (null, call.Problems.Impossible("site", $"There is no site '{site}'."));
        var found = await Among(number, site is not null ? [site] : call.Caller is Caller.Marketplace key ? key.Sites : null);
        return found.FindAll(order => call.Sees(order.Site)) switch
        {
            [] => (null, call.Problems.NotFound($"Order '{number}'")),
            [var only] => (only, null),
            var several => (null, call.Problems.Of(409, "ambiguous_order",
                $"Order '{number}' exists on {string.Join(" and ", several.Select(order => order.Site))}: say which with site.")),
        };
    }

    private async Task<List<OrderRow>> Among(string number, IReadOnlyList<string>? sites)
    {
        await using var db = await readers.CreateDbContextAsync();
        var orders = db.Orders.Where(order => order.Number == number);
        if (sites is not null) orders = orders.Where(order => sites.Contains(order.Site));
        return await orders.OrderBy(order => order.Site).ToListAsync();
    }
}
