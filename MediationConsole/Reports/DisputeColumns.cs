using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Reports;

/// <summary>The columns of a book of cases, those of the queue first.</summary>
internal static class DisputeColumns
{
    public static IReadOnlyList<Column> Of(PolicyBook policies) =>
    [
        Words("Case", 11, line => line.Row.Ref),
        Words("Order", 19, line => line.Row.OrderNo),
        Words("Site", 13, line => policies.Title(line.Row.Site)),
        Words("Stage", 12, line => BookWords.Of(line.Row.Stage)),
        Words("Status", 44, line => BookWords.Of(line.Row.Status)),
        Words("Reason", 56, line => BookWords.Subject(line.Row.Reason)),
        Words("Waiting for", 12, line => BookWords.Waiting(line.Row.WaitingFor)),
        Instant("Due (UTC)", line => line.Row.NextDue),
        Words("If nobody acts", 54, line => line.Row.NextSilence is { } silence ? BookWords.Of(silence) : null),
        Words("Stayed", 34, line => line.Dispute?.Stay is { } stay ? BookWords.Of(stay) : null),
        Words("Frozen", 24, line => line.Order.Weighing() is { Holds: { Count: > 0 } holds } ? string.Join(", ", holds.Select(hold => hold.Ref)) : null),
        Words("Open appeal", 44, line => line.Dispute is { } dispute ? BookWords.Appeals(dispute) : line.Row.AppealOpen ? BookWords.Of(Side.Seller) : null),
        Words("Waits for approval", 44, line => line.Dispute?.RulingToApprove is { } ruling ? BookWords.Of(ruling) : line.Row.AwaitsApproval ? BookWords.Of("Yes") : null),
        Words("Failed payments", 40, line => BookWords.Failed(line.Case)),
        Words("Buyer asks for", 18, line => line.Dispute is { } dispute ? BookWords.Of(dispute.Request.Remedy) : null),
        Amount("At stake", line => line.Case.AtStake),
        Amount("Order paid", line => new(line.Order.Captured, line.Case.Currency)),
        new WordsColumn(BookWords.Of("Currency"), 10, line => line.Row.Currency, Centred: true),
        Words("Buyer", 24, line => line.Order.BuyerName),
        Words("Seller", 26, line => line.Order.SellerName),
        Number("Exhibits of buyer", line => line.Row.BuyerExhibits),
        Number("Exhibits of seller", line => line.Case.Exhibits.Count(exhibit => exhibit is { By: Side.Seller, IsSound: true })),
        Number("Seller's list: there", line => line.Row.SellerHave),
        Number("Seller's list: owed", line => line.Row.SellerNeed),
        Number("Breaches of the centre", line => line.Row.Breaches),
        Words("Owner", 18, line => line.Row.AssigneeName),
        Instant("Opened (UTC)", line => line.Row.OpenedAt),
        Instant("Last change (UTC)", line => line.Row.ChangedAt),
        Instant("Closed (UTC)", line => line.Row.ClosedAt),
        Words("Outcome", 46, line => line.Dispute?.Outcome is { } outcome ? BookWords.Of(outcome) : null),
        Amount("Refunded to buyer", line => line.Dispute?.Outcome?.Refund),
        Amount("Released to seller", line => line.Dispute?.Outcome?.Release),
    ];

    /// <summary>Grouped thousands and exactly the digits of the currency.</summary>
    public static string Format(Currency currency) => Format(currency.Digits);

    /// <inheritdoc cref="Format(Currency)"/>
    public static string Format(int digits) => digits == 0 ? "#,##0" : "#,##0." + new string('0', digits);

    private static WordsColumn Words(Saying title, double width, Func<CaseLine, string?> read) => new(BookWords.Of(title), width, read);

    private static NumberColumn Number(Saying title, Func<CaseLine, int> read) => new(BookWords.Of(title), read);

    private static AmountColumn Amount(Saying title, Func<CaseLine, Money?> read) => new(BookWords.Of(title), read);

    private static InstantColumn Instant(Saying title, Func<CaseLine, DateTimeOffset?> read) => new(BookWords.Of(title), read);
}
