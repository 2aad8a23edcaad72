using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Desk;

/// <summary>One case while acts on it are handled: what was loaded, what the facts make of it, and the rows that follow.</summary>
internal sealed class Docket
{
    private readonly List<Entry> written = [];
    private readonly List<Entry> ofAct = [];
    private readonly Sheaf sheaf;
    private readonly IReadOnlyList<Outage> outages;
    private IReadOnlyList<Term> terms = [];
    private IReadOnlyList<ExhibitRow> exhibits = [];
    private bool isNew = true;
    private Case? one;

    /// <summary>A case that may be opened on the order.</summary>
    public Docket(OrderRow order, Policy policy, IReadOnlyList<Outage> outages, DateTimeOffset now) =>
        (sheaf, Book, Policy, this.outages, Now) = (new(order), new(order), policy, outages, now);

    public OrderRow Order => sheaf.Order;

    /// <summary>The rows so far; the case's own row follows when the docket is closed.</summary>
    public Sheaf Sheaf => sheaf;

    public Policy Policy { get; }

    public DateTimeOffset Now { get; private set; }

    public Case Case => one ?? throw new InvalidOperationException("The case is not open yet.");

    /// <summary>True while no case exists: the opening was refused.</summary>
    public bool IsNew => one is null;

    /// <summary>True where it was opened here.</summary>
    public bool WasOpened => isNew && one is not null;

    /// <summary>Read off the order each time, since several cases can lie on the desk for one order.</summary>
    public Situation Situation => new(Case, Order.Exposure(), Policy)
    {
        Order = Order.Weighing(),
        Outages = outages,
        Sheet = Case.Ref.Kind == CaseKind.Dispute ? OrderSheet.Blank : Order.Sheet(),
        Guarantee = Guarantee,
        NextHold = NextHold,
        OwnerSeenAt = OwnerSeenAt,
    };

    /// <summary>When whoever has the case was last at it, where the law asks for it (D20).</summary>
    public DateTimeOffset? OwnerSeenAt { get; set; }

    /// <summary>What the guarantee has paid so far, where the law asks for it (G1).</summary>
    public GuaranteeBook Guarantee { get; set; } = GuaranteeBook.Unused;

    /// <summary>The ref of the next hold, where the case may come to need one again (H3).</summary>
    public CaseRef? NextHold { get; set; }

    /// <summary>Where what is booked goes: with that of other cases of the order into one list.</summary>
    public Sheaf Book { get; set; }

    /// <summary>How many terms have lapsed on this desk.</summary>
    public int Lapsed => written.Concat(ofAct).Count(entry => entry.Fact is Fact.TermLapsed);

    public CaseChanged? Change => written.Count == 0 ? null
        : new(Case.Ref, Case.Ref.Kind, Case.Site, Case.Version, Case.Stage, Case.Status, isNew);

    /// <summary>A case that is there already.</summary>
    public static Docket Of(CaseRow row, Case one, OrderRow order, Policy policy, IReadOnlyList<Outage> outages, DateTimeOffset now)
    {
        var docket = new Docket(order, policy, outages, now) { one = one, terms = one.Terms, exhibits = ExhibitRows.Of(one, order, row.Id), isNew = false };
        docket.sheaf.Case = row;
        return docket;
    }

    public void Open(IReadOnlyList<Fact> facts, Actor actor)
    {
        one = Case.Opened(facts[0], Now);
        sheaf.Case = CaseRows.New(Case, Order, Now);
        Note(facts[0], actor);
        Write([.. facts.Skip(1)], actor);
    }

    public void Write(IReadOnlyList<Fact> facts, Actor actor)
    {
        foreach (var fact in facts)
        {
            var before = Case;
            one = before.Apply(fact, Now);
            // The answer to an act tells of the fund as the act has left it.
            Guarantee = Guarantee.After(before, Case, Policy, Now);
            Note(fact, actor);
        }
    }

    /// <summary>Time has passed since the last act.</summary>
    public void MoveTo(DateTimeOffset now) => Now = now;

    /// <summary>Makes the rows of what the act has written; consequences are those of the dispute after it.</summary>
    /// <param name="told">False for records of the past, which nobody outside is told of any more.</param>
    public void EndAct(bool told = true)
    {
        if (ofAct.Count == 0) return;
        foreach (var entry in ofAct) Keep(entry, sheaf.Case!, told);
        KeepTerms(sheaf.Case!.Id);
        KeepExhibits(sheaf.Case.Id);
        written.AddRange(ofAct);
        ofAct.Clear();
    }

    /// <summary>All that was written, with the row that queues read; null where nothing was.</summary>
    public Sheaf? Close()
    {
        if (written.Count == 0) return null;
        CaseRows.Copy(Case, sheaf.Case!, written, written[^1].At);
        sheaf.Case!.Frozen = CaseRows.IsFrozen(Case, Order);
        return sheaf;
    }

    private void Note(Fact fact, Actor actor)
    {
        ofAct.Add(new Entry(Case.Version, Now, actor.Kind, NameOf(actor), fact));
        if (fact is not Fact.SettlementInstructed instructed) return;
        var transaction = Settlement.Movement(instructed.Kind, instructed.Amount);
        Order.Book(transaction);
        Book.OrderMoved = true;
        Book.Ledger.Add(LedgerRows.Of(transaction, Order, Now, Case.Ref.ToString(), instructed.Id));
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
        sheaf.Facts.Add(fact);
        foreach (var consequence in Consequences.Of(entry.Fact, Case, SideOf(entry.Actor))) sheaf.Outbox.Add(OutboxRows.Of(consequence, row, (entry, fact), told));
    }

    private void KeepTerms(long caseId)
    {
        for (var i = 0; i < Case.Terms.Count; i++)
        {
            var term = Case.Terms[i];
            if (i >= terms.Count || terms[i] != term) sheaf.Keep(TermRows.Of(term, caseId, i, Case.Ref, Now), i >= terms.Count);
        }

        terms = Case.Terms;
    }

    private void KeepExhibits(long caseId)
    {
        if (Case.Exhibits.Count == 0) return;
        var rows = ExhibitRows.Of(Case, Order, caseId);
        for (var i = 0; i < rows.Count; i++)
            if (i >= exhibits.Count || !ExhibitRows.AreAlike(exhibits[i], rows[i])) sheaf.Keep(rows[i], i >= exhibits.Count);
        exhibits = rows;
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
