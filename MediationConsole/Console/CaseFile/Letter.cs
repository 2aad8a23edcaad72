using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using MediationConsole.Storage;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Console.CaseFile;

/// <summary>The letter a party gets about a ruling, in plain words with every blank filled in (section 8).</summary>
public static class Letter
{
    /// <summary>The text of the letter to that side.</summary>
    public static string To(Side side, RulingOutlook outlook, CaseView view, IStringLocalizer texts)
    {
        var (ruling, after) = (outlook.Ruling!, outlook.After!);
        var party = view.Details.Of(side);
        var zone = ZoneOf(party, view.Zone);
        string[] paragraphs =
        [
            texts["Letter.Greeting", party.Name],
            texts[ruling.OnAppeal is null ? "Letter.Opening" : "Letter.AppealOpening", view.Dispute.Ref, view.Dispute.OrderNo, view.SiteTitle, CaseWords.ReasonTitle(view.Dispute.Reason)],
            texts[$"Letter.Decision.{ruling.Remedy}", ruling.Amount, outlook.Release],
            string.Join('\n', ruling.Findings.Select(finding => $"• {finding.Point}: {LawNames.Finding(finding.Reason)}{Cited(finding, view, texts)}")),
            ruling.Text,
            .. after.Dispute.Running.Where(term => !term.IsStaffTerm).Select(term => Next(term, side, after, zone, texts)),
            outlook.TakesEffect is { } effect ? texts["Letter.Effect", CaseWords.At(effect, zone)] : texts["Letter.EffectAtOnce"],
            texts["Letter.Close"],
        ];
        return string.Join("\n\n", paragraphs);
    }

    private static string Cited(Finding finding, CaseView view, IStringLocalizer texts) =>
        finding.Exhibits.Count == 0 ? "" : texts["Letter.Cited", string.Join(", ", finding.Exhibits.Select(view.Label))];

    private static string Next(Term term, Side side, Situation after, TimeZoneInfo zone, IStringLocalizer texts)
    {
        if (term.Code == TermCode.AppealWindow) return texts["Letter.Next.Appeal", CaseWords.At(term.DueAt, zone)];
        var yours = term.Who == (side == Side.Buyer ? Who.Buyer : Who.Seller);
        var key = yours ? "Letter.Next.Yours" : "Letter.Next.Theirs";
        return texts[key, texts.Of(term.Code).ToLower(CultureInfo.CurrentCulture), CaseWords.At(term.DueAt, zone), Foresight.Of(after, term, texts).Words];
    }

    // A marketplace may report a zone this machine does not know; the site's own is then the one that counts.
    private static TimeZoneInfo ZoneOf(Party party, TimeZoneInfo legal) => TimeZoneInfo.TryFindSystemTimeZoneById(party.Zone, out var zone) ? zone : legal;
}
