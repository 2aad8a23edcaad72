namespace MediationConsole.Storage;

/// <summary>The rows that acts on one case leave behind, from the order down to what goes out, before they are laid down.</summary>
public sealed class Sheaf(OrderRow order)
{
    private readonly SortedDictionary<int, (TermRow Row, bool IsNew)> terms = [];
    private readonly SortedDictionary<int, (ExhibitRow Row, bool IsNew)> exhibits = [];

    public OrderRow Order { get; } = order;

    /// <summary>True where the order itself is another than it was.</summary>
    public bool OrderMoved { get; set; }

    /// <summary>The case; null until it is opened.</summary>
    public CaseRow? Case { get; set; }

    public List<FactRow> Facts { get; } = [];

    public List<LedgerRow> Ledger { get; } = [];

    public List<OutboxRow> Outbox { get; } = [];

    /// <summary>Terms that began, by their place in the case.</summary>
    public IEnumerable<TermRow> NewTerms => terms.Values.Where(term => term.IsNew).Select(term => term.Row);

    /// <summary>Terms that stood there before and are others now.</summary>
    public IEnumerable<TermRow> ChangedTerms => terms.Values.Where(term => !term.IsNew).Select(term => term.Row);

    /// <summary>Exhibits that came in, by their numbers.</summary>
    public IEnumerable<ExhibitRow> NewExhibits => exhibits.Values.Where(exhibit => exhibit.IsNew).Select(exhibit => exhibit.Row);

    /// <summary>Exhibits that were there before and stand otherwise now.</summary>
    public IEnumerable<ExhibitRow> ChangedExhibits => exhibits.Values.Where(exhibit => !exhibit.IsNew).Select(exhibit => exhibit.Row);

    /// <summary>Takes a term in as it stands now; a term that began in this sheaf stays a new one however it changes.</summary>
    public void Keep(TermRow term, bool isNew) => terms[term.Ordinal] = (term, isNew || (terms.TryGetValue(term.Ordinal, out var kept) && kept.IsNew));

    /// <summary>Takes an exhibit in as it stands now; one that came in with this sheaf stays a new one however it changes.</summary>
    public void Keep(ExhibitRow exhibit, bool isNew) =>
        exhibits[exhibit.Number] = (exhibit, isNew || (exhibits.TryGetValue(exhibit.Number, out var kept) && kept.IsNew));

    /// <summary>Enters the numbers of order and case, once the database has given them, wherever they are named.</summary>
    internal void Number()
    {
        foreach (var transaction in Ledger) transaction.OrderId = Order.Id;
        if (Case is null) return;
        Case.OrderId = Order.Id;
        foreach (var fact in Facts) fact.CaseId = Case.Id;
        foreach (var (term, _) in terms.Values) term.CaseId = Case.Id;
        foreach (var (exhibit, _) in exhibits.Values) exhibit.CaseId = Case.Id;
    }
}
