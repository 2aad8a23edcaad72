namespace MediationConsole.Cases.Holds;

/// <summary>A well-formed example of every act there is on a hold.</summary>
internal static class HoldExamples
{
    public static IEnumerable<Act> Of(Situation s, Actor actor)
    {
        var self = actor as Actor.Staff ?? new Actor.Staff(default, "", StaffRoles.None);
        return
        [
            new Act.WriteMessage("…", null),
            new Act.AddExhibit("OTHER", "file.txt", "text/plain", 1, new string('0', 64), null),
            new Act.AddExhibit("OTHER", "file.txt", "text/plain", 1, new string('0', 64), null, Of: Side.Seller),
            new Act.Claim(),
            new Act.ReleaseClaim(),
            new Act.Assign(new Actor.Staff(self.Id, self.Name, StaffRoles.Risk)),
            new Act.Recuse("…"),
            new Act.WriteNote("…"),
            new Act.AppealHold("…"),
            new Act.UpholdHold("…"),
            new Act.OverturnHold("…"),
            new Act.StopClosing("…"),
            new Act.SetReview(s.Case.OpenedAt.AddYears(50), "…"),
            new Act.LiftHold("…"),
            new Act.ApproveLift(),
            new Act.ReturnLift("…"),
            .. AllowedActs.Shared(s),
        ];
    }
}
