namespace MediationConsole.Cases.Chargebacks;

/// <summary>One thing that the network's code asks for, and the exhibits that are there for it (C5).</summary>
/// <param name="Type">The kind of evidence it names (<see cref="EvidenceTypes"/>); null where it names none that the console knows.</param>
public sealed record Need(string Text, string? Type, IReadOnlyList<int> Exhibits)
{
    /// <summary>True where the order itself says it, as it does with a tracking number in its carrier's form.</summary>
    public bool InOrder { get; init; }

    /// <summary>Null where only a person can tell.</summary>
    public bool? IsThere => Type is null ? null : InOrder || Exhibits.Count > 0;

    /// <summary>What the networks ask for beside kinds of evidence, as people read it.</summary>
    public static Saying Say(string text) => Saying.Known(text) ?? Saying.Of(text);

    /// <summary>What a chargeback's defence needs, and what of it is there: among the exhibits for the bank, or in the order.</summary>
    public static IReadOnlyList<Need> Of(Chargeback chargeback, OrderSheet sheet) =>
        [.. Of(chargeback).Select(need => need with { InOrder = need.Type == "TRACKING" && sheet.Shipping >= ShippingCheck.TrackingValid })];

    /// <summary>What the defence needs under that code, and what of it those exhibits hold.</summary>
    public static IReadOnlyList<Need> Of(string network, string code, IEnumerable<Exhibit> exhibits) =>
        [.. (NetworkCodes.Find(network, code)?.Needs ?? []).Select(text => One(text, EvidenceTypes.All.Keys.FirstOrDefault(type => text.StartsWith(type, StringComparison.Ordinal)), exhibits))];

    /// <summary>What a chargeback's defence needs, and what of it is there for the bank.</summary>
    public static IReadOnlyList<Need> Of(Chargeback chargeback) => Of(chargeback.Network, chargeback.ReasonCode, chargeback.Exhibits.Where(Answering.IsForBank));

    /// <summary>How many of the things that the console can tell are there, for "2 of 3".</summary>
    public static (int Have, int Need) Count(Chargeback chargeback)
    {
        var known = Of(chargeback).Where(need => need.Type is not null).ToList();
        return (known.Count(need => need.IsThere == true), known.Count);
    }

    private static Need One(string text, string? type, IEnumerable<Exhibit> exhibits) =>
        new(text, type, type is null ? [] : [.. exhibits.Where(exhibit => exhibit.Type == type).Select(exhibit => exhibit.Number)]);
}
