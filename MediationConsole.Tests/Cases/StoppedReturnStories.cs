using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>A return that staff stopped and an appeal holds up (D28, D32).</summary>
public sealed class StoppedReturnStories
{
    [Fact, Trait("Rule", "D28")]
    public void What_staff_had_stopped_does_not_run_on_while_an_appeal_is_open() =>
        Given().Ruled(Remedy.ReturnAndRefund).AtTheEndOf(TermCode.Undo)
            .When(new Act.StopTerm(TermCode.ReturnAddress, "The shop moves."), by: Mia).ThenTerm(TermCode.ReturnAddress, TermState.Paused)
            .When(new Act.Appeal("NEW_EVIDENCE", "It works."), by: Seller).ThenGranted()
            .When(new Act.RestartTerm(TermCode.ReturnAddress), by: Max).ThenRefused(Refusal.AppealPending)
            .When(new Act.GiveReturnAddress("1 Harbour Road"), by: Seller).ThenRefused(Refusal.AppealPending);

    [Fact, Trait("Rule", "D32")]
    public void It_stays_stopped_when_the_appeal_is_over_until_staff_restart_it() =>
        Given().Ruled(Remedy.ReturnAndRefund).AtTheEndOf(TermCode.Undo).When(new Act.StopTerm(TermCode.ReturnAddress, "The shop moves."), by: Mia)
            .When(new Act.Appeal("NEW_EVIDENCE", "It works."), by: Seller).After(days: 2)
            .When(new Act.OpenExhibit(1), by: Tom).When(new Act.DecideAppeal(AppealResult.Upheld, null, null, "Nothing new."), by: Tom).ThenGranted()
            .ThenTerm(TermCode.ReturnAddress, TermState.Paused).When(new Act.RestartTerm(TermCode.ReturnAddress), by: Max)
            .ThenRuns(TermCode.ReturnAddress, days: 5);

    [Fact, Trait("Rule", "D21")]
    public void A_manager_steps_back_too_and_then_approves_nothing() =>
        Given(captured: "600.00").UnderReview().ReadByMia().When(new Act.Recuse("My neighbour"), by: Max).ThenGranted()
            .When(Rule(), by: Mia).Then(Status.AwaitingSecondApproval).When(new Act.ApproveRuling(), by: Max).ThenRefused(Refusal.ConflictOfInterest);
}
