namespace MediationConsole.Cases.Guarantees;

/// <summary>A well-formed example of every act there is on a claim, fitted to it, so that only the law stands in the way.</summary>
internal static class ClaimExamples
{
    public static IEnumerable<Act> Of(Situation s, Actor actor)
    {
        var claim = (GuaranteeClaim)s.Case;
        var self = actor as Actor.Staff ?? new Actor.Staff(default, "", StaffRoles.None);
        return
        [
            new Act.WriteMessage("…", null),
            new Act.AddExhibit("OTHER", "file.txt", "text/plain", 1, new string('0', 64), null),
            new Act.Claim(),
            new Act.ReleaseClaim(),
            new Act.Assign(new Actor.Staff(self.Id, self.Name, StaffRoles.Mediator)),
            new Act.Recuse("…"),
            new Act.WriteNote("…"),
            // Something of it can perhaps be paid where the whole cannot.
            new Act.ApproveClaim(claim.ToApprove is { } waiting && waiting.By != self.Id ? null : new Money(1, claim.Amount.Currency), "…"),
            new Act.DeclineClaim("…"),
            new Act.ApproveClaimBySecond(),
            new Act.ReturnClaim("…"),
            new Act.SettleBetween(),
            new Act.ReportBuyer("…"),
            new Act.ConfirmReport("…"),
            new Act.DismissReport("…"),
            new Act.AnswerQuestionnaire([.. Questions.All.Select(question => new QuestionAnswer(question.Code, question.Choices.Keys.First()))]),
            .. AllowedActs.Shared(s),
        ];
    }
}
