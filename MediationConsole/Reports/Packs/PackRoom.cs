using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;

namespace MediationConsole.Reports.Packs;

/// <summary>Why an exhibit is not in a pack. The first four keep it out; the others are for people to weigh.</summary>
public enum Unfit { Waiting, Gone, Infected, Late, Deficient, TooLarge, TooManyPages }

/// <summary>
/// How much room exhibits take in a pack, before it is put together (C5). It is reckoned from their sizes, with pages for texts of the usual
/// length; what is submitted is measured.
/// </summary>
public sealed class PackRoom(Chargeback chargeback, PackLimit limit)
{
    // The paper without pictures, its fonts, and the index beside it.
    private const long Bare = 64 * 1024;
    private const int BarePages = 3;
    private const int LinesOfPage = 14;

    public PackLimit Limit => limit;

    /// <summary>The exhibits that a pack holds unless somebody says otherwise: all that fit, what the code asks for first.</summary>
    public IReadOnlyList<int> Fitting()
    {
        var asked = Need.Of(chargeback).SelectMany(need => need.Exhibits).ToHashSet();
        HashSet<int> chosen = [];
        foreach (var exhibit in chargeback.Exhibits.Where(Answering.IsForBank).OrderByDescending(one => asked.Contains(one.Number)).ThenBy(one => one.Number))
            if (WhyNot(exhibit, chosen) is null) chosen.Add(exhibit.Number);
        return [.. chosen.Order()];
    }

    /// <summary>Why the exhibit is not beside those that are chosen; null where it is one of them, or could be.</summary>
    public Unfit? WhyNot(Exhibit exhibit, IReadOnlySet<int> chosen) => Barred(exhibit) ?? (exhibit switch
    {
        _ when chosen.Contains(exhibit.Number) => null,
        { Judgement: Judgement.Deficient } => Unfit.Deficient,
        _ when Bytes(chosen) + Bytes(exhibit) > limit.Bytes => Unfit.TooLarge,
        _ when Pages(chosen.Append(exhibit.Number)) > limit.Pages => Unfit.TooManyPages,
        _ => null,
    });

    /// <summary>Why nobody can put the exhibit into a pack; null where one can.</summary>
    public static Unfit? Barred(Exhibit exhibit) => exhibit switch
    {
        { IsSound: false } => Unfit.Infected,
        { Erased: not null } or { Damaged: not null } => Unfit.Gone,
        { MayBeOpened: false } => Unfit.Waiting,
        { Counts: false } => Unfit.Late,
        _ => null,
    };

    /// <summary>Bytes of the pack with those exhibits.</summary>
    public long Bytes(IEnumerable<int> chosen) => Bare + Of(chosen).Sum(Bytes);

    /// <summary>Pages of the paper with those exhibits.</summary>
    public int Pages(IEnumerable<int> chosen)
    {
        var exhibits = Of(chosen).ToList();
        return BarePages + (exhibits.Count / LinesOfPage) + exhibits.Count(IsShown);
    }

    // What the paper shows lies in the pack twice: in the paper, and as the file that was sent.
    private static long Bytes(Exhibit exhibit) => IsShown(exhibit) ? 2 * exhibit.Size : exhibit.Size;

    private static bool IsShown(Exhibit exhibit) => exhibit.MediaType is "image/jpeg" or "image/png";

    private IEnumerable<Exhibit> Of(IEnumerable<int> numbers) => numbers.Select(chargeback.Exhibit).OfType<Exhibit>();
}
