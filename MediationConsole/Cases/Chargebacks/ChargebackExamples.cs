namespace MediationConsole.Cases.Chargebacks;

/// <summary>A well-formed example of every act there is on a chargeback.</summary>
internal static class ChargebackExamples
{
    public static IEnumerable<Act> Of(Situation s, Actor actor)
    {
        var self = actor as Actor.Staff ?? new Actor.Staff(default, "", StaffRoles.None);
        var later = s.Chargeback.NetworkStage == NetworkStage.Arbitration ? NetworkStage.Arbitration : s.Chargeback.NetworkStage + 1;
        return
        [
            new Act.Defend("…"),
            new Act.AcceptLoss(),
            new Act.SubmitPack(new string('0', 64)),
            new Act.RecordAcknowledgement("…"),
            // What is decided already is no news of a bank, so that only the other way is shown.
            .. s.Chargeback.Status == Status.Won ? [] : new Act[] { new Act.DecideChargeback(true, "…") },
            .. s.Chargeback.Status is Status.Lost or Status.Expired or Status.Accepted ? [] : new Act[] { new Act.DecideChargeback(false, "…") },
            .. later == s.Chargeback.NetworkStage ? [] : new Act[] { new Act.AdvanceChargeback(later, s.Chargeback.RespondBy) },
            new Act.WriteMessage("…", null),
            new Act.WriteNote("…"),
            new Act.AddExhibit("OTHER", "file.txt", "text/plain", 1, new string('0', 64), null),
            new Act.AddExhibit("OTHER", "file.txt", "text/plain", 1, new string('0', 64), null, Of: Side.Seller),
            new Act.Claim(),
            new Act.ReleaseClaim(),
            new Act.Assign(new Actor.Staff(self.Id, self.Name, StaffRoles.Risk)),
            new Act.Recuse("…"),
            .. AllowedActs.Shared(s),
        ];
    }
}
