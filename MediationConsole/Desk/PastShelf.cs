using MediationConsole.Cases;
using MediationConsole.Storage;

namespace MediationConsole.Desk;

/// <summary>The shelf of a case of the past: its order has no other case, and nothing is in the books yet.</summary>
internal sealed class PastShelf(Policy policy, CaseRef reference) : IShelf
{
    public IReadOnlyList<Outage> Outages => [];

    public Task<CaseRow?> Case(CaseRef reference) => Task.FromResult<CaseRow?>(null);

    public Task<OrderRow?> Order(long id) => Task.FromResult<OrderRow?>(null);

    public Task<IReadOnlyList<CaseRef>> Unfinished(OrderRow order) => Task.FromResult<IReadOnlyList<CaseRef>>([]);

    public Task<IReadOnlyList<CaseRef>> Under(string statement) => Task.FromResult<IReadOnlyList<CaseRef>>([]);

    public Task<Standing> Stands(OrderRow order, Act opening, DateTimeOffset now) => Task.FromResult(new Standing(order.Site, order.Number, order.Exposure(), [])
    {
        Marks = order.Weighing(),
        Sheet = order.Sheet(),
        Next = kind => kind == reference.Kind ? reference : throw new InvalidOperationException($"No number was drawn for a {kind}."),
    });

    public Task<CaseRef> Next(CaseKind kind) => throw new InvalidOperationException($"No number was drawn for a {kind}.");

    public Policy PolicyFor(string site) => policy;

    public Task<Policy> PolicyOf(Case one) => Task.FromResult(policy);

    public Task<GuaranteeBook> Guarantee(OrderRow order, Policy policy, DateTimeOffset now) => Task.FromResult(GuaranteeBook.Unused);

    public Task Flag(OrderRow order, CaseRef by, DateTimeOffset now) => throw new InvalidOperationException("A case of the past flags nobody.");
}
