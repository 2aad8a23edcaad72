using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Console.CaseFile;

/// <summary>One thing to know about how an exhibit stands: in words, with a sign and a tone.</summary>
public sealed record ExhibitStanding(IconName Sign, string Tone, string Words)
{
    /// <summary>All there is to know, what matters most first: what keeps people from looking at it, who is not shown it, what was found of it (D15, D16).</summary>
    public static IReadOnlyList<ExhibitStanding> Of(Exhibit exhibit, IStringLocalizer texts) =>
        [.. OfItsFile(exhibit, texts), .. OfItsReaders(exhibit, texts), Found(exhibit, texts), .. OfItsTime(exhibit, texts)];

    private static IEnumerable<ExhibitStanding> OfItsFile(Exhibit exhibit, IStringLocalizer texts)
    {
        if (exhibit.Erased is not null) yield return new(IconName.File, "muted", texts["Custody.Erased"]);
        else if (exhibit.Damaged is not null) yield return new(IconName.Warning, "bad", texts["Custody.Damaged"]);
        else if (exhibit.Scan == Scan.Waiting) yield return new(IconName.Clock, "warn", texts["Custody.Waiting"]);
        if (!exhibit.IsSound) yield return new(IconName.Warning, "bad", texts["Custody.Infected"]);
    }

    private static IEnumerable<ExhibitStanding> OfItsReaders(Exhibit exhibit, IStringLocalizer texts)
    {
        if (exhibit.Withheld is not null) yield return new(IconName.Hidden, "warn", texts["Custody.Withheld", texts.Other(exhibit.By)]);
    }

    private static ExhibitStanding Found(Exhibit exhibit, IStringLocalizer texts) => exhibit.Judgement switch
    {
        Judgement.Unjudged => new(IconName.Ring, "muted", texts.Of(Judgement.Unjudged)),
        Judgement.Valid => new(IconName.Check, "good", texts.Of(Judgement.Valid)),
        Judgement.Deficient => new(IconName.Cross, "bad", texts.Of(Judgement.Deficient)),
    };

    private static IEnumerable<ExhibitStanding> OfItsTime(Exhibit exhibit, IStringLocalizer texts)
    {
        if (exhibit.Late) yield return new(IconName.Clock, exhibit.Admitted ? "muted" : "warn", texts[exhibit.Admitted ? "Viewer.Admitted" : "Viewer.Late"]);
    }
}
