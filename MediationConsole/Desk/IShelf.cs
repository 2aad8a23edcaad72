using MediationConsole.Cases;
using MediationConsole.Storage;

namespace MediationConsole.Desk;

/// <summary>Where cases and orders lie that an act touches: the database, or nowhere for a case of the past.</summary>
internal interface IShelf
{
    /// <summary>When the console was down lately (D31).</summary>
    IReadOnlyList<Outage> Outages { get; }

    /// <summary>The case of that ref; null where there is none.</summary>
    Task<CaseRow?> Case(CaseRef reference);

    /// <summary>The order of that number in the books; null where there is none.</summary>
    Task<OrderRow?> Order(long id);

    /// <summary>The cases of the order that are not over, or have something still to pay, oldest first.</summary>
    Task<IReadOnlyList<CaseRef>> Unfinished(OrderRow order);

    /// <summary>The cases that are not over and stand under that statement, oldest first (H5).</summary>
    Task<IReadOnlyList<CaseRef>> Under(string statement);

    /// <summary>The order as the law finds it before a case is opened on it.</summary>
    Task<Standing> Stands(OrderRow order, Act opening, DateTimeOffset now);

    /// <summary>The ref that the next case of a kind will bear.</summary>
    Task<CaseRef> Next(CaseKind kind);

    /// <summary>The policy that a new case of that site gets.</summary>
    Policy PolicyFor(string site);

    /// <summary>The policy that a case has pinned.</summary>
    Task<Policy> PolicyOf(Case one);

    /// <summary>What the guarantee has paid so far (G1).</summary>
    Task<GuaranteeBook> Guarantee(OrderRow order, Policy policy, DateTimeOffset now);

    /// <summary>Notes that the buyer of the order is flagged (G3).</summary>
    Task Flag(OrderRow order, CaseRef by, DateTimeOffset now);
}
