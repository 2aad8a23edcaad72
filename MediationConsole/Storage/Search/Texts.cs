using MediationConsole.Cases;

namespace MediationConsole.Storage.Search;

/// <summary>Which words an order and a line of the journal are found by. What is in an exhibit's file or beside it is never among them.</summary>
public static class Texts
{
    /// <summary>The names of the facts that people's words or a parcel's number are in.</summary>
    public static IReadOnlyList<string> Named { get; } =
        [.. FactNames.All.Where(fact => Kinds.Contains(fact.Value)).Select(fact => fact.Key).Order(StringComparer.Ordinal)];

    private static readonly HashSet<string> Names = [.. Named];

    private static Type[] Kinds =>
    [
        typeof(Fact.MessageWritten), typeof(Fact.NoteWritten), typeof(Fact.WaybillGiven), typeof(Fact.ReturnTrackingGiven), typeof(Fact.AppealFiled),
        typeof(Fact.HoldPlaced), typeof(Fact.HoldAppealed), typeof(Fact.ChargebackNotified), typeof(Fact.BuyerReported),
    ];

    /// <summary>What a fact says in people's words; null where it says nothing that is found.</summary>
    public static string? Of(Fact fact) => fact switch
    {
        Fact.MessageWritten f => f.Text,
        Fact.NoteWritten f => f.Text,
        Fact.WaybillGiven f => $"{f.Carrier} {f.TrackingNumber}",
        Fact.ReturnTrackingGiven f => $"{f.Carrier} {f.TrackingNumber}",
        Fact.AppealFiled f => $"{f.Ground} {f.Text}",
        Fact.HoldPlaced f => $"{f.Facts} {f.Statement}",
        Fact.HoldAppealed f => f.Text,
        Fact.ChargebackNotified f => f.BankCaseId,
        Fact.BuyerReported f => f.Text,
        _ => null,
    };

    /// <summary>The words of a line of the journal; none where it says nothing that is found.</summary>
    public static IReadOnlyList<string> Of(FactRow row) =>
        Names.Contains(row.Name) && Of(Wire.ReadFact(row.Name, row.Data)) is { } text ? Words.Of(text) : [];

    /// <summary>The words of an order: its number, who the parties are, and the numbers of its parcels.</summary>
    public static IReadOnlyList<string> Of(OrderRow row)
    {
        var details = row.Details.Length == 0 ? null : row.Read();
        return
        [
            .. Words.Of(row.Number), .. Words.Of(row.BuyerName), .. Words.Of(row.BuyerId), .. Words.Of(row.SellerName), .. Words.Of(row.SellerId),
            .. Words.Of(details?.Buyer.Email ?? ""), .. Words.Of(details?.Seller.Email ?? ""),
            .. details?.Shipments.SelectMany(parcel => Words.Of(parcel.TrackingNumber)) ?? [],
        ];
    }
}
