using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>One case while an act is handled: what was loaded, what the facts make of it, and the rows that follow.</summary>
internal sealed class Docket
{
    private readonly ConsoleDb db;
    private readonly List<Entry> written = [];
    private CaseRow? row;
    private Dispute? before;
    private Dispute? dispute;
    private readonly IReadOnlyList<Outage> outages;
    private long nextNumber;

    private Docket(ConsoleDb db, OrderRow order, Policy policy, IReadOnlyList<Outage> outages, DateTimeOffset now) =>
        (this.db, Order, Policy, this.outages, Now) = (db, order, policy, outages, now);

    public OrderRow Order { get; }

    public Policy Policy { get; }

    public DateTimeOffset Now { get; }

    public Dispute Dispute => dispute ?? throw new InvalidOperationException("The case is not open yet.");

    /// <summary>True while no case exists: the opening was refused.</summary>
    public bool IsNew => dispute is null;

    /// <summary>Read off the order each time, since several cases can lie on the desk for one order.</summary>
    public Situation Situation => new(Dispute, Order.Exposure(), Policy) { Order = Order.Weighing(), Outages = outages };

    public CaseRef NextRef => new(CaseKind.Dispute, nextNumber);

    public OrderStanding Standing { get; private set; } = null!;

    /// <summary>How many terms have lapsed on this desk.</summary>
    public int Lapsed => written.Count(entry => entry.Fact is Fact.TermLapsed);

    public CaseChanged? Change => written.Count == 0 ? null
        : new(Dispute.Ref, Dispute.Ref.Kind, Dispute.Site, Dispute.Version, Dispute.Stage, Dispute.Status, before is null);

    public static async Task<Docket?> Load(ConsoleDb db, CaseRef reference, PolicyBook policies, IReadOnlyList<Outage> outages, DateTimeOffset now)
    {
        var text = reference.ToString();
        if (await db.Cases.FirstOrDefaultAsync(row => row.Ref == text) is not { } row) return null;
        var order = await db.Orders.FirstAsync(order => order.Id == row.OrderId);
        var state = Wire.Read<Dispute>(row.State);
        // Another node may have published it a moment ago.
        if (!policies.Has(state.Policy, state.PolicyVersion)) await policies.ReadAgain(db);
        return new Docket(db, order, policies.Pinned(state.Site, state.Policy, state.PolicyVersion), outages, now) { row = row, before = state, dispute = state };
    }

    public static async Task<Docket> ForNew(ConsoleDb db, OrderRow order, Policy policy, DateTimeOffset now)
    {
        var earlier = await db.Cases.Where(row => row.OrderId == order.Id && row.Kind == CaseKind.Dispute)
            .Select(row => new { row.Ref, row.Stage, row.OutcomeHow, row.OutcomeRemedy }).ToListAsync();
        var open = earlier.FirstOrDefault(row => row.Stage != Stage.Closed)?.Ref;
        var released = earlier.Exists(row => row is { OutcomeHow: OutcomeHow.Ruling, OutcomeRemedy: Remedy.Release });
        // The single writer gives numbers out one after the other; a refused opening uses none up.
        var last = await db.Cases.Where(row => row.Kind == CaseKind.Dispute).OrderByDescending(row => row.Id).Select(row => row.Ref).FirstOrDefaultAsync();
        var docket = new Docket(db, order, policy, [], now) { nextNumber = last is null ? 1 : CaseRef.Parse(last).Number + 1 };
        docket.Standing = new(order.Site, order.Number, order.Exposure(), open is null ? null : CaseRef.Parse(open), released) { Marks = order.Weighing() };
        return docket;
    }

    public void Open(IReadOnlyList<Fact> facts, Actor actor)
    {
        dispute = Dispute.Opened((Fact.DisputeOpened)facts[0], Now);
        Note(facts[0], actor);
        Write([.. facts.Skip(1)], actor);
    }

    public void Write(IReadOnlyList<Fact> facts, Actor actor)
    {
        foreach (var fact in facts)
        {
            dispute = Dispute.Apply(fact, Now);
            Note(fact, actor);
        }
    }

    /// <summary>Puts everything that changed into the context; the writer saves it.</summary>
    /// <param name="told">False for records of the past, which nobody outside is told of any more.</param>
    public async Task Save(bool told = true)
    {
        if (written.Count == 0) return;
        if (row is null)
        {
            row = CaseRows.New(Dispute, Order, Now);
            db.Cases.Add(row);
            await db.SaveChangesAsync(); // the facts need the id
        }

        CaseRows.Copy(Dispute, row, written, Now);
        row.Frozen = Order.Weighing().Holds.Count > 0;
        foreach (var entry in written) Keep(entry, row, told);
        KeepTerms(row.Id);
        db.Tell(() => Neighbours.Write(Change!));
    }

    private void Note(Fact fact, Actor actor)
    {
        written.Add(new Entry(Dispute.Version, Now, actor.Kind, NameOf(actor), fact));
        if (fact is not Fact.SettlementInstructed instructed) return;
        var transaction = Settlement.Movement(instructed.Kind, instructed.Amount);
        Order.Book(transaction);
        db.Ledger.Add(LedgerRows.Of(transaction, Order, Now, Dispute.Ref.ToString(), instructed.Id));
    }

    private void Keep(Entry entry, CaseRow row, bool told)
    {
        var fact = new FactRow
        {
            CaseId = row.Id,
            Seq = entry.Seq,
            At = entry.At,
            Actor = entry.Actor,
            ActorName = entry.ActorName,
            Name = FactNames.Of(entry.Fact),
            Data = Wire.WriteFact(entry.Fact),
            Hash = "",
        };
        fact.Hash = row.LastHash = Journal.HashOf(row.LastHash, row.Ref, fact);
        db.Facts.Add(fact);
        foreach (var consequence in Consequences.Of(entry.Fact, Dispute, SideOf(entry.Actor))) db.Outbox.Add(OutboxRows.Of(consequence, row, entry.At, told));
    }

    private void KeepTerms(long caseId)
    {
        var old = before?.Terms ?? [];
        for (var i = 0; i < Dispute.Terms.Count; i++)
        {
            var term = Dispute.Terms[i];
            if (i >= old.Count) db.Terms.Add(TermRows.Of(term, caseId, i, Dispute.Ref, Now));
            else if (old[i] != term) db.Terms.Update(TermRows.Of(term, caseId, i, Dispute.Ref, Now));
        }
    }

    private static Side? SideOf(string actor) => actor == Side.Buyer.Word() ? Side.Buyer : actor == Side.Seller.Word() ? Side.Seller : null;

    private string NameOf(Actor actor) => actor switch
    {
        Actor.Buyer => Order.BuyerName,
        Actor.Seller => Order.SellerName,
        Actor.Staff staff => staff.Name,
        Actor.Gateway => "Payment gateway",
        Actor.Bank => "Bank",
        Actor.Marketplace => "Marketplace",
        Actor.Clock => "Clock",
        _ => throw new InvalidOperationException("An actor without a name."),
    };
}
