using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.People;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Api.OrderFiles;

/// <summary>Orders as marketplaces report and read them (section 7, D33).</summary>
internal sealed class OrderFile(Desk.Orders orders, OrderFinder finder, PolicyBook policies, IDbContextFactory<ConsoleDb> readers)
{
    /// <summary>Creates the order (201) or brings it up to date (200).</summary>
    public async Task<Answer> Put(Call call, OrderBody body, Fields fields)
    {
        if (call.Caller is not Caller.Marketplace key) return call.Problems.RoleMissing("Orders are reported by marketplaces, with a key of theirs.");
        var (asked, named) = (call.Query("site"), string.IsNullOrWhiteSpace(body.Site) ? null : body.Site);
        if (asked is not null && named is not null && asked != named) return call.Problems.Impossible("site", "The address and the body name different sites.");
        if ((named ?? asked) is not { } site) return call.Problems.Impossible("site", "site is missing.");
        if (!policies.Knows(site)) return call.Problems.Impossible("site", $"There is no site '{site}'.");
        if (!key.Serves(site)) return call.Problems.Of(403, "site_not_allowed", $"The key is not bound to site '{site}'.");
        if (OrderReading.Read(site, call.Route("orderNo"), body, fields) is not { } report || fields.Faulty) return call.Problems.Impossible(fields.Faults);
        var reported = await orders.Report(report, call.Receipt, taken => Say(call, taken));
        call.Kept = call.Receipt is not null;
        return reported.Answer!;
    }

    /// <summary>One order with its label, its cases and what its payment has become.</summary>
    public async Task<Answer> Get(Call call)
    {
        var (order, problem) = await finder.Find(call, call.Route("orderNo"), call.Query("site"));
        if (order is null) return problem!;
        await using var db = await readers.CreateDbContextAsync(call.Aborted);
        var cases = await db.Cases.Where(row => row.OrderId == order.Id).OrderBy(row => row.Id)
            .Select(row => new { row.Ref, row.Kind, row.Stage, row.State }).ToListAsync(call.Aborted);
        return Answers.Ok(OrderView.Of(order) with
        {
            // The latest case that has something to say of the order speaks for it.
            OrderStatus = cases.AsEnumerable().Reverse().Select(row => Wire.ReadCase(row.Kind, row.State).OrderLabel).FirstOrDefault(label => label is not null) ?? Label(order.Status),
            Frozen = cases.Exists(row => row.Stage != Stage.Closed) || order.Weighing().Holds.Count > 0,
            Cases = [.. cases.Select(row => row.Ref)],
        });
    }

    /// <summary>The order's ledger.</summary>
    public async Task<Answer> Ledger(Call call)
    {
        var (order, problem) = await finder.Find(call, call.Route("orderNo"), call.Query("site"));
        if (order is null) return problem!;
        await using var db = await readers.CreateDbContextAsync(call.Aborted);
        var rows = await db.Ledger.Where(row => row.OrderId == order.Id).Include(row => row.Entries).OrderBy(row => row.Id).ToListAsync(call.Aborted);
        return Answers.Ok(new LedgerView([.. rows.Select(View)]));
    }

    private static TransactionView View(LedgerRow row)
    {
        var currency = Currency.From(row.Currency);
        return new(row.Id, row.At, row.Kind, row.CaseRef, row.Settlement,
            [.. row.Entries.OrderBy(entry => entry.Id).Select(entry => new EntryView(entry.Account, new Money(entry.Minor, currency)))]);
    }

    private static Answer Say(Call call, Reported reported) => reported switch
    {
        { Refusal: { } refused } => call.Problems.Refused(refused),
        { Created: true, Order: { } order } =>
            Answers.Created(OrderView.Of(order), $"/api/v1/orders/{Uri.EscapeDataString(order.Number)}?site={Uri.EscapeDataString(order.Site)}"),
        _ => Answers.Ok(OrderView.Of(reported.Order!)),
    };

    // "second_billing" reads "Second billing".
    private static string Label(string status) => char.ToUpperInvariant(status[0]) + status[1..].Replace('_', ' ');
}
