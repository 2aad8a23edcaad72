using MediationConsole.Cases;
using MediationConsole.Storage;
using static MediationConsole.Reports.Books.Columns;

namespace MediationConsole.Reports.Books;

/// <summary>A line of a journal with the ref of its case.</summary>
internal sealed record FactLine(string Ref, CaseKind Kind, FactRow Row);

/// <summary>An exhibit with the order of its case.</summary>
internal sealed record ExhibitEntry(ExhibitRow Row, string OrderNo);

/// <summary>Every case, its journal, its evidence and what it moved.</summary>
internal static class CasesBook
{
    public static Book Book { get; } = new("cases", source => source.Filtered.Where(row => row.OpenedAt >= source.From && row.OpenedAt < source.Until),
        [new Sheet<CaseLine>("Cases", Cases, source => source.Cases()), new Sheet<FactLine>("Timeline", Timeline, source => source.Of(Facts)), new Sheet<ExhibitEntry>("Exhibits", Exhibits, source => source.Of(Entries)), MoneySheet.Of("Money")]);

    private static IReadOnlyList<BookColumn<CaseLine>> Cases =>
    [
        Text<CaseLine>("Case", 11, (one, _) => one.Row.Ref),
        Counted<CaseLine>("Order", 19, (one, _) => one.Row.OrderNo),
        Text<CaseLine>("Site", 13, (one, reader) => reader.Site(one.Row.Site)),
        Text<CaseLine>("Kind", 16, (one, reader) => reader.Word(one.Row.Kind)),
        Text<CaseLine>("Stage", 13, (one, reader) => reader.Word(one.Row.Stage)),
        Text<CaseLine>("Status", 34, (one, reader) => reader.Word(one.Row.Status)),
        Text<CaseLine>("Reason", 40, (one, reader) => reader.Title("Reason", one.Row.Reason)),
        Text<CaseLine>("WaitingFor", 13, (one, reader) => one.Row.WaitingFor is { } who ? reader.Title("Waiting", who) : null),
        Instant<CaseLine>("Due", one => one.Row.NextDue),
        Text<CaseLine>("IfSilent", 30, (one, reader) => reader.Word(one.Row.NextSilence)),
        Text<CaseLine>("AskedFor", 20, (one, reader) => reader.Word(one.Dispute?.Request.Remedy)),
        Amount<CaseLine>("AtStake", one => one.Case.AtStake),
        Amount<CaseLine>("OrderPaid", one => new(one.Order.Captured, one.Case.Currency)),
        Currency<CaseLine>(one => one.Row.Currency),
        Text<CaseLine>("Owner", 18, (one, _) => one.Row.AssigneeName),
        Instant<CaseLine>("Opened", one => one.Row.OpenedAt),
        Instant<CaseLine>("Changed", one => one.Row.ChangedAt),
        Instant<CaseLine>("Closed", one => one.Row.ClosedAt),
        Text<CaseLine>("Outcome", 20, (one, reader) => reader.Word(one.Row.OutcomeRemedy)),
        Text<CaseLine>("OutcomeHow", 13, (one, reader) => reader.Word(one.Row.OutcomeHow)),
        Text<CaseLine>("OutcomeRule", 9, (one, _) => one.Dispute?.Outcome?.Rule),
        Amount<CaseLine>("Refunded", one => one.Dispute?.Outcome?.Refund),
        Amount<CaseLine>("Released", one => one.Dispute?.Outcome?.Release),
        Number<CaseLine>("AppealCount", one => one.Dispute?.Appeals.Count, Foot.Sum),
        Number<CaseLine>("Breaches", one => one.Row.Breaches, Foot.Sum, "{0}>0"),
        Number<CaseLine>("BuyerExhibits", one => one.Row.BuyerExhibits, Foot.Sum),
        Number<CaseLine>("SellerExhibits", one => one.Case.Exhibits.Count(exhibit => exhibit is { By: Side.Seller, IsSound: true }), Foot.Sum),
        Name<CaseLine>("Buyer", 22, one => one.Order.BuyerName),
        Name<CaseLine>("Seller", 24, one => one.Order.SellerName),
    ];

    private static IReadOnlyList<BookColumn<FactLine>> Timeline =>
    [
        Text<FactLine>("Case", 11, (one, _) => one.Ref),
        new("Seq", 9, (one, _) => Cell.Of((decimal)one.Row.Seq), Foot.Count),
        Instant<FactLine>("At", one => one.Row.At),
        Text<FactLine>("Actor", 13, (one, reader) => reader.Title("Actor", one.Row.Actor.Split(':')[0])),
        Text<FactLine>("ActorName", 20, (one, _) => one.Row.ActorName),
        Prose<FactLine>("Sentence", 110, (one, _) => Sentences.Of(Wire.ReadFact(one.Row.Name, one.Row.Data), one.Row.ActorName)),
    ];

    private static IReadOnlyList<BookColumn<ExhibitEntry>> Exhibits =>
    [
        Text<ExhibitEntry>("Case", 11, (one, _) => one.Row.Ref),
        Counted<ExhibitEntry>("Order", 19, (one, _) => one.OrderNo),
        Text<ExhibitEntry>("Label", 9, (one, _) => Exhibit.LabelOf(one.Row.By, one.Row.Place)),
        Text<ExhibitEntry>("By", 10, (one, reader) => reader.Word(one.Row.By)),
        Text<ExhibitEntry>("Type", 34, (one, reader) => reader.Title("Evidence", one.Row.Type)),
        Prose<ExhibitEntry>("FileName", 30, (one, _) => one.Row.FileName),
        Text<ExhibitEntry>("MediaType", 16, (one, _) => one.Row.MediaType),
        Number<ExhibitEntry>("Size", one => one.Row.Size, Foot.Sum),
        Instant<ExhibitEntry>("At", one => one.Row.At),
        Text<ExhibitEntry>("Late", 9, (one, reader) => reader.Say(one.Row.Late ? "YesNo.Yes" : "YesNo.No")),
        Text<ExhibitEntry>("Counts", 9, (one, reader) => reader.Say(one.Row.Counts ? "YesNo.Yes" : "YesNo.No")),
        Text<ExhibitEntry>("ExhibitState", 16, (one, reader) => reader.Word(one.Row.State)),
        Text<ExhibitEntry>("Sha256", 66, (one, _) => one.Row.Sha256),
    ];

    private static IQueryable<FactLine> Facts(ConsoleDb db, long[] ids) =>
        db.Facts.Where(fact => ids.Contains(fact.CaseId)).Join(db.Cases, fact => fact.CaseId, row => row.Id, (fact, row) => new { fact, row.Ref, row.Kind })
            .OrderBy(both => both.fact.CaseId).ThenBy(both => both.fact.Seq).Select(both => new FactLine(both.Ref, both.Kind, both.fact));

    private static IQueryable<ExhibitEntry> Entries(ConsoleDb db, long[] ids) =>
        db.Exhibits.Where(exhibit => ids.Contains(exhibit.CaseId)).Join(db.Cases, exhibit => exhibit.CaseId, row => row.Id, (exhibit, row) => new { exhibit, row.OrderNo })
            .OrderBy(both => both.exhibit.CaseId).ThenBy(both => both.exhibit.Number).Select(both => new ExhibitEntry(both.exhibit, both.OrderNo));
}
