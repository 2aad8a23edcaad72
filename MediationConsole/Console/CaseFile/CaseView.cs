using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Console.CaseFile;

/// <summary>All that the case file shows of one case, read at one instant.</summary>
public sealed record CaseView
{
    public required Situation Situation { get; init; }

    public required OrderRow Order { get; init; }

    public required OrderDetails Details { get; init; }

    /// <summary>The whole journal, oldest first.</summary>
    public required IReadOnlyList<Entry> Journal { get; init; }

    /// <summary>The site's name as people read it.</summary>
    public required string SiteTitle { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The fact up to which the case is shown, where it is shown as it once stood; null at the present.</summary>
    public Entry? AsOf { get; init; }

    /// <summary>The claim whose confirmed report took the guarantee from the buyer; null where none did (G3).</summary>
    public CaseRef? BuyerFlagged { get; init; }

    public Case Case => Situation.Case;

    /// <summary>The dispute, for what only disputes have.</summary>
    public Dispute Dispute => Situation.Dispute;

    /// <summary>The legal zone of the site.</summary>
    public TimeZoneInfo Zone => Situation.Policy.Zone;

    public bool IsClosed => Case.IsClosed;

    /// <summary>The exhibit of that number, or the first where there is none of it.</summary>
    public Exhibit? Shown(int? number) => Case.Exhibit(number ?? 0) ?? (Case.Exhibits is [var first, ..] ? first : null);

    /// <summary>The number in the journal of the fact that issued a ruling.</summary>
    public long SeqOf(Ruling ruling) => Journal.First(entry => entry.Fact is Fact.RulingIssued issued && issued.Ruling.Number == ruling.Number).Seq;

    /// <summary>How people call an exhibit (D20).</summary>
    public string Label(int number) => Case.Label(number);
}
