namespace MediationConsole.Operations.Demo.Trade;

/// <summary>What somebody wants to say.</summary>
internal enum Topic
{
    NotReceived,
    Damaged,
    Different,
    Faulty,
    Fake,
    Short,
    Digital,
    BuyerRefuses,
    BuyerChases,
    BuyerAccepts,
    BuyerWithdraws,
    BuyerEscalates,
    BuyerModifies,
    SellerCounters,
    SellerAccepts,
    SellerAnswers,
    SellerShips,
}

/// <summary>What the parties of the demo write, in their own languages.</summary>
internal static class Phrases
{
    private static readonly Dictionary<(string Language, Topic Topic), string[]> All = new[] { ("en", PhraseBook.English), ("de", PhraseBook.German), ("es", PhraseBook.Spanish), ("fr", PhraseBook.French), ("zh-Hans", PhraseBook.Chinese), ("ja", PhraseBook.Japanese) }
        .SelectMany(book => book.Item2.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => (Language: book.Item1, Parts: line.Split('|', 2))))
        .GroupBy(line => (line.Language, Enum.Parse<Topic>(line.Parts[0])), line => line.Parts[1])
        .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>A sentence or two about the topic in that language.</summary>
    public static string Say(Random chance, string language, Topic topic) => Market.Pick(chance, All[(language, topic)]);

    /// <summary>What a buyer complains of under a reason (D1).</summary>
    public static Topic Of(string reason) => reason switch
    {
        "SNAD_DAMAGED" => Topic.Damaged,
        "SNAD_DESCRIPTION" => Topic.Different,
        "SNAD_QUALITY" => Topic.Faulty,
        "SNAD_COUNTERFEIT" => Topic.Fake,
        "SNAD_SHORT" => Topic.Short,
        "SNAD_INTANGIBLE" => Topic.Digital,
        _ => Topic.NotReceived,
    };
}
