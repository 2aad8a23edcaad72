using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Cases;

/// <summary>What people outside the centre may see: no notes, nothing of staff's work, no ruling before its undo term has ended (D23, API contract).</summary>
public static class Visibility
{
    /// <summary>The case as outsiders see it.</summary>
    /// <param name="side">The side that reads; null for the marketplace.</param>
    public static Case ToOutsiders(this Case one, Side? side = null) => one switch
    {
        Dispute dispute => DisputeVisibility.ToOutsiders(dispute, side),
        Holds.Hold hold => Holds.HoldVisibility.ToOutsiders(hold, side),
        Chargeback chargeback => ChargebackVisibility.ToOutsiders(chargeback, side),
        GuaranteeClaim claim => ClaimVisibility.Shown(claim, side),
        _ => throw new InvalidOperationException("A case of which outsiders see nothing."),
    };

    /// <summary>What of exhibits and staff's own affairs every case keeps to itself: one side does not see what of the other's exhibits is withheld or not scanned.</summary>
    internal static T WithoutOwn<T>(this T one, Side? side)
        where T : Case => (T)(one with
        {
            Terms = [.. one.Terms.Where(term => term.Code != TermCode.Undo)],
            Exhibits = [.. one.Exhibits.Where(exhibit => exhibit.IsShownTo(side)).Select(exhibit => ToOutsiders(exhibit, side))],
            Recused = [],
        });

    /// <summary>
    /// The fact as outsiders see it: which of the centre's own terms stand still with a case would tell of a ruling that can still be taken
    /// back, and why the centre withholds an exhibit can say what is in it.
    /// </summary>
    public static Fact ToOutsiders(this Fact fact) => fact switch
    {
        Fact.CaseStayed stayed => stayed with { Terms = OfParties(stayed.Terms) },
        Fact.ExhibitWithheld withheld => withheld with { Reason = "" },
        Fact.ExhibitShown shown => shown with { Reason = "" },
        _ => ChargebackVisibility.Shown(Holds.HoldVisibility.ToOutsiders(ClaimVisibility.Shown(fact))),
    };

    /// <summary>The exhibit of which a fact tells; null for a fact about anything else, or about several.</summary>
    internal static int? OneExhibit(this Fact fact) => fact switch
    {
        Fact.ExhibitAdded f => f.Number,
        Fact.ExhibitOpened f => f.Exhibit,
        Fact.ExhibitJudged f => f.Exhibit,
        Fact.LateAdmitted f => f.Exhibit,
        Fact.ExhibitScanned f => f.Exhibit,
        Fact.ExhibitDamaged f => f.Exhibit,
        Fact.ExhibitRestored f => f.Exhibit,
        Fact.ExhibitWithheld f => f.Exhibit,
        Fact.ExhibitShown f => f.Exhibit,
        Fact.ExhibitErased f => f.Exhibit,
        _ => null,
    };

    /// <summary>The journal as outsiders see it, or as one side does.</summary>
    public static IEnumerable<Entry> ToOutsiders(this IEnumerable<Entry> journal, Case about, Side? side)
    {
        IEnumerable<Ruling> rulings = about is Dispute dispute ? dispute.Rulings : [];
        var inForce = rulings.Where(ruling => ruling.WasInForce).Select(ruling => ruling.Number).ToHashSet();
        var hiddenRuling = false;
        foreach (var entry in journal)
        {
            if (entry.Fact is Fact.RulingIssued issued) hiddenRuling = !inForce.Contains(issued.Ruling.Number);
            if (about is Holds.Hold && !Holds.HoldVisibility.IsOpen(entry.Fact, side)) continue;
            if (about is Chargeback && !ChargebackVisibility.IsShown(entry.Fact, side)) continue;
            if (IsOpen(entry, hiddenRuling, side) && IsOpen(entry.Fact, about, side)) yield return entry with { Fact = Shown(entry.Fact, about, side) };
        }
    }

    private static bool IsOpen(Entry entry, bool hiddenRuling, Side? side) => entry.Fact switch
    {
        Fact.NoteWritten or Fact.ExhibitOpened or Fact.CaseClaimed or Fact.ClaimReleased or Fact.CaseAssigned or Fact.CaseRecused => false,
        Fact.RulingTakenBack or Fact.RulingApproved or Fact.RulingReturned => false,
        // That a second person is asked is the centre's own business (D22).
        Fact.StatusChanged { To: Status.AwaitingSecondApproval } or Fact.StatusChanged { To: Status.UnderReview, Rule: "D22" } => false,
        Fact.RulingIssued or Fact.StatusChanged { To: Status.Ruled } or Fact.StatusChanged { Rule: "D23" } => !hiddenRuling,
        // Where the centre's own term stands still would tell of a ruling that can still be taken back.
        Fact.TermPaused { Code: TermCode.Ruling } or Fact.TermResumed { Code: TermCode.Ruling } => false,
        Fact.TermStarted { Code: TermCode.Undo } or Fact.TermLapsed { Code: TermCode.Undo } or Fact.TermCancelled { Code: TermCode.Undo }
            or Fact.TermPaused { Code: TermCode.Undo } or Fact.TermResumed { Code: TermCode.Undo } => !hiddenRuling,
        Fact.MessageWritten message => side is null || MayRead(side.Value, message.To, entry.Actor),
        _ => ClaimVisibility.IsOpen(entry.Fact, side),
    };

    // How a file is kept and to whom it is shown is for its own side, and for the marketplace.
    private static bool IsOpen(Fact fact, Case about, Side? side) =>
        fact.OneExhibit() is not { } number || about.Exhibit(number) is not { } exhibit
        || (exhibit.IsShownTo(side) && (side is null || side == exhibit.By || fact is Fact.ExhibitAdded or Fact.ExhibitJudged or Fact.LateAdmitted));

    private static Fact Shown(Fact fact, Case about, Side? side) => fact switch
    {
        Fact.ExhibitAdded added when HidesWords(about.Exhibit(added.Number)!, side) => added with { FileName = "", Note = null },
        Fact.UnreadExhibitsFound found => found with { Exhibits = [.. found.Exhibits.Where(number => about.Exhibit(number)!.IsShownTo(side))] },
        _ => fact.ToOutsiders(),
    };

    // Whoever withheld it, and why, is the centre's own; to the marketplace, which hands on what it reads, it has no words of its sender either.
    private static Exhibit ToOutsiders(Exhibit exhibit, Side? side)
    {
        var shown = exhibit with { OpenedBy = [], Withheld = exhibit.Withheld is { } withheld ? new("", default, "", withheld.At) : null };
        return HidesWords(exhibit, side) ? shown with { FileName = "", Note = null } : shown;
    }

    private static bool HidesWords(Exhibit exhibit, Side? side) => side is null && exhibit.Withheld is not null;

    private static bool MayRead(Side side, Reader to, string writer) =>
        writer == side.Word() || to == Reader.Both || to == (side == Side.Buyer ? Reader.Buyer : Reader.Seller);

    internal static IReadOnlyList<TermCode> OfParties(IEnumerable<TermCode> terms) =>
        [.. terms.Where(Consequences.IsOfParties)];
}
