namespace MediationConsole.Cases.Chargebacks;

/// <summary>What people outside the centre may see of a chargeback: the seller's defence is not for the buyer, and who did what is not for anybody.</summary>
public static class ChargebackVisibility
{
    /// <summary>The chargeback as outsiders see it.</summary>
    /// <param name="side">The side that reads; null for the marketplace.</param>
    public static Chargeback ToOutsiders(this Chargeback chargeback, Side? side = null)
    {
        var shown = chargeback.WithoutOwn(side) with { Packs = [.. chargeback.Packs.Select(pack => pack with { By = default, ByName = "", Statement = null })] };
        return side != Side.Buyer ? shown : shown with { Defence = null, Packs = [], Exhibits = [] };
    }

    /// <summary>Whether a side may read that fact in the journal of a chargeback.</summary>
    internal static bool IsShown(Fact fact, Side? side) => side != Side.Buyer || fact is not (Fact.ChargebackDefended or Fact.PackSubmitted or Fact.PackAcknowledged
        or Fact.ExhibitAdded or Fact.ExhibitJudged or Fact.MessageWritten or Fact.ChargebackAccepted);

    /// <summary>The fact as outsiders see it: which member of staff put a pack together, and what the platform wrote in it, is the centre's own.</summary>
    internal static Fact Shown(Fact fact) => fact switch
    {
        Fact.PackSubmitted submitted => submitted with { Statement = null, By = default, Name = "The centre" },
        Fact.PackAcknowledged acknowledged => acknowledged with { By = default, Name = "The centre" },
        _ => fact,
    };
}
