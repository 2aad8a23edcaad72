using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Reports.Books.Columns;

namespace MediationConsole.Reports.Books;

/// <summary>A ruling with its dispute, and the appeal against it if there is one.</summary>
internal sealed record RulingLine(CaseLine Case, Dispute Dispute, Ruling Ruling)
{
    public Appeal? Appeal => Dispute.Appeals.LastOrDefault(appeal => appeal.Ruling == Ruling.Number);
}

/// <summary>One finding of a ruling.</summary>
internal sealed record FindingLine(RulingLine Ruling, int Number, Finding Finding);

/// <summary>The rulings of a time: what was found, what was ruled, by whom, and what became of it on appeal (D20–D23, D28).</summary>
internal static class RulingsBook
{
    private const string HasRuling = "\"rulings\":[{";

    public static Book Book { get; } = new("rulings", Cases, [new Sheet<RulingLine>("Rulings", Rulings, Lines), new Sheet<FindingLine>("Findings", Findings, FindingLines), MoneySheet.Of("Money")]);

    private static IReadOnlyList<BookColumn<RulingLine>> Rulings =>
    [
        Text<RulingLine>("Case", 11, (one, _) => one.Case.Row.Ref),
        Counted<RulingLine>("Order", 19, (one, _) => one.Case.Row.OrderNo),
        Text<RulingLine>("Site", 13, (one, reader) => reader.Site(one.Case.Row.Site)),
        Number<RulingLine>("RulingNumber", one => one.Ruling.Number),
        Instant<RulingLine>("RuledAt", one => one.Ruling.At),
        Text<RulingLine>("Mediator", 18, (one, _) => one.Ruling.ByName),
        Text<RulingLine>("ApprovedBy", 18, (one, _) => one.Ruling.ApprovedByName),
        Text<RulingLine>("RulingState", 22, (one, reader) => reader.Word(one.Ruling.State)),
        Text<RulingLine>("Reason", 40, (one, reader) => reader.Title("Reason", one.Dispute.Reason)),
        Text<RulingLine>("Findings", 44, (one, reader) => string.Join("; ", one.Ruling.Findings.Select(finding => reader.Title("Finding", finding.Reason)))),
        Text<RulingLine>("AskedFor", 20, (one, reader) => reader.Word(one.Dispute.Request.Remedy)),
        Amount<RulingLine>("Asked", one => one.Dispute.Request.Amount),
        Text<RulingLine>("Ruled", 20, (one, reader) => reader.Word(one.Ruling.Remedy)),
        Amount<RulingLine>("RuledAmount", one => one.Ruling.Amount),
        Currency<RulingLine>(one => one.Case.Row.Currency),
        Text<RulingLine>("Responsible", 13, (one, reader) => reader.Word(one.Ruling.Responsible)),
        Text<RulingLine>("Funding", 13, (one, reader) => reader.Word(one.Ruling.Funding)),
        Text<RulingLine>("Freight", 13, (one, reader) => reader.Word(one.Ruling.Freight)),
        Text<RulingLine>("AppealBy", 12, (one, reader) => reader.Word(one.Appeal?.By)),
        Prose<RulingLine>("AppealGround", 30, (one, _) => one.Appeal?.Ground),
        Text<RulingLine>("AppealResult", 16, (one, reader) => one.Appeal is { } appeal ? appeal.Result is { } result ? reader.Word(result) : reader.Word(appeal.State) : null),
        Text<RulingLine>("AppealDecidedBy", 18, (one, _) => one.Appeal?.DecidedByName),
        Instant<RulingLine>("AppealDecidedAt", one => one.Appeal?.DecidedAt),
        Number<RulingLine>("Breaches", one => one.Case.Row.Breaches, Foot.Sum, "{0}>0"),
        Name<RulingLine>("Buyer", 22, one => one.Case.Order.BuyerName),
        Name<RulingLine>("Seller", 24, one => one.Case.Order.SellerName),
        Prose<RulingLine>("RulingText", 70, (one, _) => one.Ruling.Text),
    ];

    private static IReadOnlyList<BookColumn<FindingLine>> Findings =>
    [
        Text<FindingLine>("Case", 11, (one, _) => one.Ruling.Case.Row.Ref),
        Counted<FindingLine>("Order", 19, (one, _) => one.Ruling.Case.Row.OrderNo),
        Number<FindingLine>("RulingNumber", one => one.Ruling.Ruling.Number),
        Number<FindingLine>("FindingNumber", one => one.Number),
        Text<FindingLine>("FindingReason", 44, (one, reader) => reader.Title("Finding", one.Finding.Reason)),
        Text<FindingLine>("Exhibits", 20, (one, _) => string.Join(", ", one.Finding.Exhibits.Select(one.Ruling.Dispute.Label))),
        Text<FindingLine>("Mediator", 18, (one, _) => one.Ruling.Ruling.ByName),
        Prose<FindingLine>("Point", 70, (one, _) => one.Finding.Point),
    ];

    // A ruling lies between the opening of its case and the last change of it; which disputes have one stands in their state alone.
    private static IQueryable<Storage.CaseRow> Cases(BookSource source) => source.Filtered.Where(row =>
        row.Kind == CaseKind.Dispute && row.OpenedAt < source.Until && row.ChangedAt >= source.From && row.State.Contains(HasRuling));

    private static async IAsyncEnumerable<RulingLine> Lines(BookSource source)
    {
        await foreach (var one in source.Cases())
            if (one.Dispute is { } dispute)
                foreach (var ruling in dispute.Rulings.Where(ruling => source.Holds(ruling.At)))
                    yield return new(one, dispute, ruling);
    }

    private static async IAsyncEnumerable<FindingLine> FindingLines(BookSource source)
    {
        await foreach (var one in Lines(source))
            foreach (var (at, finding) in one.Ruling.Findings.Index())
                yield return new(one, at + 1, finding);
    }
}
