using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence.Looks;

namespace MediationConsole.Desk;

/// <summary>The rows that the evidence queue reads, from the folded case.</summary>
internal static class ExhibitRows
{
    /// <summary>A row for each exhibit of the case, in the order of their numbers.</summary>
    public static IReadOnlyList<ExhibitRow> Of(Case one, OrderRow order, long caseId) =>
        [.. one.Exhibits.Select(exhibit => Of(exhibit, one, order, caseId))];

    /// <summary>Whether two rows of the same exhibit say the same.</summary>
    public static bool AreAlike(ExhibitRow one, ExhibitRow other) =>
        (one.Counts, one.State, one.OpenedBySomebody, one.Unjudged, one.Pending, one.ErasedAt)
        == (other.Counts, other.State, other.OpenedBySomebody, other.Unjudged, other.Pending, other.ErasedAt);

    /// <summary>Keeps what the picture looks like, which no journal knows.</summary>
    public static void CopyLook(ExhibitRow from, ExhibitRow to) =>
        (to.Look, to.Look0, to.Look1, to.Look2, to.Look3, to.LookFine, to.Unlooked) = (from.Look, from.Look0, from.Look1, from.Look2, from.Look3, from.LookFine, from.Unlooked);

    private static ExhibitRow Of(Exhibit exhibit, Case one, OrderRow order, long caseId) => new()
    {
        CaseId = caseId,
        Number = exhibit.Number,
        Ref = one.Ref.ToString(),
        Site = one.Site,
        By = exhibit.By,
        Place = exhibit.Place,
        PartyId = exhibit.By == Side.Buyer ? order.BuyerId : order.SellerId,
        Type = exhibit.Type,
        FileName = exhibit.FileName,
        MediaType = exhibit.MediaType,
        Size = exhibit.Size,
        Sha256 = exhibit.Sha256,
        At = exhibit.At,
        Late = exhibit.Late,
        Counts = exhibit.Counts,
        State = exhibit.State,
        OpenedBySomebody = exhibit.OpenedBy.Count > 0,
        Unjudged = exhibit is { Judgement: Judgement.Unjudged, MayBeOpened: true },
        Pending = IsPending(exhibit, one),
        ErasedAt = exhibit.Erased?.At,
        Unlooked = EvidenceTypes.Photographs.Contains(exhibit.Type) && Pictures.Kinds.Contains(exhibit.MediaType),
    };

    private static bool IsPending(Exhibit exhibit, Case one) => exhibit is { IsSound: true, Erased: null }
        && (one.Stage != Stage.Closed || one.HasOpenAppeal);
}
