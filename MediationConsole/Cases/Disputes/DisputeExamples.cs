namespace MediationConsole.Cases.Disputes;

/// <summary>A well-formed example of every act there is on a dispute.</summary>
internal static class DisputeExamples
{
    public static IEnumerable<Act> Of(Situation s, Actor actor)
    {
        var full = new Offer(Remedy.FullRefund, null);
        var self = actor as Actor.Staff ?? new Actor.Staff(default, "", StaffRoles.None);
        return
        [
            new Act.Accept(),
            new Act.Counter(full),
            new Act.Refuse(),
            new Act.Modify(full),
            new Act.Escalate(),
            new Act.Withdraw(),
            new Act.WriteMessage("…", null),
            new Act.GiveWaybill("DHL", "1234567890"),
            new Act.AddExhibit("OTHER", "file.txt", "text/plain", 1, new string('0', 64), null),
            new Act.SubmitEvidence(),
            new Act.GiveReturnAddress("…"),
            new Act.GiveReturnTracking("DHL", "1234567890"),
            new Act.ConfirmReturn(ReturnCondition.Ok, null),
            new Act.Claim(),
            new Act.ReleaseClaim(),
            new Act.Assign(new Actor.Staff(self.Id, self.Name, StaffRoles.Mediator)),
            new Act.Recuse("…"),
            new Act.WriteNote("…"),
            new Act.RequestEvidence(Side.Buyer, ["OTHER"], null),
            new Act.Rule(new RulingText(Remedy.Release, null, Responsible.Nobody, Funding.Seller, null, [new("…", "AVAILABLE_INFORMATION", [])], "…")),
            new Act.Propose(new Offer(Remedy.Release, null)),
            new Act.Approve(),
            new Act.Decline(),
            new Act.TakeBack("…"),
            new Act.ApproveRuling(),
            new Act.ReturnRuling("…"),
            new Act.Appeal("…", "…"),
            // What was written can be corrected without reading all exhibits again, but not while a chargeback is open.
            new Act.DecideAppeal(AppealResult.Upheld, null, null, "…"),
            new Act.DecideAppeal(AppealResult.Corrected, null, null, "…"),
            .. AllowedActs.Shared(s),
        ];
    }
}
