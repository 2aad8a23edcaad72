using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Api.CaseFiles;

/// <summary>Finds the case a caller means; another site's case is as unknown as one that does not exist.</summary>
internal sealed class CaseFinder(IDbContextFactory<ConsoleDb> readers, PolicyBook policies, TimeProvider clock)
{
    /// <summary>The case with its order's exposure and its policy, or the answer that says there is none.</summary>
    public async Task<(Situation? Situation, Answer? Problem)> Find(Call call)
    {
        var text = call.Route("ref");
        if (!CaseRef.TryParse(text, out _)) return (null, Unknown(call, text));
        await using var db = await readers.CreateDbContextAsync(call.Aborted);
        var found = await db.Cases.Where(row => row.Ref == text)
            .Join(db.Orders, row => row.OrderId, order => order.Id, (row, order) => new { row.Site, row.Kind, row.State, Order = order }).FirstOrDefaultAsync(call.Aborted);
        if (found is null || !call.Sees(found.Site)) return (null, Unknown(call, text));
        var situation = Situation(found.Kind, found.State, found.Order);
        return (Law.AsksGuarantee(situation.Case) ? situation with { Guarantee = await db.Guarantee(found.Order, situation.Policy, clock.GetUtcNow(), call.Aborted) } : situation, null);
    }

    /// <summary>The case's ref where the caller may see it; for acts, which load the case again inside their transaction.</summary>
    public async Task<(CaseRef? Ref, Answer? Problem)> FindRef(Call call)
    {
        var text = call.Route("ref");
        if (!CaseRef.TryParse(text, out var reference)) return (null, Unknown(call, text));
        return await SiteOf(text, call.Aborted) is { } site && call.Sees(site) ? (reference, null) : (null, Unknown(call, text));
    }

    /// <summary>The site of a case; null where there is no such case.</summary>
    public async Task<string?> SiteOf(string reference, CancellationToken cancellation)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        return await db.Cases.Where(row => row.Ref == reference).Select(row => row.Site).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>All the law looks at, from the stored rows.</summary>
    public Situation Situation(CaseKind kind, string state, OrderRow order) => order.Situation(Wire.ReadCase(kind, state), policies);

    public static Answer Unknown(Call call, string reference) => call.Problems.NotFound($"Case '{reference}'");
}
